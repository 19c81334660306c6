import { describe, expect, it } from 'vitest';
import { comparedWords, wordingChanges } from './returned-wording.ts';

function changed(printed: string, returned: string): string {
  return wordingChanges(printed, returned)
    .toReversed()
    .reduce((text, { start, end, words }) => text.slice(0, start) + words + text.slice(end), printed);
}

describe('a wording that came back', () => {
  it('keeps the quotation marks that are printed, whatever came back', () => {
    for (const returned of ['Wir fangen bald an.', '"Wir fangen bald an."', '„Wir fangen bald an.“']) {
      expect(changed('„Wir fangen sofort an.“', returned)).toBe('„Wir fangen bald an.“');
    }
    expect(changed('es gehe bald los', 'es gehe los')).toBe('es gehe los');
  });

  it('goes into each piece of a quote that stands apart', () => {
    expect(
      changed('„Wir fangen sofort“ … „ohne Bedingungen an“', 'Wir fangen bald … mit Bedingungen an'),
    ).toBe('„Wir fangen bald“ … „mit Bedingungen an“');
  });

  it('changes nothing where nothing differs', () => {
    expect(wordingChanges('„Wir gehen“', '"Wir gehen"')).toEqual([]);
  });

  it('is compared word by word', () => {
    const words = comparedWords('Wir fangen bald damit an', 'Wir fangen sofort an');
    expect(words.map(({ kind, words: shown, anchored }) => [kind, shown, anchored])).toEqual([
      ['same', 'Wir', 'Wir'],
      ['same', 'fangen', 'fangen'],
      ['changed', 'bald', 'sofort'],
      ['added', 'damit', ''],
      ['same', 'an', 'an'],
    ]);
  });
});
