import type { UsedStatement } from '#shared/contract/statements.ts';
import { isOpen, type VerificationState } from '#shared/statement/verification.ts';

export const LEDGER_FILTERS = ['all', 'backed', 'open', 'disputed'] as const;
export type LedgerFilter = (typeof LEDGER_FILTERS)[number];

/** Uses that stand in the text now: by the open editor if there is one, else as of the last save. */
export function presentUses(
  used: readonly UsedStatement[],
  inText: ReadonlySet<string> | null,
): readonly UsedStatement[] {
  return used.filter(({ use }) => (inText ? inText.has(use.id) : use.present));
}

export function passes(filter: LedgerFilter, state: VerificationState): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'backed':
      return state === 'evidenced' || state === 'checked' || state === 'confirmed';
    case 'open':
      return isOpen(state);
    case 'disputed':
      return state === 'disputed' || state === 'retracted';
  }
}

/** How many uses each filter lets through. A disputed statement is open too. */
export function ledgerCounts(used: readonly UsedStatement[]): Readonly<Record<LedgerFilter, number>> {
  const count = (filter: LedgerFilter): number =>
    used.filter(({ statement }) => passes(filter, statement.verification)).length;
  return { all: used.length, backed: count('backed'), open: count('open'), disputed: count('disputed') };
}
