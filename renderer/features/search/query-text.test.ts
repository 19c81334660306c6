import { describe, expect, it } from 'vitest';
import { fieldSpans, hasField, toggleField } from './query-text.ts';

describe('a search text', () => {
  it('knows the fields that stand by themselves', () => {
    const text =
      'Gespräche sprecher:"Dmitri Peskow" -ort:Moskau (thema:Politik OR thema:Sport) status:freigegeben';
    expect(fieldSpans(text).map(({ field, value }) => [field, value])).toEqual([
      ['speaker', 'Dmitri Peskow'],
      ['state', 'freigegeben'],
    ]);
    expect(hasField(text, 'state', 'approved')).toBe(true);
    expect(hasField(text, 'subject', 'Politik')).toBe(false);
  });

  it('takes a field in and out and leaves the rest as typed', () => {
    const once = toggleField('"wir prüfen" -Rat', 'keyword', 'Alte Brücke', 'de');
    expect(once).toBe('"wir prüfen" -Rat schlagwort:"Alte Brücke"');
    expect(toggleField(once, 'keyword', 'alte bruecke', 'de')).toBe('"wir prüfen" -Rat');
    expect(toggleField(once, 'keyword', 'Hafen', 'en')).toBe(`${once} keyword:Hafen`);
  });

  it('has one desk, one state, one year', () => {
    const text = toggleField('Hafen', 'state', 'in-review', 'de');
    expect(text).toBe('Hafen status:"in prüfung"');
    expect(toggleField(text, 'state', 'approved', 'de')).toBe('Hafen status:freigegeben');
    expect(toggleField(text, 'state', 'in-review', 'de')).toBe('Hafen');
    expect(toggleField('jahr:2024 Hafen', 'year', '2025', 'de')).toBe('Hafen jahr:2025');
  });
});
