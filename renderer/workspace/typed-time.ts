/**
 * Dates as people type them. The system's own date field follows the language of the browser, not of the
 * newsroom, so it would show "02/12/2025" in a German interface.
 */

/** `YYYY-MM-DDTHH:mm` from "12.2.2025 18:00", "12.02.25, 18.00 Uhr", "12/02/2025" (day first); null if it is none. */
export function parseTyped(text: string): string | null {
  const found =
    /^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?:[,\s]+(?:um\s+|at\s+)?(\d{1,2})(?:[:.](\d{2}))?\s*(?:Uhr|h)?)?$/i.exec(
      text.trim(),
    ) ?? isoParts(text);
  if (!found) return null;
  const [, day = '', month = '', year = '', hour = '0', minute = '0'] = found;
  const fullYear = year.length === 2 ? `20${year}` : year;
  const local = `${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  const date = new Date(`${local}Z`);
  // A 31st of February would move on to March: that is not what was typed.
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(local) ? null : local;
}

function isoParts(text: string): readonly string[] | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T\s](\d{2}):(\d{2}))?$/.exec(text.trim());
  return iso ? ['', iso[3] ?? '', iso[2] ?? '', iso[1] ?? '', iso[4] ?? '0', iso[5] ?? '0'] : null;
}

/** "12.02.2025, 18:00" or "12/02/2025, 18:00" from `YYYY-MM-DDTHH:mm`. */
export function writeTyped(local: string, language: 'de' | 'en'): string {
  const [date = '', time = ''] = local.split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  return language === 'de' ? `${day}.${month}.${year}, ${time}` : `${day}/${month}/${year}, ${time}`;
}
