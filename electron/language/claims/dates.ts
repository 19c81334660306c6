import type { TextSpan } from '#shared/statement/types.ts';
import type { Language } from '../sentences.ts';

const MONTH: Record<Language, string> = {
  de: 'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan\\.|Feb\\.|Aug\\.|Sept?\\.|Okt\\.|Nov\\.|Dez\\.',
  en: 'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.',
};
const DAY: Record<Language, string> = {
  de: '(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)(?:morgen|vormittag|mittag|nachmittag|abend|nacht)?s?',
  en: '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?',
};
const YEAR = '(?:1[5-9]|20)\\d\\d';

/** The longer ones first: the first that fits at a place is taken. */
const PATTERNS: Record<Language, RegExp> = {
  de: new RegExp(
    [
      '\\b\\d{4}-\\d\\d-\\d\\d\\b',
      `\\b\\d{1,2}\\.\\s?\\d{1,2}\\.(?:\\s?${YEAR}|\\d\\d\\b)?`,
      `(?:\\b${DAY.de},?\\s+(?:dem\\s+|den\\s+)?)?\\b\\d{1,2}\\.\\s?(?:(?:bis|und|–|-)\\s?\\d{1,2}\\.\\s?)?(?:${MONTH.de})(?:\\s+${YEAR})?`,
      `\\b(?:(?:Anfang|Mitte|Ende)\\s+)?(?:${MONTH.de})(?:\\s+(?:des Jahres\\s+)?${YEAR}\\b)?(?![\\p{L}-])`,
      `\\b(?:Anfang|Mitte|Ende)\\s+(?:der\\s+)?${YEAR}(?:er)?\\b(?:[\\s-]Jahren?)?`,
      `\\b\\d{1,2}(?:[.:]\\d\\d)?\\s?Uhr(?:\\s\\d\\d)?\\b`,
      `\\b${YEAR}er[\\s-]Jahren?\\b`,
      `\\b${YEAR}(?:[/–-](?:${YEAR}|\\d\\d))?(?![.,:/-]?\\d|\\p{L}|[\\s\u202f\u00a0]?(?:%|€|(?:Euro|Prozent|Metern?|Kilometern?|Tonnen|Menschen|Personen|Einwohner|Seiten|Dollar|Franken|Litern?|Stimmen)(?!\\p{L})))`,
      `\\b\\d{1,2}\\. Jahrhunderts?\\b`,
      `\\b${DAY.de}(?![\\p{L}-])`,
    ].join('|'),
    'gu',
  ),
  en: new RegExp(
    [
      '\\b\\d{4}-\\d\\d-\\d\\d\\b',
      `(?:\\b${DAY.en},?\\s+)?\\b(?:${MONTH.en})\\s+\\d{1,2}(?:st|nd|rd|th)?\\b(?:,?\\s+${YEAR}\\b)?`,
      `(?:\\b${DAY.en},?\\s+)?\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${MONTH.en})(?:\\s+${YEAR}\\b)?`,
      `\\b(?:${MONTH.en})\\s+${YEAR}\\b`,
      `\\b(?:January|February|April|June|July|August|September|October|November|December)\\b`,
      `(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Ll]ast|[Nn]ext|[Uu]ntil|[Ee]arly|[Ll]ate|[Ii]n early|[Ii]n late)\\s)(?:March|May)\\b(?!\\s+\\p{L}+(?:s|ed)\\b)`,
      `\\b\\d{1,2}(?:[.:]\\d\\d)?\\s?(?:a\\.m\\.|p\\.m\\.|am\\b|pm\\b|o’clock|o'clock)`,
      `\\b${YEAR}s\\b`,
      `\\b${YEAR}(?:[/–-](?:${YEAR}|\\d\\d))?(?![.,:/-]?\\d|\\p{L}|\\s?(?:%|per cent|percent|people|miles|metres|meters|tonnes|tons|pounds|dollars|euros|residents|pages|votes))`,
      `\\b${DAY.en}\\b`,
    ].join('|'),
    'gu',
  ),
};

/** Before a year-like number these say that it is none: an amount, a house number, a law. */
const NO_YEAR = /(?:[$€£§]|\bNr\.|\bNo\.|\bArtikel|\bAgenda|\brund|\bknapp|\betwa|\babout|\bsome|\bover)\s?$/;

/** Calendar dates, months, years, weekdays and times of day. "Heute" and "gestern" say nothing to look up. */
export function datesIn(text: string, language: Language): TextSpan[] {
  const spans: TextSpan[] = [];
  for (const match of text.matchAll(PATTERNS[language])) {
    const start = match.index;
    const before = text.slice(Math.max(0, start - 12), start);
    if (/[\p{L}\p{N}]$/u.test(before)) continue;
    if (/^\d{4}$/.test(match[0]) && NO_YEAR.test(before)) continue;
    // "2.3." could be a number of a section; a day and a month are within their bounds.
    const numeric = /^(\d{1,2})\.\s?(\d{1,2})\./.exec(match[0]);
    if (numeric && (Number(numeric[1]) > 31 || Number(numeric[2]) > 12 || Number(numeric[2]) === 0)) continue;
    const trimmed = match[0].replace(/\s+$/, '');
    spans.push({ start, end: start + trimmed.length });
  }
  return spans;
}
