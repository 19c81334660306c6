/** A date as printed, completed where its year is missing. */
export interface PrintedDate {
  readonly printed: string;
  /** ISO date. */
  readonly proposal: string;
  /** Null where no weekday is printed. */
  readonly weekdayAgrees: boolean | null;
  readonly yearPrinted: boolean;
}

const MONTHS = [
  /^(?:jan|jän)/i,
  /^feb/i,
  /^(?:mär|mar|mrz)/i,
  /^apr/i,
  /^ma[iy]/i,
  /^jun/i,
  /^jul/i,
  /^aug/i,
  /^sep/i,
  /^o[kc]t/i,
  /^nov/i,
  /^de[zc]/i,
];
const WEEKDAYS = [
  /^(?:sonntag|sunday)/i,
  /^(?:montag|monday)/i,
  /^(?:dienstag|tuesday)/i,
  /^(?:mittwoch|wednesday)/i,
  /^(?:donnerstag|thursday)/i,
  /^(?:freitag|friday)/i,
  /^(?:samstag|sonnabend|saturday)/i,
];

const WEEKDAY =
  '(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const MONTH =
  '(?:Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan|Feb|Mär|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez|' +
  'January|February|March|May|June|July|October|December|Mar|Oct|Dec)';
const GERMAN = new RegExp(
  `(?:(${WEEKDAY})(?:,? (?:dem|den|der))?,? )?\\b(\\d{1,2})\\. ?(${MONTH})\\b\\.?(?: (\\d{4})\\b)?`,
  'iu',
);
const NUMERIC = new RegExp(
  `(?:(${WEEKDAY}),? (?:(?:dem|den) )?)?\\b(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2}\\b)?`,
  'iu',
);
const BRITISH = new RegExp(
  `(?:(${WEEKDAY}),? )?\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTH})\\b(?:,? (\\d{4})\\b)?`,
  'iu',
);
const AMERICAN = new RegExp(
  `(?:(${WEEKDAY}),? )?\\b(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (\\d{4})\\b)?`,
  'iu',
);
const ISO = /\b(\d{4})-(\d\d)-(\d\d)\b/;

/**
 * The first date in a text. A missing year is proposed: the nearest one to `today` in which the weekday agrees,
 * of two equally likely the earlier, since news tells what was; without a weekday the last such day.
 */
export function findDate(text: string, today: string): PrintedDate | null {
  const found = [
    read(GERMAN, 'day-first'),
    read(NUMERIC, 'day-first'),
    read(BRITISH, 'day-first'),
    read(AMERICAN, 'month-first'),
    readIso(),
  ].filter((one) => one !== null);
  found.sort((left, right) => left.at - right.at || right.printed.length - left.printed.length);
  for (const one of found) {
    const date = complete(one, today);
    if (date) return date;
  }
  return null;

  function read(pattern: RegExp, order: 'day-first' | 'month-first'): Found | null {
    const match = pattern.exec(text);
    if (!match) return null;
    const [day, month] = order === 'day-first' ? [match[2], match[3]] : [match[3], match[2]];
    const year = match[4];
    return {
      printed: match[0].replace(/[, ]+$/, ''),
      at: match.index,
      weekday: match[1] ?? '',
      day: Number(day),
      month: monthOf(month ?? ''),
      year: year === undefined ? null : Number(year) + (year.length === 2 ? 2000 : 0),
    };
  }
  function readIso(): Found | null {
    const match = ISO.exec(text);
    if (!match) return null;
    return {
      printed: match[0],
      at: match.index,
      weekday: '',
      day: Number(match[3]),
      month: Number(match[2]),
      year: Number(match[1]),
    };
  }
}

interface Found {
  readonly printed: string;
  readonly at: number;
  readonly weekday: string;
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

function monthOf(name: string): number {
  return /^\d+$/.test(name) ? Number(name) : MONTHS.findIndex((month) => month.test(name)) + 1;
}

function complete(found: Found, today: string): PrintedDate | null {
  const { printed, day, month } = found;
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const wanted = found.weekday ? WEEKDAYS.findIndex((weekday) => weekday.test(found.weekday)) : null;
  if (found.year !== null) {
    const date = dateOf(found.year, month, day);
    if (!date) return null;
    return {
      printed,
      proposal: iso(date),
      weekdayAgrees: wanted === null ? null : date.getUTCDay() === wanted,
      yearPrinted: true,
    };
  }
  const now = new Date(`${today}T00:00:00Z`).getTime();
  const year = new Date(now).getUTCFullYear();
  const dates = Array.from({ length: 13 }, (_, index) => dateOf(year + 1 - index, month, day)).filter(
    (date) => date !== null,
  );
  const agreeing = wanted === null ? dates : dates.filter((date) => date.getUTCDay() === wanted);
  const past = agreeing.filter((date) => date.getTime() <= now + 86_400_000);
  const choices = wanted === null && past.length > 0 ? past.slice(0, 1) : agreeing;
  const nearest = choices.toSorted(
    (left, right) => distance(left, now) - distance(right, now) || left.getTime() - right.getTime(),
  )[0];
  if (nearest)
    return {
      printed,
      proposal: iso(nearest),
      weekdayAgrees: wanted === null ? null : true,
      yearPrinted: false,
    };
  const anyway = dates[0];
  return anyway ? { printed, proposal: iso(anyway), weekdayAgrees: false, yearPrinted: false } : null;
}

/** A day to come counts as four times as far: articles announce less than they report. */
function distance(date: Date, now: number): number {
  const days = (date.getTime() - now) / 86_400_000;
  return days > 0 ? days * 4 : -days;
}

function dateOf(year: number, month: number, day: number): Date | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : null;
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** A line that holds nothing but a date, perhaps with a time and words like "Stand" or "Updated". */
export function isDateLine(text: string): boolean {
  if (text.length > 120) return false;
  const rest = [GERMAN, NUMERIC, BRITISH, AMERICAN, ISO].reduce(
    (line, pattern) => line.replace(pattern, ' '),
    ` ${text} `,
  );
  if (rest.trim() === text.trim()) return false;
  const words = rest
    .replace(/\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?\b(?: ?(?:uhr|h|[ap]\.?m\.?))?|\b\d{1,2} uhr\b/gi, ' ')
    .replace(
      /\b(?:stand|aktualisiert|zuletzt|veröffentlicht|erschienen|erstellt|geändert|datum|vom|am|um|uhr|von|updated?|published|posted|last|modified|on|at|mez|mesz|cet|cest|gmt|utc|est|edt|et|bst|ago)\b/gi,
      ' ',
    )
    .match(/[\p{L}\p{N}]+/gu);
  return (words?.length ?? 0) === 0;
}
