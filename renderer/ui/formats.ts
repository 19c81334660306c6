import type { UiLanguage } from './messages.ts';

/** Everything that Intl writes for us, in one language and one time zone. Instants are ISO 8601 in UTC. */
export interface Formats {
  readonly timeZone: string;
  /** 1.204 */
  number(value: number): string;
  /** 12.02.2025 */
  date(instant: string): string;
  /** 12. Februar 2025 */
  longDate(instant: string): string;
  /** 10:42 */
  time(instant: string): string;
  /** 10:42:07 */
  timeWithSeconds(instant: string): string;
  /** 12.02.2025, 10:42 */
  dateTime(instant: string): string;
  /** As in a list: 10:42 today, "gestern", 11.02. this year, 11.02.2023 before. */
  listTime(instant: string, now: number): string;
  /** 1,4 MB */
  bytes(value: number): string;
  /** Alphabetical order: DIN 5007-1 in German (ä as a), the usual one in English. */
  compare(left: string, right: string): number;
}

const LOCALES = { de: 'de-DE', en: 'en-GB' } as const;

export function createFormats(language: UiLanguage, timeZone: string): Formats {
  const locale = LOCALES[language];
  const make = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    return (instant: string) => format.format(new Date(instant));
  };
  const date = make({ day: '2-digit', month: '2-digit', year: 'numeric' });
  const dayAndMonth = make({ day: '2-digit', month: '2-digit' });
  const time = make({ hour: '2-digit', minute: '2-digit' });
  const number = new Intl.NumberFormat(locale);
  const oneDigit = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  // "de" without an extension is DIN 5007-1, the order of dictionaries; "phonebk" would be DIN 5007-2.
  const collator = new Intl.Collator(locale, { sensitivity: 'variant', numeric: true });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  // en-CA writes ISO dates, so days of the zone can be compared as text.
  const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone });
  return {
    timeZone,
    number: (value) => number.format(value),
    date,
    longDate: make({ day: 'numeric', month: 'long', year: 'numeric' }),
    time,
    timeWithSeconds: make({ hour: '2-digit', minute: '2-digit', second: '2-digit' }),
    dateTime: make({
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    }),
    listTime(instant, now) {
      const day = isoDay.format(new Date(instant));
      if (day === isoDay.format(now)) return time(instant);
      if (day === isoDay.format(now - 24 * 60 * 60 * 1000)) return relative.format(-1, 'day');
      return day.slice(0, 4) === isoDay.format(now).slice(0, 4) ? dayAndMonth(instant) : date(instant);
    },
    bytes(value) {
      if (value < 1024) return `${number.format(value)} B`;
      if (value < 1024 * 1024) return `${oneDigit.format(value / 1024)} kB`;
      if (value < 1024 ** 3) return `${oneDigit.format(value / 1024 ** 2)} MB`;
      return `${oneDigit.format(value / 1024 ** 3)} GB`;
    },
    compare: (left, right) => collator.compare(left, right),
  };
}
