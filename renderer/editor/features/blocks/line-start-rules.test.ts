import { expect, it } from 'vitest';
import { lineStartFor } from './line-start-rules.ts';

it.each([
  ['-', 'bullet'],
  ['*', 'bullet'],
  ['1.', 'number'],
  ['1)', 'number'],
  ['##', 'crosshead'],
  ['###', 'subcrosshead'],
])('%s begins a %s', (typed, kind) => expect(lineStartFor(typed)).toEqual({ kind, typed }));

it.each(['', '–', '2.', '#', 'a -', 'constructor', ' -'])('“%s” begins nothing', (typed) =>
  expect(lineStartFor(typed)).toBeNull(),
);
