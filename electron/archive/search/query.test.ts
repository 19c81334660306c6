import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, type QueryTerm } from './query.ts';

function terms(text: string, typing = false): readonly QueryTerm[] {
  const result = parseQuery(text, { typing });
  if (!result.ok) throw new Error(result.error.code);
  return result.value.terms;
}

describe('parseQuery', () => {
  it('reads words, phrases and exclusions', () => {
    expect(
      terms('Straße „unter vier Augen“ -Gerücht').map(({ words, exact, negated }) => [words, exact, negated]),
    ).toEqual([
      [['strasse'], false, false],
      [['unter', 'vier', 'augen'], true, false],
      [['gerucht'], false, true],
    ]);
  });

  it('takes a word with a hyphen as a phrase and a lone hyphen as nothing', () => {
    expect(terms('US-Präsident - Moskau').map((term) => term.words)).toEqual([
      ['us', 'prasident'],
      ['moskau'],
    ]);
  });

  it('lets the word that is being typed go on, until a space follows', () => {
    expect(terms('alte Brü', true).map((term) => term.prefix)).toEqual([false, true]);
    expect(terms('alte Brücke ', true).map((term) => term.prefix)).toEqual([false, false]);
    expect(terms('Brü*')[0]?.prefix).toBe(true);
  });

  it('points at the character that is wrong', () => {
    expect(parseQuery('Rat "offene')).toEqual({
      ok: false,
      error: { code: 'INVALID_QUERY', params: { position: 4, reason: 'unclosed-phrase' } },
    });
    expect(parseQuery('  -Rat')).toMatchObject({
      error: { params: { position: 2, reason: 'nothing-wanted' } },
    });
    expect(parseQuery('wort '.repeat(3000))).toMatchObject({
      error: { params: { position: 320, reason: 'too-many-words' } },
    });
  });

  it('asks for nothing where there is no word', () => {
    expect(terms('*** 🙂 ()')).toEqual([]);
    expect(terms('"', true)).toEqual([]);
  });

  it('never throws and only passes letters and digits on', () => {
    // Any code units, lone surrogates and NUL included.
    const anything = fc
      .array(fc.nat(0xffff), { maxLength: 80 })
      .map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(anything, fc.boolean(), (text, typing) => {
        const result = parseQuery(text, { typing });
        if (!result.ok) return result.error.code === 'INVALID_QUERY';
        return result.value.terms.every((term) => term.words.every((word) => /^[\p{L}\p{N}]+$/u.test(word)));
      }),
      { numRuns: 300 },
    );
  });
});
