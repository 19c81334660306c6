import type { UsedStatement } from '#shared/contract/statements.ts';
import type { VerificationState } from '#shared/statement/verification.ts';

/** What somebody still has to compare: recorded or evidenced. Side states and checks are decided. */
export function isUnchecked(state: VerificationState): boolean {
  return state === 'recorded' || state === 'evidenced';
}

/**
 * The statement to load after `after`: the next unchecked one in reading order, from the start again behind the
 * last; null when none is left.
 */
export function nextUnchecked(used: readonly UsedStatement[], after: string | null): UsedStatement | null {
  const at = used.findIndex(({ use }) => use.id === after);
  const order = [...used.slice(at + 1), ...used.slice(0, at + 1)];
  return order.find(({ use, statement }) => use.id !== after && isUnchecked(statement.verification)) ?? null;
}

/**
 * What a second person goes on with after a confirmation: the next quote in reading order that somebody else may have
 * checked or nobody has; null behind the last. It does not begin anew, or it would never end with one's own checks.
 */
export function nextToConfirm(used: readonly UsedStatement[], after: string): UsedStatement | null {
  const at = used.findIndex(({ use }) => use.id === after);
  return (
    used
      .slice(at + 1)
      .find(({ statement: { verification } }) => verification === 'checked' || isUnchecked(verification)) ??
    null
  );
}

/** One step back or on in reading order, whatever the state; stays at either end. */
export function neighbour(used: readonly UsedStatement[], of: string, step: 1 | -1): UsedStatement | null {
  const at = used.findIndex(({ use }) => use.id === of);
  return used[Math.min(used.length - 1, Math.max(0, at + step))] ?? null;
}
