import type { UsedStatement } from '#shared/contract/statements.ts';
import { type DriftPassage, unexplainedDrift } from '#shared/statement/drift.ts';
import type { VerificationState } from '#shared/statement/verification.ts';

interface Known {
  readonly printed: string;
  readonly passages: readonly DriftPassage[];
}

const NONE: readonly DriftPassage[] = [];
/** An answer about a use is asked for by the card, the margin and the text; it is worked out once per wording. */
const known = new WeakMap<UsedStatement, Known>();

/** Where the words in the text leave what they are held against, in printed order; empty while nothing is to compare. */
export function driftNow(used: UsedStatement, printed: string): readonly DriftPassage[] {
  if (!used.compared) return NONE;
  const before = known.get(used);
  if (before?.printed === printed) return before.passages;
  const passages = unexplainedDrift(printed, used.compared);
  known.set(used, { printed, passages });
  return passages;
}

/** The state that the words in the text have: a changed word takes it back before anything is saved. */
export function stateNow(used: UsedStatement, printed: string): VerificationState {
  const { verification } = used.statement;
  const rests = verification === 'evidenced' || verification === 'checked' || verification === 'confirmed';
  return rests && driftNow(used, printed).length > 0 ? 'recorded' : verification;
}
