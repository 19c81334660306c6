/** Days as they are typed in a query, in UTC milliseconds: from (inclusive) to (exclusive). */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

const ISO = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const GERMAN = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})$/;

/** A year, a month or a day: 2024, 2024-05, 2024-05-03, 05.2024, 3.5.2024. Null for anything else. */
export function dayRange(typed: string): DayRange | null {
  const iso = ISO.exec(typed);
  if (iso) return rangeOf(iso[1], iso[2], iso[3]);
  const german = GERMAN.exec(typed);
  return german ? rangeOf(german[3], german[2], german[1]) : null;
}

function rangeOf(year = '', month?: string, day?: string): DayRange | null {
  const y = Number(year);
  const m = Number(month ?? 1) - 1;
  const d = Number(day ?? 1);
  const from = Date.UTC(y, m, d);
  const begun = new Date(from);
  // Date.UTC carries over: the 31st of April would become the 1st of May.
  if (begun.getUTCMonth() !== m || begun.getUTCDate() !== d) return null;
  const to = day ? Date.UTC(y, m, d + 1) : month ? Date.UTC(y, m + 1, 1) : Date.UTC(y + 1, 0, 1);
  return { from, to };
}
