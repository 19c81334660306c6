import { expect, it } from 'vitest';
import { lineStartFor } from './line-start-rules.ts';

it.each([
  ['-', 'bullet'],
  ['*', 'bullet'],
  ['1)', 'number'],
  ['##', 'crosshead'],
  ['###', 'subcrosshead'],
])('%s begins a %s', (typed, kind) =>
  expect(lineStartFor(typed, 'de', '')).toEqual({ kind, typed, above: 0 }),
);

it.each(['', '–', '1.', '2.', '#', 'a -', 'constructor', ' -'])('“%s” begins nothing', (typed) =>
  expect(lineStartFor(typed, 'de', 'Der Rat tagt.')).toBeNull(),
);

it('takes "1. " for an ordinal in German until "2. " stands below it', () => {
  expect(lineStartFor('1.', 'de', '')).toBeNull();
  expect(lineStartFor('2.', 'de', '1. Brot')).toEqual({ kind: 'number', typed: '2.', above: 3 });
  expect(lineStartFor('2.', 'de', '1. ')).toBeNull();
  expect(lineStartFor('3.', 'de', '1. Brot')).toBeNull();
});

it('takes "1. " for a list in English, which has no such ordinals', () => {
  expect(lineStartFor('1.', 'en', '')).toEqual({ kind: 'number', typed: '1.', above: 0 });
  expect(lineStartFor('2.', 'en', '1. Bread')).toBeNull();
});
