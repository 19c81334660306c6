import { instant } from '#shared/clock.ts';
import type { FoundPassage } from '#shared/contract/evidence-reading.ts';
import type { Statement } from '#shared/contract/statements.ts';
import type { Anchor } from '#shared/statement/anchor.ts';
import { drifts, repeats } from '#shared/statement/drift.ts';
import { findEvidence, linkEvidence, setAnchor } from '../../archive/evidence.ts';
import { findReading } from '../../archive/evidence-readings.ts';
import { eventsOf, findStatement, insertEvent } from '../../archive/statements.ts';
import type { MutationContext } from '../context.ts';
import { locate } from '../evidence/places.ts';
import { type UseToVerify, useToVerify } from './verifying.ts';

/** What attaching came to: not linked anew, or linked with the passage that was found. */
export interface Linked {
  readonly isNew: boolean;
  readonly found: FoundPassage | null;
}

/**
 * Links evidence to a statement and, where that says something, anchors the statement in it: a direct quote must
 * be found in evidence that has words (a translation by its original); a recording, a scan, and speech that is
 * only reported cannot be compared word by word, so there the person's act is what anchors. A passage that only
 * resembles the quote is kept as its place, so that the difference shows, but it anchors nothing.
 */
export function linkAndAnchor(context: MutationContext, statementId: string, evidenceId: string): Linked {
  const { db, clock, actor } = context;
  const statement = findStatement(db, statementId);
  if (!statement || !findEvidence(db, evidenceId)) return { isNew: false, found: null };
  const use = useToVerify(db, statementId, null);
  const found = locate(db, evidenceId, comparedWording(statement, use));
  const link = { statementId, evidenceId, at: instant(clock), personId: actor.personId };
  if (!linkEvidence(db, { ...link, anchor: found?.anchor ?? null })) return { isNew: false, found };
  if (found?.alike === 'same' || !isComparable(context, statement, evidenceId))
    recordAnchoring(context, statement, use);
  return { isNew: true, found };
}

/**
 * Puts a statement's Fundstelle where a person marked it, and anchors the statement there unless the marked words
 * are others than the printed ones.
 */
export function anchorByHand(
  context: MutationContext,
  statement: Statement,
  evidenceId: string,
  anchor: Anchor | null,
): void {
  setAnchor(context.db, statement.id, evidenceId, anchor);
  if (!anchor) return;
  const use = useToVerify(context.db, statement.id, null);
  const wording = comparedWording(statement, use);
  const agrees = statement.type !== 'direct' || anchor.exact === '' || !drifts(wording, anchor.exact);
  if (agrees) recordAnchoring(context, statement, use);
}

/**
 * Looks once more in evidence in which nothing was found so far: the original of a translation is often entered
 * after its evidence was attached, and until then there was nothing to look for.
 */
export function anchorWhereUnplaced(context: MutationContext, statementId: string): void {
  const { db } = context;
  const statement = findStatement(db, statementId);
  if (!statement) return;
  const use = useToVerify(db, statementId, null);
  for (const { evidenceId, anchor } of statement.evidence) {
    const found = anchor ? null : locate(db, evidenceId, comparedWording(statement, use));
    if (!found) continue;
    setAnchor(db, statementId, evidenceId, found.anchor);
    if (found.alike === 'same') recordAnchoring(context, statement, use);
  }
}

/** What must stand in the evidence: the printed words, or for a translation its original. */
function comparedWording(statement: Statement, use: UseToVerify | undefined): string {
  return statement.translated ? (statement.original?.text ?? '') : (use?.printed ?? '');
}

function isComparable({ db }: MutationContext, statement: Statement, evidenceId: string): boolean {
  const outcome = findReading(db, evidenceId)?.outcome ?? 'text';
  return outcome === 'text' && statement.type === 'direct';
}

/** The event, once for the wording as it is printed now. */
function recordAnchoring(context: MutationContext, statement: Statement, use: UseToVerify | undefined): void {
  const { db, clock, ids, actor } = context;
  const { id: statementId } = statement;
  if (!use) return;
  const known = eventsOf(db, statementId).some(
    (event) => event.kind === 'anchored' && repeats(use.printed, event.wording),
  );
  if (known) return;
  insertEvent(db, {
    id: ids.next(),
    statementId,
    useId: use.id,
    kind: 'anchored',
    personId: actor.personId,
    systemAccount: actor.systemAccount,
    wording: use.printed,
    note: '',
    at: instant(clock),
  });
}
