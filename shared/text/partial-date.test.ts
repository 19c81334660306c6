import { describe, expect, it } from 'vitest';
import { mayLieBetween, parsePartialDate, writePartialDate } from './partial-date.ts';

describe('dates as far as they are known', () => {
  it.each([
    ['12.2.2025', '2025-02-12'],
    ['12.02.25', '2025-02-12'],
    ['12/02/2025', '2025-02-12'],
    ['12. Februar 2025', '2025-02-12'],
    ['12 Feb 2025', '2025-02-12'],
    ['February 12, 2025', '2025-02-12'],
    ['März 2024', '2024-03'],
    ['Dez. 2024', '2024-12'],
    ['2/2025', '2025-02'],
    ['2025', '2025'],
    ['2025-02', '2025-02'],
    ['2025-02-12', '2025-02-12'],
  ])('reads %s', (typed, stored) => expect(parsePartialDate(typed)).toBe(stored));

  it.each(['', 'gestern', '31.2.2025', '13/2025', '2025-13', '12. Foo 2025', '12. Ma 2025', '1.1.1'])(
    'does not guess at “%s”',
    (typed) => expect(parsePartialDate(typed)).toBeNull(),
  );

  it('writes what it reads, in both languages', () => {
    expect(writePartialDate('2025-02-12', 'de')).toBe('12.02.2025');
    expect(writePartialDate('2025-02-12', 'en')).toBe('12/02/2025');
    expect(writePartialDate('2025-03', 'de')).toBe('März 2025');
    expect(writePartialDate('2025-03', 'en')).toBe('March 2025');
    expect(writePartialDate('2025', 'de')).toBe('2025');
    expect(writePartialDate('im Frühjahr', 'de')).toBe('im Frühjahr');
    for (const stored of ['2025-02-12', '2025-03', '2025'])
      for (const language of ['de', 'en'] as const)
        expect(parsePartialDate(writePartialDate(stored, language))).toBe(stored);
  });

  it.each([
    ['2025-02-12', '2021', '', true],
    ['2020-12-31', '2021', '', false],
    ['2021-01-01', '2021', '2024', true],
    ['2024-06-01', '2021', '2024', true],
    ['2025-01-01', '2021', '2024', false],
    ['2025-02', '2025-02-12', '', true],
    ['2025', '2025-02-12', '2025-03', true],
    ['2025-02-11', '2025-02-12', '', false],
    ['2025-02-12', '', '2025-02-12', true],
    ['2025-02-13', '', '2025-02-12', false],
    ['2025-02', '', '2025-02-12', true],
    ['', '2020', '2030', false],
  ])('%s between “%s” and “%s”: %s', (date, from, to, lies) =>
    expect(mayLieBetween(date, from, to)).toBe(lies),
  );
});
