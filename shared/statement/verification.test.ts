import { describe, expect, it } from 'vitest';
import { type VerificationEvent, type VerificationEventKind, verificationState } from './verification.ts';

const wording = '„Wir fangen sofort an“';
const event = (kind: VerificationEventKind, personId = 'anna', text = wording): VerificationEvent => ({
  kind,
  personId,
  wording: text,
});
const stateOf = (events: VerificationEvent[], present = wording, originalMissing = false) =>
  verificationState(events, { wording: present, originalMissing });

describe('the verification state', () => {
  it('rises with evidence, a check and a second person', () => {
    expect(stateOf([])).toBe('recorded');
    expect(stateOf([event('anchored')])).toBe('evidenced');
    expect(stateOf([event('anchored'), event('checked')])).toBe('checked');
    expect(stateOf([event('anchored'), event('checked'), event('confirmed', 'ben')])).toBe('confirmed');
  });

  it('does not let one person check and confirm', () => {
    expect(stateOf([event('anchored'), event('checked'), event('confirmed')])).toBe('checked');
  });

  it('falls when a word changes, and comes back with the word', () => {
    const events = [event('anchored'), event('checked')];
    expect(stateOf(events, '„Wir fangen bald an“')).toBe('recorded');
    expect(stateOf(events, wording)).toBe('checked');
  });

  it('does not mind quotation marks and white space', () => {
    expect(stateOf([event('anchored')], '»Wir fangen  sofort an«')).toBe('evidenced');
  });

  it('stays while words give way to "[…]", not while words take its place', () => {
    const events = [event('anchored'), event('checked')];
    expect(stateOf(events, '„Wir fangen […] an“')).toBe('checked');
    expect(stateOf(events, '„Wir fangen [alle] sofort an“')).toBe('checked');
    expect(stateOf(events, '„[…] sofort an“')).toBe('checked');
    expect(stateOf(events, '„sofort an“')).toBe('recorded');
    const cut = [
      event('anchored', 'anna', '„Wir […] an“'),
      event('checked', 'anna', '„Wir [alle] fangen an“'),
    ];
    expect(stateOf(cut, '„Wir fangen bald an“')).toBe('recorded');
    expect(stateOf(cut, '„Wir […] an“')).toBe('checked');
    expect(stateOf([event('anchored', 'anna', '„Wir [alle] fangen an“')], '„Wir fangen an“')).toBe(
      'evidenced',
    );
  });

  it('keeps a side state until it is cleared', () => {
    expect(stateOf([event('anchored'), event('disputed')])).toBe('disputed');
    expect(stateOf([event('anchored'), event('disputed'), event('cleared')])).toBe('evidenced');
    expect(stateOf([event('retracted')])).toBe('retracted');
  });

  it('holds for a declared wording, until that is taken back or a letter changes', () => {
    const smoothed = '„Wir fangen gleich an“';
    const events = [event('anchored'), event('checked'), event('smoothed', 'anna', smoothed)];
    expect(stateOf(events, smoothed)).toBe('evidenced');
    expect(stateOf([...events, event('checked', 'anna', smoothed)], smoothed)).toBe('checked');
    expect(stateOf(events, '„Wir fangen bald an“')).toBe('recorded');
    expect(stateOf(events, wording)).toBe('checked');
    expect(stateOf([...events, event('undeclared', 'anna', smoothed)], smoothed)).toBe('recorded');
    expect(stateOf([event('smoothed', 'anna', smoothed)], smoothed)).toBe('recorded');
  });

  it('never calls a translation without its original evidenced', () => {
    expect(stateOf([event('anchored'), event('checked')], wording, true)).toBe('recorded');
  });
});
