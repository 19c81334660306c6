import { createHash } from 'node:crypto';
import { type Caret, caretSchema } from '#shared/contract/models.ts';
import { checkBlocks, type StoredDocument } from '#shared/document/document.ts';
import type { StoredNode } from '#shared/document/node.ts';
import { SHEET_FIELDS } from '#shared/document/story.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { all, first, type ReadDatabase, run, type WriteDatabase } from './sql.ts';

/** Replaces `remove` top-level blocks from `start` by `insert`, the JSON text of an array of nodes. */
export interface Splice {
  readonly start: number;
  readonly remove: number;
  readonly insert: string;
}

export interface JournalEntry {
  readonly articleId: string;
  readonly sequence: number;
  readonly revision: number;
  readonly at: string;
  readonly windowId: string;
  readonly splice: Splice | null;
  readonly caret: Caret | null;
  /** Top-level blocks after this entry. */
  readonly blocksAfter: number;
}

interface JournalRow {
  article_id: string;
  sequence: number;
  revision: number;
  at: string;
  window_id: string;
  start: number;
  remove: number;
  insert_json: string | null;
  caret: string | null;
  blocks_after: number;
  checksum: string;
}

/** The newest entries of an article, last first: enough to continue or to replace the last one. */
export function lastEntries(
  db: ReadDatabase,
  articleId: string,
): readonly { sequence: number; windowId: string; blocksAfter: number }[] {
  return all(
    db,
    `SELECT sequence, window_id AS windowId, blocks_after AS blocksAfter FROM journal
     WHERE article_id = ? ORDER BY sequence DESC LIMIT 2`,
    articleId,
  );
}

/** Writes an entry, in place of one with the same number. */
export function writeEntry(db: WriteDatabase, entry: JournalEntry): void {
  const row: Omit<JournalRow, 'checksum'> = {
    article_id: entry.articleId,
    sequence: entry.sequence,
    revision: entry.revision,
    at: entry.at,
    window_id: entry.windowId,
    start: entry.splice?.start ?? 0,
    remove: entry.splice?.remove ?? 0,
    insert_json: entry.splice?.insert ?? null,
    caret: entry.caret ? JSON.stringify(entry.caret) : null,
    blocks_after: entry.blocksAfter,
  };
  run(
    db,
    `INSERT OR REPLACE INTO journal
     VALUES (:article_id, :sequence, :revision, :at, :window_id, :start, :remove, :insert_json, :caret,
       :blocks_after, :checksum)`,
    { ...row, checksum: checksumOf(row) },
  );
}

/** A save holds everything that the journal held. */
export function clearJournal(db: WriteDatabase, articleId: string): void {
  run(db, 'DELETE FROM journal WHERE article_id = ?', articleId);
}

/** Whether the sheet is whole after a splice: in range, and the fixed blocks replaced only by themselves. */
export function checkSplice(splice: Splice, blocks: number): Result<{ blocksAfter: number }> {
  const { start, remove } = splice;
  let nodes: unknown;
  try {
    nodes = JSON.parse(splice.insert);
  } catch {
    return fail('INVALID_DOCUMENT', { path: 'splice.insert', reason: 'not JSON' });
  }
  if (!Array.isArray(nodes)) return fail('INVALID_DOCUMENT', { path: 'splice.insert', reason: 'not a list' });
  if (start + remove > blocks) {
    return fail('INVALID_DOCUMENT', { path: 'splice', reason: `there are only ${blocks} blocks` });
  }
  const fixed = Math.max(0, SHEET_FIELDS.length - start);
  if (nodes.length !== remove && (nodes.length < fixed || remove < fixed)) {
    return fail('INVALID_DOCUMENT', { path: 'splice', reason: 'the fixed blocks would move' });
  }
  const checked = checkBlocks(nodes, start);
  return checked.ok ? ok({ blocksAfter: blocks - remove + nodes.length }) : checked;
}

export interface Recovered {
  readonly document: StoredDocument;
  readonly caret: Caret | null;
  /** Time of the last good entry, null when not even the first one is good. */
  readonly until: string | null;
  /** Number of the first entry that cannot be trusted; it and everything after it is left out. */
  readonly damagedAt: number | null;
  /** Whether any entry holds text, good or damaged. */
  readonly hasText: boolean;
}

/** What the journal holds beyond the saved document, applied to it; null when it is empty. */
export function recover(db: ReadDatabase, articleId: string, saved: StoredDocument): Recovered | null {
  const rows = all<JournalRow>(db, 'SELECT * FROM journal WHERE article_id = ? ORDER BY sequence', articleId);
  if (rows.length === 0) return null;
  const blocks: StoredNode[] = [...saved.root.children];
  let caret: Caret | null = null;
  let until: string | null = null;
  let damagedAt: number | null = null;
  for (const [index, row] of rows.entries()) {
    const follows = row.sequence === (rows[0]?.sequence ?? 0) + index;
    if (!follows || !apply(row, blocks)) {
      damagedAt = row.sequence;
      break;
    }
    if (row.caret !== null) caret = caretSchema.parse(JSON.parse(row.caret));
    until = row.at;
  }
  return {
    document: { root: { ...saved.root, children: blocks } },
    caret,
    until,
    damagedAt,
    hasText: rows.some((row) => row.insert_json !== null),
  };
}

/** Where the caret was last, as far as the journal knows. */
export function journalCaret(db: ReadDatabase, articleId: string): Caret | null {
  const row = first<JournalRow>(
    db,
    'SELECT * FROM journal WHERE article_id = ? ORDER BY sequence DESC LIMIT 1',
    articleId,
  );
  return row?.caret && isWhole(row) ? caretSchema.parse(JSON.parse(row.caret)) : null;
}

function apply(row: JournalRow, blocks: StoredNode[]): boolean {
  if (!isWhole(row)) return false;
  if (row.insert_json !== null) {
    if (row.start + row.remove > blocks.length) return false;
    blocks.splice(row.start, row.remove, ...(JSON.parse(row.insert_json) as StoredNode[]));
  }
  return blocks.length === row.blocks_after;
}

function isWhole({ checksum, ...row }: JournalRow): boolean {
  return checksumOf(row) === checksum;
}

function checksumOf(row: Omit<JournalRow, 'checksum'>): string {
  const { article_id, sequence, revision, at, start, remove, insert_json, caret, blocks_after } = row;
  const content = [article_id, sequence, revision, at, start, remove, insert_json, caret, blocks_after];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
