import { repeats } from './drift.ts';
import type { AUTHORISATION_STATES } from './types.ts';

/**
 * Authorisation: the release of quotes by their speaker (product.md, section 3). Every step is an event with person,
 * time and wording; the state follows from the events. No event, no release: silence never becomes one.
 */
export const AUTHORISATION_EVENTS = [
  /** Release was agreed with the speaker, or it turned out that it was not. */
  'agreed',
  'not-agreed',
  /** The wording went out to the speaker. */
  'requested',
  'released',
  /** The speaker sent another wording back. */
  'changed',
  'refused',
  /** The newsroom prints the wording that came back, or does not. */
  'taken-over',
  'declined',
  /** Takes one of the events above back. */
  'withdrawn',
] as const;
export type AuthorisationEventKind = (typeof AUTHORISATION_EVENTS)[number];
export type AuthorisationState = (typeof AUTHORISATION_STATES)[number];

export interface AuthorisationEvent {
  readonly id: string;
  readonly kind: AuthorisationEventKind;
  /** What was sent, released or returned. */
  readonly wording: string;
  /** The event that a `withdrawn` takes back. */
  readonly withdraws: string | null;
}

export interface Authorisation {
  readonly agreed: boolean;
  readonly state: AuthorisationState;
  /** What went out last. */
  readonly sent: string | null;
  /** What came back: released, or changed. */
  readonly returned: string | null;
  /** The newsroom does not want to print what came back. */
  readonly declined: boolean;
}

/** Where the authorisation of a statement stands after its events, in order. */
export function authorisationOf(events: readonly AuthorisationEvent[]): Authorisation {
  const withdrawn = new Set(events.flatMap((event) => event.withdraws ?? []));
  let now: Authorisation = { agreed: false, state: 'none', sent: null, returned: null, declined: false };
  for (const event of events) if (!withdrawn.has(event.id)) now = after(now, event);
  return now;
}

function after(before: Authorisation, { kind, wording }: AuthorisationEvent): Authorisation {
  switch (kind) {
    case 'agreed':
      return { ...before, agreed: true };
    case 'not-agreed':
      return { ...before, agreed: false };
    case 'requested':
      return { agreed: true, state: 'requested', sent: wording, returned: null, declined: false };
    case 'released':
    case 'taken-over':
      return { ...before, state: 'released', returned: wording, declined: false };
    case 'changed':
      return { ...before, state: 'changed', returned: wording, declined: false };
    case 'refused':
      return { ...before, state: 'refused', returned: null, declined: false };
    case 'declined':
      return { ...before, declined: true };
    case 'withdrawn':
      return before;
  }
}

/** What still stands between a statement and its release, as a code; null where nothing does. */
export type OpenAuthorisation =
  | 'authorisation-missing'
  | 'authorisation-pending'
  | 'authorisation-changed'
  | 'authorisation-refused'
  | 'authorisation-outdated';

/**
 * What is open where release was agreed: not asked for yet, no answer, another wording came back, refused, or other
 * words are printed than were released (permitted changes aside).
 */
export function openAuthorisation(
  authorisation: Authorisation,
  printed: readonly string[],
): OpenAuthorisation | null {
  if (!authorisation.agreed) return null;
  switch (authorisation.state) {
    case 'none':
      return 'authorisation-missing';
    case 'requested':
      return 'authorisation-pending';
    case 'changed':
      return 'authorisation-changed';
    case 'refused':
      return 'authorisation-refused';
    case 'released':
      return printed.every((words) => repeats(words, authorisation.returned ?? ''))
        ? null
        : 'authorisation-outdated';
  }
}
