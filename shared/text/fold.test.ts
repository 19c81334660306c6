import { describe, expect, it } from 'vitest';
import { fold, tokens } from './fold.ts';

describe('fold', () => {
  it.each([
    ['Straße', 'STRASSE'],
    ['Gespräch', 'Gespraech'],
    ['Gespräch', 'gesprach'],
    ['Bäume', 'Baeume'],
    ['Über', 'Ueber'],
    ['Göthe', 'Goethe'],
    ['Café', 'cafe'],
    ['Łódź', 'Lodz'],
    ['Ge\u00ADspräch', 'Gespräch'],
    ['Gespra\u0308ch', 'Gespräch'],
  ])('%s and %s are one', (left, right) => {
    expect(fold(left)).toBe(fold(right));
  });

  it.each([
    ['Feuer', 'für'],
    ['Steuer', 'stur'],
    ['Quelle', 'Qulle'],
    ['Frauen', 'fraun'],
    ['neue', 'neu'],
  ])('%s and %s stay apart', (left, right) => {
    expect(fold(left)).not.toBe(fold(right));
  });
});

describe('tokens', () => {
  it('gives folded words with their places in the surface', () => {
    const text = 'Die US-Außenministerin („Größe“) 2025 🙂';
    const found = tokens(text);
    expect(found.map((token) => token.word)).toEqual(['die', 'us', 'aussenministerin', 'grosse', '2025']);
    expect(found.map((token) => text.slice(token.start, token.end))).toEqual([
      'Die',
      'US',
      'Außenministerin',
      'Größe',
      '2025',
    ]);
  });

  it('gives letters and digits only', () => {
    expect(tokens('½ ﷺ ŉ').every((token) => /^[\p{L}\p{N}]+$/u.test(token.word))).toBe(true);
  });

  it('survives lone surrogates, NUL and endless words', () => {
    expect(tokens('\uD800a\u0000b')).toHaveLength(2);
    expect(tokens('x'.repeat(100_000))[0]?.word).toHaveLength(60);
  });
});
