import { describe, expect, it } from 'vitest';
import type { UsedStatement } from '#shared/contract/statements.ts';
import { VERIFICATION_STATES, type VerificationState } from '#shared/statement/verification.ts';
import { ledgerCounts, passes, presentUses } from './ledger.ts';

const used = (id: string, verification: VerificationState, present = true): UsedStatement =>
  ({ use: { id, present }, statement: { verification } }) as unknown as UsedStatement;

describe('the ledger', () => {
  it('counts every state in the filter that a person would look under', () => {
    const all = VERIFICATION_STATES.map((state) => used(state, state));
    expect(ledgerCounts(all)).toEqual({ all: 7, backed: 3, open: 3, disputed: 2 });
    expect(VERIFICATION_STATES.filter((state) => passes('open', state))).toEqual([
      'recorded',
      'disputed',
      'retracted',
    ]);
  });

  it('shows what stands in the text now, and what was saved while no editor is open', () => {
    const saved = [used('a', 'recorded'), used('b', 'recorded', false)];
    expect(presentUses(saved, null).map(({ use }) => use.id)).toEqual(['a']);
    expect(presentUses(saved, new Set(['b'])).map(({ use }) => use.id)).toEqual(['b']);
  });
});
