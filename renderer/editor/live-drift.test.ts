import { expect, it } from 'vitest';
import type { UsedStatement } from '#shared/contract/statements.ts';
import { driftNow, stateNow } from './live-drift.ts';

const used = (verification: string, declared: string[] = []) =>
  ({
    use: { id: 'u', printed: '„Wir fangen sofort an“' },
    statement: { verification },
    compared: { by: 'evidence', wording: 'Wir fangen sofort an', declared },
  }) as unknown as UsedStatement;

it('falls with the first changed word and comes back with it', () => {
  const one = used('checked');
  expect(stateNow(one, '„Wir fangen sofort an“')).toBe('checked');
  expect(stateNow(one, '„Wir fangen bald an“')).toBe('recorded');
  expect(driftNow(one, '„Wir fangen bald an“')).toMatchObject([{ anchored: 'sofort' }]);
  expect(stateNow(one, '„Wir fangen sofort an“')).toBe('checked');
});

it('leaves side states and declared wordings alone', () => {
  expect(stateNow(used('disputed'), '„Wir fangen bald an“')).toBe('disputed');
  expect(stateNow(used('evidenced', ['„Wir fangen bald an“']), '„Wir fangen bald an“')).toBe('evidenced');
});

it('has nothing to say without anything to compare', () => {
  const open = { ...used('recorded'), compared: null };
  expect(driftNow(open, 'irgendwas')).toEqual([]);
});
