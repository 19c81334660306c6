import { instant } from '#shared/clock.ts';
import type { journal } from '#shared/contract/journal.ts';
import { documentJson, parseDocument } from '#shared/document/document.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import * as entries from '../archive/journal.ts';
import { articleRow, storedDocument } from '../archive/articles.ts';
import { first, type ReadDatabase } from '../archive/sql.ts';
import type { Service } from './context.ts';

type Journal = Service<typeof journal>;

/**
 * One entry, on the disk when the transaction commits. The last entry may be sent again by the window that
 * wrote it: its answer was lost on the way, and the window has put together what it had not confirmed.
 */
export const append: Journal['append'] = (context, { articleId, revision, sequence, splice, caret }) => {
  const { db } = context;
  const saved = savedState(db, articleId);
  if (!saved) return fail('NOT_FOUND', { kind: 'article', id: articleId });
  if (saved.revision !== revision) {
    return fail('CONFLICT', { id: articleId, expected: saved.revision, actual: revision });
  }
  const before = blocksBefore(db, { articleId, sequence, windowId: context.actor.windowId }, saved.blocks);
  if (!before.ok) return before;
  const after = splice ? entries.checkSplice(splice, before.value) : ok({ blocksAfter: before.value });
  if (!after.ok) return after;
  const at = instant(context.clock);
  entries.writeEntry(db, {
    articleId,
    sequence,
    revision,
    at,
    windowId: context.actor.windowId,
    splice,
    caret,
    blocksAfter: after.value.blocksAfter,
  });
  return ok({ savedAt: at });
};

/**
 * The saved document with the journal applied. From the first damaged entry on nothing is applied; `until`
 * then says how far the text goes, at worst to the last save.
 */
export const recover: Journal['recover'] = ({ db, log }, { articleId }) => {
  const row = articleRow(db, articleId);
  if (!row) return fail('NOT_FOUND', { kind: 'article', id: articleId });
  const saved = parseDocument(storedDocument(db, articleId) ?? '');
  if (!saved.ok) return fail('DAMAGED', { name: articleId, reason: String(saved.error.params['reason']) });
  const recovered = entries.recover(db, articleId, saved.value);
  if (!recovered?.hasText) return ok(null);
  if (recovered.damagedAt !== null) {
    log.error('journal-damaged', { article: articleId, entry: recovered.damagedAt });
  }
  return ok({
    document: documentJson(recovered.document),
    caret: recovered.caret,
    revision: row.revision,
    until: recovered.until ?? row.updated_at,
  });
};

function savedState(db: ReadDatabase, articleId: string) {
  return first<{ revision: number; blocks: number }>(
    db,
    'SELECT revision, blocks FROM articles JOIN article_documents ON article_id = id WHERE id = ?',
    articleId,
  );
}

/** How many blocks the sheet has before the entry; CONFLICT when the entry does not follow on the last one. */
function blocksBefore(
  db: ReadDatabase,
  { articleId, sequence, windowId }: { articleId: string; sequence: number; windowId: string },
  saved: number,
): Result<number> {
  const [last, beforeLast] = entries.lastEntries(db, articleId);
  if (!last) return ok(saved);
  if (sequence === last.sequence + 1) return ok(last.blocksAfter);
  if (sequence === last.sequence && windowId === last.windowId) return ok(beforeLast?.blocksAfter ?? saved);
  return fail('CONFLICT', { id: articleId, expected: last.sequence + 1, actual: sequence });
}
