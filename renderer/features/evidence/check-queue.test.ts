import { expect, it } from 'vitest';
import type { UsedStatement } from '#shared/contract/statements.ts';
import type { VerificationState } from '#shared/statement/verification.ts';
import { nextToConfirm, nextUnchecked } from './check-queue.ts';

const quotes = (...states: VerificationState[]): UsedStatement[] =>
  states.map(
    (verification, at) =>
      ({ use: { id: `use-${at}` }, statement: { verification } }) as unknown as UsedStatement,
  );

it('goes on with what nobody has compared, from the start again behind the last', () => {
  const used = quotes('evidenced', 'checked', 'recorded', 'confirmed');
  expect(nextUnchecked(used, 'use-0')?.use.id).toBe('use-2');
  expect(nextUnchecked(used, 'use-2')?.use.id).toBe('use-0');
  expect(nextUnchecked(quotes('checked', 'disputed'), 'use-0')).toBeNull();
});

it('leads a second person from one checked quote to the next, and ends behind the last', () => {
  const used = quotes('checked', 'confirmed', 'disputed', 'checked', 'evidenced');
  expect(nextToConfirm(used, 'use-0')?.use.id).toBe('use-3');
  expect(nextToConfirm(used, 'use-3')?.use.id).toBe('use-4');
  expect(nextToConfirm(used, 'use-4')).toBeNull();
});
