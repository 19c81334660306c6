import { expect, it } from 'vitest';
import { Recent } from './recent.ts';

it('keeps what is asked for again and forgets what is not', () => {
  const recent = new Recent<number>(3);
  recent.set('der', 1);
  for (let word = 0; word < 20; word += 1) {
    recent.set(`einmal${word}`, word);
    expect(recent.get('der')).toBe(1);
  }
  expect(recent.get('einmal19')).toBe(19);
  expect(recent.get('einmal0')).toBeUndefined();
});
