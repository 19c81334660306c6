import { mayLieBetween } from '../text/partial-date.ts';

interface Office {
  readonly office: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The office that somebody held on a date (both as exact as they are known); with several the first of the list, which
 * has the newest on top. Without a date, or where none fits, null: nothing is guessed.
 */
export function officeOn(offices: readonly Office[], date: string): string | null {
  return offices.find(({ from, to }) => mayLieBetween(date, from, to))?.office ?? null;
}

/** What somebody was when they said something: the office held on that date, else how the archive describes them. */
export function roleOn(
  speaker: { readonly description: string; readonly offices: readonly Office[] } | null,
  saidOn: string,
): string {
  return speaker ? (officeOn(speaker.offices, saidOn) ?? speaker.description) : '';
}
