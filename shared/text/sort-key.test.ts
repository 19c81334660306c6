import { describe, expect, it } from 'vitest';
import { sortKey } from './sort-key.ts';

describe('sortKey (DIN 5007-1)', () => {
  it('sorts umlauts as their vowel and ß as ss', () => {
    const words = ['Zebra', 'Öl', 'Ofen', 'Olaf', 'Strasse', 'Straße', 'Strauß', 'ändern', 'Anden', 'Ande'];
    const sorted = [...words].sort((left, right) => (sortKey(left) < sortKey(right) ? -1 : 1));
    expect(sorted.join(' ')).toBe('Ande Anden ändern Ofen Öl Olaf Strasse Straße Strauß Zebra');
  });

  it('ignores quotation marks at the start', () => {
    expect(sortKey('„Abend“') < sortKey('Berg')).toBe(true);
  });
});
