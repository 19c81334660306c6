/** Typography as typed: what a character becomes, and what it changes before it. Pure; offsets are UTF-16. */

export interface TypographyRules {
  readonly language: 'de' | 'en';
  readonly quotes: 'german' | 'guillemets';
}

/** Replaces `remove` characters before the caret (the typed one included) by `insert`. */
export interface Correction {
  readonly remove: number;
  readonly insert: string;
}

/** U+202F: no line break, and narrower than a word space (DIN 5008; Duden, "Abkürzungen" and "Prozent"). */
export const NARROW = '\u202f';

interface Quotes {
  readonly open: string;
  readonly close: string;
  readonly innerOpen: string;
  readonly innerClose: string;
}

function quotesOf({ language, quotes }: TypographyRules): Quotes {
  if (language === 'en') return { open: '“', close: '”', innerOpen: '‘', innerClose: '’' };
  return quotes === 'guillemets'
    ? { open: '»', close: '«', innerOpen: '›', innerClose: '‹' }
    : { open: '„', close: '“', innerOpen: '‚', innerClose: '‘' };
}

/**
 * The correction for a character that has just been typed, or null.
 * `before`: the text of the block up to the caret, the typed character included.
 */
export function correctionFor(before: string, rules: TypographyRules): Correction | null {
  const typed = before.at(-1);
  if (typed === undefined) return null;
  const rest = before.slice(0, -1);
  switch (typed) {
    case '"':
      return { remove: 1, insert: doubleQuote(rest, rules) };
    case "'":
      return { remove: 1, insert: singleQuote(rest, rules) };
    case '.':
      return rest.endsWith('..') && !rest.endsWith('...') ? { remove: 3, insert: '…' } : null;
    case '-':
      // Three hyphens are the long dash, as in LaTeX and Word; the first two have become a short one by then.
      if (rest.endsWith('–')) return { remove: 2, insert: '—' };
      return rest.endsWith('-') && !rest.endsWith('--') ? { remove: 2, insert: '–' } : null;
    case ' ':
      // "Wort - " was a dash; at the start of a line it is a list that somebody types by hand.
      return /[^\s] -$/u.test(rest) ? { remove: 2, insert: '– ' } : null;
    case '%':
    case '‰':
    case '€':
      // English puts the sign against the figure.
      return rules.language === 'de' && /\d $/u.test(rest)
        ? { remove: 2, insert: `${NARROW}${typed}` }
        : null;
    default:
      return letterOrDigit(rest, typed, rules);
  }
}

/** Whether a character can begin a correction at all: asked for every key, so it looks at the last three only. */
export function mayCorrect(typed: string, lastThree: string): boolean {
  if ('"\'.- %‰€'.includes(typed)) return true;
  const last = lastThree.at(-1);
  return (last === ' ' && /[.§] $/u.test(lastThree)) || last === '.' || last === '‘' || last === '‹';
}

function doubleQuote(rest: string, rules: TypographyRules): string {
  const { open, close, innerOpen, innerClose } = quotesOf(rules);
  const inside = openMarks(rest, open, close) > 0;
  if (opens(rest, inside, rules)) return inside ? innerOpen : open;
  return openMarks(rest, innerOpen, innerClose) > 0 ? innerClose : close;
}

function singleQuote(rest: string, rules: TypographyRules): string {
  const { open, close, innerOpen, innerClose } = quotesOf(rules);
  const inside = openMarks(rest, open, close) > 0;
  // German has single marks only inside others; alone before a word it is an apostrophe ('s war einmal).
  if (opens(rest, inside, rules)) return rules.language === 'en' || inside ? innerOpen : '’';
  const innerIsOpen = openMarks(rest, innerOpen, innerClose) > 0;
  return rules.language === 'de' && innerIsOpen ? innerClose : '’';
}

/** Whether a mark after this text opens: after nothing, a space, a bracket, an opening mark, or (outside) a dash. */
function opens(rest: string, inside: boolean, rules: TypographyRules): boolean {
  const last = rest.at(-1);
  if (last === undefined || /[\s\u00a0\u202f([{/]/u.test(last)) return true;
  const { open, innerOpen } = quotesOf(rules);
  if (last === open || last === innerOpen) return true;
  return !inside && /[-–—]/u.test(last);
}

/** How many marks are open at the end of the text. */
function openMarks(text: string, open: string, close: string): number {
  let depth = 0;
  for (const character of text) {
    if (character === open) depth += 1;
    else if (character === close && depth > 0) depth -= 1;
  }
  return depth;
}

/** Letters that follow each other in German abbreviations: "z. B.", "d. h.", "u. a.", "i. d. R.", "v. Chr.". */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  z: 'BTZ',
  d: 'hJÄR',
  u: 'aUäv',
  o: 'äÄg',
  i: 'd',
  s: 'ou',
  v: 'aC',
  m: 'E',
  n: 'C',
};

function letterOrDigit(rest: string, typed: string, rules: TypographyRules): Correction | null {
  if (rules.language !== 'de') return null;
  if (/\d/u.test(typed)) return rest.endsWith('§ ') ? { remove: 2, insert: `${NARROW}${typed}` } : null;
  if (!/\p{L}/u.test(typed)) return null;
  const { innerClose } = quotesOf(rules);
  // "Wie geht‘s": the mark was an apostrophe after all.
  if (rest.endsWith(innerClose) && /\p{L}.$/u.test(rest)) return { remove: 2, insert: `’${typed}` };
  const match = /(?:^|[\s\u202f(„‚»›])(\p{L})\.( ?)$/u.exec(rest);
  const first = match?.[1]?.toLowerCase();
  if (!first || !ABBREVIATIONS[first]?.includes(typed)) return null;
  return { remove: match?.[2] ? 2 : 1, insert: `${NARROW}${typed}` };
}
