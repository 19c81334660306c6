/**
 * Dates as far as somebody knows them: a day, a month or a year. Stored as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, which
 * also sorts right; typed and shown as Germans and Britons write them, whatever the browser's own language is.
 */

const MONTHS = {
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;

type DateLanguage = keyof typeof MONTHS;

/**
 * `YYYY-MM-DD`, `YYYY-MM` or `YYYY` from "12.2.2025", "12. Februar 2025", "Feb. 2025", "2/2025", "12/02/2025" (day
 * first), "February 12, 2025", "2025" or the stored form; null if it is none, or no day of the calendar.
 */
export function parsePartialDate(typed: string): string | null {
  const text = typed.trim();
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (iso) return assembled(iso[1], iso[2], iso[3]);
  const numbers = /^(?:(\d{1,2})\s?[./]\s?)?(\d{1,2})\s?[./]\s?(\d{4}|\d{2})$/.exec(text);
  if (numbers) return assembled(fullYear(numbers[3]), numbers[2], numbers[1]);
  const dayFirst = /^(?:(\d{1,2})\.?\s+)?(\p{L}+)\.?\s+(\d{4})$/u.exec(text);
  if (dayFirst) return assembled(dayFirst[3], monthNamed(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^(\p{L}+)\s+(\d{1,2}),?\s+(\d{4})$/u.exec(text);
  return monthFirst ? assembled(monthFirst[3], monthNamed(monthFirst[1]), monthFirst[2]) : null;
}

/** "12.02.2025" or "12/02/2025", "Februar 2025", "2025"; what is no stored date comes back as it is. */
export function writePartialDate(stored: string, language: DateLanguage): string {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(stored);
  if (!found) return stored;
  const [, year = '', month, day] = found;
  if (!month) return year;
  if (!day) return `${MONTHS[language][Number(month) - 1] ?? month} ${year}`;
  return language === 'de' ? `${day}.${month}.${year}` : `${day}/${month}/${year}`;
}

/**
 * Whether `date` may lie between two dates, each as exact as somebody knew it, both included; an empty border is
 * open. "2025-02" lies in a term that ended on 2025-02-12: as far as is known, it may have been before that day.
 */
export function mayLieBetween(date: string, from: string, to: string): boolean {
  const notBefore = from === '' || upTo(date, from.length) >= from.slice(0, date.length);
  const notAfter = to === '' || upTo(date, to.length) <= to.slice(0, Math.max(date.length, 4));
  return date !== '' && notBefore && notAfter;
}

function upTo(date: string, length: number): string {
  return date.slice(0, length);
}

function fullYear(year: string | undefined): string | undefined {
  return year?.length === 2 ? `20${year}` : year;
}

/** The number of a month by its name or the beginning of it, in either language: "Feb", "Dez", "oct". */
function monthNamed(name = ''): string | undefined {
  const wanted = name.toLocaleLowerCase('de');
  if (wanted.length < 3) return '0';
  for (const names of [MONTHS.de, MONTHS.en]) {
    const index = names.findIndex((month) => month.toLocaleLowerCase('de').startsWith(wanted));
    if (index >= 0) return String(index + 1);
  }
  return '0';
}

function assembled(year = '', month?: string, day?: string): string | null {
  if (!month) return year;
  const padded = `${year}-${month.padStart(2, '0')}`;
  const whole = day ? `${padded}-${day.padStart(2, '0')}` : padded;
  const date = new Date(`${day ? whole : `${padded}-01`}T00:00:00Z`);
  // A 31st of February would move on to March: that is not what was typed.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole) ? whole : null;
}
