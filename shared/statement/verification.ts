import { z } from 'zod';
import { repeats, sameWording } from './drift.ts';

/** Steps of a verification (Prüfvermerk). Each is an event with person, time and the wording that was checked. */
export const VERIFICATION_EVENTS = [
  'anchored',
  'checked',
  'confirmed',
  'disputed',
  'retracted',
  'uncheckable',
  'cleared',
  /** The changed wording is declared: smoothed, or another choice of translation; or that is taken back. */
  'smoothed',
  'translation-choice',
  'undeclared',
] as const;
export const verificationEventKindSchema = z.enum(VERIFICATION_EVENTS);
export type VerificationEventKind = (typeof VERIFICATION_EVENTS)[number];

/** erfasst, belegt, geprüft, bestätigt; beside them strittig, widerrufen, nicht prüfbar. */
export const VERIFICATION_STATES = [
  'recorded',
  'evidenced',
  'checked',
  'confirmed',
  'disputed',
  'retracted',
  'uncheckable',
] as const;
export const verificationStateSchema = z.enum(VERIFICATION_STATES);
export type VerificationState = (typeof VERIFICATION_STATES)[number];

export interface VerificationEvent {
  readonly kind: VerificationEventKind;
  readonly personId: string | null;
  readonly wording: string;
}

/** Everything that counts as open on a ledger: not yet backed by evidence, or in dispute. */
export function isOpen(state: VerificationState): boolean {
  return state === 'recorded' || state === 'disputed' || state === 'retracted';
}

/** Wordings that somebody has declared (smoothed, a choice of translation) and not taken back, in order. */
export function declaredWordings(events: readonly VerificationEvent[]): string[] {
  let declared: string[] = [];
  for (const { kind, wording } of events) {
    if (kind === 'undeclared') declared = declared.filter((one) => !sameWording(one, wording));
    else if (kind === 'smoothed' || kind === 'translation-choice') declared.push(wording);
  }
  return declared;
}

/**
 * The shown state: the highest event whose checked wording equals the present one after permitted changes.
 * A declared wording stands for the anchored one. Confirming needs a second person; side states hold until they are cleared. A translated direct quote whose
 * original is missing never rises above recorded ("Original fehlt").
 */
export function verificationState(
  events: readonly VerificationEvent[],
  present: { readonly wording: string; readonly originalMissing: boolean },
): VerificationState {
  let side: VerificationState | null = null;
  for (const event of events) {
    if (event.kind === 'disputed' || event.kind === 'retracted' || event.kind === 'uncheckable')
      side = event.kind;
    else if (event.kind === 'cleared') side = null;
  }
  if (side) return side;
  if (present.originalMissing) return 'recorded';
  const valid = events.filter((event) => repeats(present.wording, event.wording));
  const anchored =
    valid.some((event) => event.kind === 'anchored') ||
    (events.some((event) => event.kind === 'anchored') &&
      declaredWordings(events).some((wording) => repeats(present.wording, wording)));
  if (!anchored) return 'recorded';
  const checks = valid.filter((event) => event.kind === 'checked');
  const confirmed = valid.some(
    (event) => event.kind === 'confirmed' && checks.some((check) => check.personId !== event.personId),
  );
  if (confirmed) return 'confirmed';
  return checks.length > 0 ? 'checked' : 'evidenced';
}
