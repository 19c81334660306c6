import { describe, expect, it } from 'vitest';
import { placeholderAtEnd } from './placeholders.ts';

describe('placeholders as typed', () => {
  it.each([
    ['Zahl: TK', 2],
    ['TK', 2],
    ['(TKTK', 4],
    ['DATK', 0],
    ['[Zitat folgt]', 13],
    ['Er sagt (Reaktion folgt noch)', 21],
    ['Darauf folgt', 0],
    ['Darauf folgt (heute)', 0],
  ])('%s', (text, length) => expect(placeholderAtEnd(text, false)).toBe(length));

  it('takes "folgt" alone in its paragraph', () => {
    expect(placeholderAtEnd('folgt', true)).toBe(5);
    expect(placeholderAtEnd('folgt', false)).toBe(0);
  });
});
