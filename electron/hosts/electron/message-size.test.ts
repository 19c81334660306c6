import { expect, test } from 'vitest';
import { isTooLarge } from './message-size.ts';

test('counts text, keys, bytes and numbers', () => {
  expect(isTooLarge({ a: 'x'.repeat(50) }, 100)).toBe(false);
  expect(isTooLarge({ a: 'x'.repeat(101) }, 100)).toBe(true);
  expect(isTooLarge([new Uint8Array(200)], 100)).toBe(true);
  expect(isTooLarge({ ['k'.repeat(200)]: 1 }, 100)).toBe(true);
  expect(
    isTooLarge(
      Array.from({ length: 100 }, () => 1),
      100,
    ),
  ).toBe(true);
});

test('deep nesting neither overflows nor passes for free', () => {
  let deep: unknown = null;
  for (let depth = 0; depth < 200_000; depth++) deep = { child: deep };
  expect(isTooLarge(deep, 1_000_000)).toBe(true);
});
