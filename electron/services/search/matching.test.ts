import { describe, expect, it } from 'vitest';
import { parseQuery } from '#shared/search/parser.ts';
import { valueOf } from '../testing.ts';
import { analysisFor } from './analysis.ts';
import { titleTerms } from './by-title.ts';
import { Matcher } from './matching.ts';

/** As while typing, or while there is no index: the words may go on. */
function whys(query: string, text: string): string[] {
  const analysis = analysisFor(null);
  const matcher = new Matcher(titleTerms(valueOf(parseQuery(query)), analysis), analysis);
  return matcher.matchesIn(text, 'de').map(({ start, end, how }) => `${text.slice(start, end)}: ${how}`);
}

describe('why a word was found', () => {
  it.each([
    ['Brücke', 'Die Brücken', 'Brücken: inflection'],
    ['Brücken', 'Die Brücke', 'Brücke: inflection'],
    ['Brücken', 'Die Brücken', 'Brücken: word'],
    ['Bruecken', 'Die Brücken', 'Brücken: folded'],
    ['Brü', 'Die Brücken', 'Brücken: prefix'],
    ['"alte Brücke"', 'Die alten Brücken', 'alten Brücken: inflection'],
    ['"alte Brü"', 'Die alten Brücken', 'alten Brücken: prefix'],
  ])('%s in “%s” is %s', (query, text, why) => {
    expect(whys(query, text)).toEqual([why]);
  });
});
