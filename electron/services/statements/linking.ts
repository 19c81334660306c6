import { readFileSync } from 'node:fs';
import { instant } from '#shared/clock.ts';
import type { Evidence } from '#shared/contract/evidence.ts';
import { sameWording } from '#shared/statement/drift.ts';
import { findEvidence, linkEvidence } from '../../archive/evidence.ts';
import { storedPath } from '../../archive/file-store.ts';
import { eventsOf, findStatement, insertEvent } from '../../archive/statements.ts';
import type { MutationContext } from '../context.ts';
import { plainTextOf } from '../web-text.ts';
import { findAnchor } from './anchoring.ts';
import { useToVerify } from './verifying.ts';

/** Longer text is not searched while a person waits for the answer. */
const SEARCHED_BYTES = 4_000_000;

/**
 * Links evidence to a statement and, where that says something, anchors the statement in it: a direct quote must
 * be found in evidence that is text (a translation by its original); a recording, a scan, and speech that is
 * only reported cannot be compared word by word, so there the person's act is what anchors. False when the two
 * were linked already.
 */
export function linkAndAnchor(context: MutationContext, statementId: string, evidenceId: string): boolean {
  const { db, clock, ids, actor } = context;
  const statement = findStatement(db, statementId);
  const evidence = findEvidence(db, evidenceId);
  if (!statement || !evidence) return false;
  const use = useToVerify(db, statementId, null);
  const printed = use?.printed ?? '';
  const wording = statement.translated ? (statement.original?.text ?? '') : printed;
  const text = textOf(context, evidence);
  const anchor = text === null ? null : findAnchor(text, wording);
  const at = instant(clock);
  if (!linkEvidence(db, { statementId, evidenceId, anchor, at, personId: actor.personId })) return false;
  const comparable = text !== null && statement.type === 'direct';
  const anchored = anchor !== null || !comparable;
  const known = eventsOf(db, statementId).some(
    (event) => event.kind === 'anchored' && sameWording(event.wording, printed),
  );
  if (use && anchored && !known) {
    insertEvent(db, {
      id: ids.next(),
      statementId,
      useId: use.id,
      kind: 'anchored',
      personId: actor.personId,
      systemAccount: actor.systemAccount,
      wording: printed,
      note: '',
      at,
    });
  }
  return true;
}

/** Null for what has no text to compare with. */
function textOf(context: MutationContext, evidence: Evidence): string | null {
  const isText = evidence.kind !== 'file' || evidence.mediaType.startsWith('text/');
  if (!isText || evidence.bytes > SEARCHED_BYTES) return null;
  const content = readFileSync(storedPath(context.paths.evidence, evidence.sha256), 'utf8');
  return evidence.mediaType.startsWith('text/html') ? plainTextOf(content) : content;
}
