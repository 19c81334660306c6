import { describe, expect, it } from 'vitest';
import { parseQuery } from '#shared/search/parser.ts';
import { analysisFor } from './analysis.ts';
import { titleTerms } from './by-title.ts';
import { Matcher } from './matching.ts';
import { snippetsOf } from './snippets.ts';

function snippets(query: string, ...texts: readonly string[]) {
  const parsed = parseQuery(query);
  if (!parsed.ok) throw new Error(parsed.error.code);
  const matcher = new Matcher(titleTerms(parsed.value, analysisFor(null)), analysisFor(null));
  return snippetsOf(
    texts.map((text, block) => ({ block, offset: 0, text, matches: matcher.matchesIn(text, 'de') })),
  );
}

const FILLING = 'Viele Wörter stehen hier, die niemand sucht, und noch einige mehr. '.repeat(6);

describe('snippetsOf', () => {
  it('cuts a long passage around what was found, at words, and says that it did', () => {
    const text = `${FILLING}Dann kam der Fährmann über den Fluss. ${FILLING}`;
    const [snippet] = snippets('Fährmann', text);
    expect(snippet?.text).toMatch(/^… .*Fährmann.* …$/);
    expect(snippet?.text.length).toBeLessThan(260);
    const [highlight] = snippet?.highlights ?? [];
    expect(snippet?.text.slice(highlight?.start, highlight?.end)).toBe('Fährmann');
    expect(text.slice(snippet?.offset)).toMatch(/^Fährmann/);
  });

  it('leaves a short passage whole', () => {
    expect(snippets('Fluss', 'Der Fluss ruht.')).toEqual([
      { text: 'Der Fluss ruht.', highlights: [{ start: 4, end: 9 }], block: 0, offset: 4 },
    ]);
  });

  it('prefers the passage with more of the words, three at most, none without any', () => {
    const found = snippets(
      'Fluss Brücke',
      'Der Fluss.',
      'Nichts.',
      'Die Brücke am Fluss.',
      'Brücke.',
      'Fluss.',
    );
    expect(found.map((snippet) => snippet.block)).toEqual([2, 0, 3]);
  });

  it('finds the place where the words stand together', () => {
    const [snippet] = snippets('Fluss Brücke', `Am Fluss. ${FILLING}${FILLING} Die Brücke am Fluss ist alt.`);
    expect(snippet?.text).toContain('Brücke am Fluss');
    expect(snippet?.highlights).toHaveLength(2);
  });

  it('survives one endless word and lone surrogates', () => {
    expect(snippets('x*', 'x'.repeat(5000))[0]?.highlights).toEqual([{ start: 0, end: 5000 }]);
    expect(snippets('a', '\uD800a\uDC00'.repeat(200))).toHaveLength(1);
  });
});
