import type { Language } from '#shared/text/language.ts';

/** "12. Februar 2025, 10:42 Uhr" in the newsroom's zone. */
export function printedInstant(instant: string, timeZone: string, language: Language): string {
  const date = new Date(instant);
  const day = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeZone,
  }).format(date);
  const time = new Intl.DateTimeFormat('de-DE', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(date);
  return language === 'de' ? `${day}, ${time} Uhr` : `${day}, ${time}`;
}
