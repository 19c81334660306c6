/** Finding words in text. Pure; offsets are UTF-16 units of the text that was searched. */

export interface FindOptions {
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

export interface Match {
  readonly start: number;
  readonly end: number;
}

/** Characters that a person who types a search does not tell apart, each one unit long. */
const ALIKE: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u202f': ' ',
  '„': '"',
  '“': '"',
  '”': '"',
  '»': '"',
  '«': '"',
  '‚': "'",
  '‘': "'",
  '’': "'",
  '›': "'",
  '‹': "'",
  '–': '-',
  '—': '-',
  '\u2011': '-',
};

/** The text with alike characters made equal, unit by unit, so that offsets stay what they are. */
function comparable(text: string, matchCase: boolean): string {
  let result = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const alike = ALIKE[unit] ?? unit;
    const lower = matchCase ? alike : alike.toLowerCase();
    result += lower.length === 1 ? lower : alike;
  }
  return result;
}

/** All matches from left to right, not overlapping. */
export function findMatches(text: string, wanted: string, options: FindOptions): Match[] {
  if (wanted === '') return [];
  const hay = comparable(text, options.matchCase);
  const needle = comparable(wanted, options.matchCase);
  const matches: Match[] = [];
  for (let at = hay.indexOf(needle); at >= 0; ) {
    const end = at + needle.length;
    const whole = !options.wholeWords || (isEdge(hay, at) && isEdge(hay, end));
    if (whole) matches.push({ start: at, end });
    at = hay.indexOf(needle, whole ? end : at + 1);
  }
  return matches;
}

const WORD = /[\p{L}\p{N}_]/u;

function isEdge(text: string, at: number): boolean {
  return !(WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at)));
}
