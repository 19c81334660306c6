import { describe, expect, it } from 'vitest';
import { parseTyped, writeTyped } from './typed-time.ts';

describe('typed dates', () => {
  it.each([
    ['12.2.2025 18:00', '2025-02-12T18:00'],
    ['12.02.25, 18.30 Uhr', '2025-02-12T18:30'],
    ['12.02.2025', '2025-02-12T00:00'],
    ['12/02/2025, 6:05', '2025-02-12T06:05'],
    ['2025-02-12 18:00', '2025-02-12T18:00'],
    ['12.02.2025 um 9', '2025-02-12T09:00'],
  ])('reads %s', (typed, local) => expect(parseTyped(typed)).toBe(local));

  it.each(['', 'morgen', '31.02.2025', '12.13.2025', '12.02.2025 25:00'])('refuses "%s"', (typed) =>
    expect(parseTyped(typed)).toBeNull(),
  );

  it('writes what it reads', () => {
    expect(writeTyped('2025-02-12T18:00', 'de')).toBe('12.02.2025, 18:00');
    expect(parseTyped(writeTyped('2025-02-12T18:00', 'en'))).toBe('2025-02-12T18:00');
  });
});
