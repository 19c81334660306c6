import { isDateLine } from './dates.ts';
import { endsSentence } from './similarity.ts';

const NAME = "\\p{Lu}[\\p{L}’'.-]*(?: (?:von|van|de|der|den|zu|di|al|bin|le|la)\\b)*";
const PERSON = `${NAME}(?: ${NAME}){1,4}`;
const PERSONS = `${PERSON}(?:(?:, | und | and | & |, and )${PERSON}){0,5}`;
const WITH_WORD = new RegExp(
  `^(?:von|by|text(?: und fotos?)?|autor(?:in|en)?|author|written by|ein (?:artikel|bericht|kommentar|gastbeitrag) von|a commentary by)\\s*:?\\s+(${PERSONS})(?:[,|–—-].{0,80})?$`,
  'u',
);
const AGENCY_LINE =
  /^(?:von |by |quelle: ?|source: ?)?\(?(?:dpa|afp|reuters|ap|epd|kna|sid|apa|associated press|deutsche presse-agentur)(?:[/, ]+(?:dpa|afp|reuters|ap|epd|kna|sid|apa|lno|[a-z]{2,4}))*\)?$/i;

/** "Von Anna Muster und Bernd Probe": the names, or null when the line is no byline. */
export function bylineNames(text: string): string[] | null {
  const line = text.trim();
  if (line.length > 160 || (endsSentence(line) && !line.endsWith('.'))) return null;
  const capital = line.replace(/^(von|by|text|autor\p{L}*|author|written by)\b/iu, (word) =>
    word.toLowerCase(),
  );
  const match = WITH_WORD.exec(capital.replace(/\.$/, ''));
  if (match) return splitNames(match[1] ?? '');
  return AGENCY_LINE.test(line) ? [] : null;
}

export function splitNames(text: string): string[] {
  return text
    .replace(/^(?:von|by)\s+/i, '')
    .split(/,\s*(?:and |und )?|\s+und\s+|\s+and\s+|\s*&\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** "Anna Muster, 12. Februar 2025, 14:03 Uhr": a byline and a date in one line. */
export function bylineWithDate(text: string): { readonly names: string[]; readonly rest: string } | null {
  const parts = text.split(
    /\s*[|•·–—]\s*|,\s+(?=\d|(?:Mon|Diens|Mitt|Donn|Frei|Sams|Sonn|Mo|Tu|We|Th|Fr|Sa|Su)\p{L}*)/u,
  );
  if (parts.length < 2) return null;
  const names = bylineNames(parts[0] ?? '') ?? null;
  const rest = parts.slice(1).join(', ');
  return names && names.length > 0 && isDateLine(rest) ? { names, rest } : null;
}

/** "12. März 2025 von Redaktion": the way blogs print it. */
export function isDateWithByline(text: string): boolean {
  const match = /^(.{6,60}?),?\s+(?:von|by)\s+\p{Lu}[\p{L}’'. -]{1,60}$/u.exec(text.trim());
  return match !== null && isDateLine(match[1] ?? '');
}

const PLACE = "\\p{Lu}[\\p{L}/’'. -]{1,38}?";
const WITH_AGENCY = new RegExp(
  `^(${PLACE}(?:, \\d{1,2}\\. ?\\p{L}+)?)\\s*\\(((?:dpa|AFP|AP|Reuters|REUTERS|epd|KNA|SID|sid|APA|dts|IANS|ots)(?:[/, -]+[\\w-]{2,12}){0,3})\\)\\s*[–—-]+\\s+`,
  'u',
);
const CAPITALS = /^(\p{Lu}{3,}(?:[ /-]\p{Lu}{2,}){0,3}(?:, \p{Lu}\p{L}+)?)\s+[–—]\s+(?=\p{Lu}|[„“"])/u;

export interface Dateline {
  /** With brackets and dash, as it stands at the start of the paragraph. */
  readonly printed: string;
  /** "Karlsruhe (dpa)" */
  readonly text: string;
  readonly place: string;
}

/** A place (and agency) before the first sentence: "Karlsruhe (dpa) – ", "WASHINGTON — ". */
export function datelineOf(paragraph: string): Dateline | null {
  const match = WITH_AGENCY.exec(paragraph) ?? CAPITALS.exec(paragraph);
  if (!match) return null;
  const printed = match[0];
  const text = printed.replace(/\s*[–—-]+\s*$/, '');
  return { printed, text, place: (match[1] ?? '').trim() };
}
