/** The ISO date of an instant in a zone: 2025-02-12T23:30Z is the 13th in Berlin. */
export function dayIn(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(instant));
}
