import { describe, expect, it } from 'vitest';
import { findDate, isDateLine } from './dates.ts';

describe('dates without a year', () => {
  it('takes the nearest year in which the weekday agrees', () => {
    expect(findDate('Am Mittwoch, dem 12. Februar, führte …', '2026-11-22')).toMatchObject({
      printed: 'Mittwoch, dem 12. Februar',
      proposal: '2025-02-12',
      weekdayAgrees: true,
    });
    expect(findDate('On Wednesday, 5 March, the mayor', '2025-03-07')).toMatchObject({
      proposal: '2025-03-05',
      weekdayAgrees: true,
    });
    expect(findDate('on Wednesday, March 5th, she', '2025-03-07')).toMatchObject({ proposal: '2025-03-05' });
  });

  it('takes the last such day without a weekday, and says that nothing was checked', () => {
    expect(findDate('am 24. Dezember kam', '2025-03-01')).toMatchObject({
      proposal: '2024-12-24',
      weekdayAgrees: null,
    });
    expect(findDate('am 29. Februar', '2025-03-01')).toMatchObject({ proposal: '2024-02-29' });
  });

  it('lets an announcement lie in the near future', () => {
    expect(findDate('am Freitag, dem 7. März, beginnt', '2025-03-05')).toMatchObject({
      proposal: '2025-03-07',
    });
  });
});

it('checks a printed year against the weekday and changes nothing', () => {
  expect(findDate('Mittwoch, 12. Februar 2024', '2026-11-22')).toEqual({
    printed: 'Mittwoch, 12. Februar 2024',
    proposal: '2024-02-12',
    weekdayAgrees: false,
    yearPrinted: true,
  });
  expect(findDate('12.02.2025', '2026-11-22')).toMatchObject({ proposal: '2025-02-12', weekdayAgrees: null });
});

it('finds no dates where there are none', () => {
  expect(findDate('Die 3. Mannschaft gewann 2.1 zu 1.', '2025-01-01')).toBeNull();
  expect(findDate('Der 31. Februar', '2025-01-01')).toBeNull();
});

it('knows a line that is only a date', () => {
  for (const line of [
    '12. Februar 2025',
    'Mittwoch, 12. Februar 2025, 14:03 Uhr',
    'Stand: 12.02.2025 14:03',
    'Published: March 5, 2025 at 2:03 p.m.',
    'Updated on 5 March 2025',
  ]) {
    expect([line, isDateLine(line)]).toEqual([line, true]);
  }
  for (const line of ['Am 12. Februar kam der Regen', 'Der Mai ist gekommen', 'Kosten: 12.50 Euro']) {
    expect([line, isDateLine(line)]).toEqual([line, false]);
  }
});
