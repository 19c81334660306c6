import { describe, expect, it } from 'vitest';
import { findQuotedRegions } from './quotation-marks.ts';

const quoted = (text: string): string[] =>
  findQuotedRegions(text).map((region) => text.slice(region.start, region.end));

describe('findQuotedRegions', () => {
  it.each([
    ['„Ja“', 'German'],
    ['»Ja«', 'German chevrons'],
    ['«Ja»', 'French and Swiss chevrons'],
    ['“Yes”', 'English'],
    ['"Yes"', 'typewriter'],
    ['„Ja”', 'mixed'],
    ['„Ja"', 'half corrected'],
    ["''Ja''", 'wiki marks'],
  ])('finds %s (%s)', (mark) => {
    expect(quoted(`Er rief ${mark} und ging.`)).toEqual([mark]);
  });

  it('nests single marks in double ones', () => {
    const text = '„Er nannte es ‚Unsinn‘“, sagte sie.';
    expect(quoted(text)).toEqual(['„Er nannte es ‚Unsinn‘“', '‚Unsinn‘']);
    expect(findQuotedRegions(text)[1]?.depth).toBe(1);
  });

  it('does not take apostrophes for marks', () => {
    expect(quoted("Wie geht's? Peter’s Hund und Hans' Katze.")).toEqual([]);
    expect(quoted('“It’s the readers’ choice,” she said.')).toEqual(['“It’s the readers’ choice,”']);
  });

  it('drops a mark that is never closed', () => {
    expect(quoted('Er sagte „nichts davon.')).toEqual([]);
  });

  it('runs on to the next paragraph when that one opens with a mark', () => {
    const text = '„Der erste Absatz endet ohne Schlusszeichen.';
    const [region] = findQuotedRegions(text, false, true);
    expect(region).toMatchObject({ start: 0, end: text.length, continues: true });
    expect(findQuotedRegions('„Der zweite schließt.“', true)[0]?.continued).toBe(true);
  });
});
