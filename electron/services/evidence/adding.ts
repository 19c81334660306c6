import { createHash } from 'node:crypto';
import type { AddedEvidence, Evidence } from '#shared/contract/evidence.ts';
import { instant } from '#shared/clock.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { recordChange } from '../../archive/change-log.ts';
import { findEvidenceByHash, insertEvidence, statementExists } from '../../archive/evidence.ts';
import { keepBytes, storedPath } from '../../archive/file-store.ts';
import type { MutationContext } from '../context.ts';
import { announceStatements } from '../statements/announcing.ts';
import { linkAndAnchor, type Linked } from '../statements/linking.ts';
import { keepReading, readingOfWords } from './reading.ts';

export type Described = Omit<Evidence, 'id' | 'capturedAt' | 'capturedBy'>;

/** Words that were never a file: kept, read and linked in one transaction. */
export function addWords(
  context: MutationContext,
  act: string,
  statementId: string | null,
  words: string,
  described: Omit<Described, 'sha256' | 'bytes'>,
): Result<AddedEvidence> {
  // A lone surrogate has no form in UTF-8.
  const wellFormed = words.toWellFormed();
  const bytes = Buffer.from(wellFormed, 'utf8');
  const sha256 = sha256Of(bytes);
  keepBytes(storedPath(context.paths.evidence, sha256), bytes);
  const { evidence, duplicate } = keepEvidence(context, act, { ...described, sha256, bytes: bytes.length });
  const reading = duplicate ? null : readingOfWords(wellFormed, described.mediaType);
  if (reading) keepReading(context, evidence.id, reading);
  return linkAdded(context, act, statementId, evidence, duplicate);
}

/** Evidence is there once: the same bytes again are what was there before. */
export function keepEvidence(
  context: MutationContext,
  act: string,
  described: Described,
): { readonly evidence: Evidence; readonly duplicate: boolean } {
  const former = findEvidenceByHash(context.db, described.sha256);
  if (former) return { evidence: former, duplicate: true };
  const evidence: Evidence = {
    ...described,
    id: context.ids.next(),
    capturedAt: instant(context.clock),
    capturedBy: context.actor.personId,
  };
  insertEvidence(context.db, evidence);
  recordChange(context, act, 'evidence', [evidence.id]);
  context.emit({ type: 'evidence-changed', ids: [evidence.id] });
  return { evidence, duplicate: false };
}

/** The answer to adding, with the link to the statement and the passage that was found. */
export function linkAdded(
  context: MutationContext,
  act: string,
  statementId: string | null,
  evidence: Evidence,
  duplicate: boolean,
): Result<AddedEvidence> {
  const linked = statementId === null ? ok(null) : linkTo(context, act, statementId, evidence.id);
  if (!linked.ok) return linked;
  const found = linked.value?.found ?? null;
  return ok({ ...evidence, duplicate, alike: found?.alike ?? null, anchor: found?.anchor ?? null });
}

export function linkTo(
  context: MutationContext,
  act: string,
  statementId: string,
  evidenceId: string,
): Result<Linked> {
  if (!statementExists(context.db, statementId))
    return fail('NOT_FOUND', { kind: 'statement', id: statementId });
  const linked = linkAndAnchor(context, statementId, evidenceId);
  if (linked.isNew) {
    recordChange(context, act, 'statement', [statementId]);
    announceStatements(context, [statementId]);
  }
  return ok(linked);
}

export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
