import { describe, expect, it } from 'vitest';
import {
  type AuthorisationEvent,
  type AuthorisationEventKind,
  authorisationOf,
  openAuthorisation,
} from './authorisation.ts';

const words = '„Wir fangen sofort an“';
let made = 0;
const event = (
  kind: AuthorisationEventKind,
  wording = words,
  withdraws: string | null = null,
): AuthorisationEvent => ({ id: `e${(made += 1)}`, kind, wording, withdraws });
const open = (events: AuthorisationEvent[], printed = words) =>
  openAuthorisation(authorisationOf(events), [printed]);

describe('authorisation', () => {
  it('holds nothing up where nothing was agreed', () => {
    expect(open([])).toBeNull();
    expect(open([event('refused')])).toBeNull();
    expect(open([event('agreed'), event('not-agreed')])).toBeNull();
  });

  it('is open until an answer is there: silence is no release', () => {
    expect(open([event('agreed')])).toBe('authorisation-missing');
    expect(open([event('requested')])).toBe('authorisation-pending');
    expect(open([event('requested'), event('released')])).toBeNull();
    expect(open([event('requested'), event('refused')])).toBe('authorisation-refused');
  });

  it('releases the words that were released and no others, but for permitted changes', () => {
    const events = [event('requested'), event('released')];
    expect(open(events, '»Wir  fangen sofort an«')).toBeNull();
    expect(open(events, '„Wir fangen bald an“')).toBe('authorisation-outdated');
  });

  it('keeps a returned wording open until it is printed', () => {
    const returned = '„Wir fangen bald an“';
    const changed = [event('requested'), event('changed', returned)];
    expect(authorisationOf(changed)).toMatchObject({ state: 'changed', sent: words, returned });
    expect(open([...changed, event('declined')])).toBe('authorisation-changed');
    expect(open([...changed, event('taken-over', returned)], returned)).toBeNull();
    expect(open([...changed, event('taken-over', returned)])).toBe('authorisation-outdated');
  });

  it('goes back when a step is withdrawn', () => {
    const released = event('released');
    const asked = event('requested');
    expect(authorisationOf([asked, released, event('withdrawn', '', released.id)]).state).toBe('requested');
  });

  it('starts anew with another request', () => {
    expect(open([event('requested'), event('refused'), event('requested')])).toBe('authorisation-pending');
  });
});
