import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordScanner, WordTable } from './word-scanner.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD]*/gu;

function scanned(text: string): { word: string; start: number }[] {
  const words: { word: string; start: number }[] = [];
  const scanner = new WordScanner(text);
  while (scanner.next()) words.push({ word: text.slice(scanner.start, scanner.end), start: scanner.start });
  return words;
}

/** Letters, marks, halves of characters, letters outside the first plane, signs. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        'Ä',
        'ß',
        '7',
        ' ',
        '-',
        '\u00AD',
        '\u0301',
        '\uD83D',
        '\uDE00',
        '𝒜',
        '😀',
        '𐐷',
        '中',
      ),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

test('finds the same words at the same places as the expression that says what a word is', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(scanned(text)).toEqual(
        [...text.matchAll(WORD)].map((match) => ({ word: match[0], start: match.index })),
      );
    }),
  );
});

test('a table gives each word what was put there for it, and forgets the oldest', () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 30 }), (all) => {
      const table = new WordTable<string>(50);
      const unlimited = new WordTable<string>(10_000);
      for (const text of all) {
        const scanner = new WordScanner(text);
        while (scanner.next()) {
          const word = text.slice(scanner.start, scanner.end);
          expect([undefined, word]).toContain(table.get(scanner));
          table.set(scanner, word);
          expect(table.get(scanner)).toBe(word);
          if (unlimited.get(scanner) === undefined) unlimited.set(scanner, word);
          expect(unlimited.get(scanner)).toBe(word);
        }
      }
    }),
  );
  const few = new WordTable<number>(2);
  const numbers = Array.from({ length: 9 }, (_, number) => number);
  const word = (number: number): WordScanner => {
    const scanner = new WordScanner(`Wort${number}`);
    scanner.next();
    return scanner;
  };
  for (const number of numbers) few.set(word(number), number);
  expect(numbers.map((number) => few.get(word(number)) ?? null)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
    6,
    7,
    8,
  ]);
});

test('words that differ only at the end or have the same number are told apart', () => {
  // "Aa" and "BB" are the same to a hash by 31.
  const table = new WordTable<string>(100);
  for (const text of ['Aa', 'BB', 'AaAa', 'BBBB', 'AaBB', 'BBAa', 'Haus', 'Hauf']) {
    const scanner = new WordScanner(text);
    scanner.next();
    expect(table.get(scanner)).toBeUndefined();
    table.set(scanner, text);
    expect(table.get(scanner)).toBe(text);
  }
});
