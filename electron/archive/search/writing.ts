import { tokens } from '#shared/text/fold.ts';
import { first, numberOf, placeholders, type ReadDatabase, run, type WriteDatabase } from '../sql.ts';
import { COLUMNS, type IndexedText } from './layout.ts';
import { enterWords } from './words.ts';

/** Everything that is written into the index. The caller holds a transaction. */

export interface IndexedArticle {
  readonly articleId: string;
  /** ISO 8601; newest first goes by it. */
  readonly date: string;
  readonly texts: IndexedText;
}

const COLUMN_NAMES = Object.keys(COLUMNS) as (keyof IndexedText)[];
const INSERT_TEXTS = `INSERT INTO texts (rowid, ${COLUMN_NAMES.join(', ')}) VALUES (?, ${placeholders(COLUMN_NAMES.length)})`;
/** Numbers per minute; a fuller minute lends from the next ones. */
const SLOTS = 256;

/** Puts an article into the index, in place of what was there about it. */
export function putArticle(index: WriteDatabase, article: IndexedArticle, known: Set<string>): void {
  removeArticle(index, article.articleId);
  const number = freeNumber(index, article.date);
  run(index, 'INSERT INTO documents (number, article_id) VALUES (?, ?)', number, article.articleId);
  const columns = COLUMN_NAMES.map((name) => {
    const text = article.texts[name];
    const found = tokens(text);
    enterWords(index, text, found, known);
    return found.map((token) => token.word).join(' ');
  });
  run(index, INSERT_TEXTS, number, ...columns);
}

export function removeArticle(index: WriteDatabase, articleId: string): void {
  const row = first<{ number: number }>(
    index,
    'SELECT number FROM documents WHERE article_id = ?',
    articleId,
  );
  if (!row) return;
  run(index, 'DELETE FROM texts WHERE rowid = ?', row.number);
  run(index, 'DELETE FROM documents WHERE number = ?', row.number);
}

/** Throws everything away: the archive is to be read afresh. */
export function emptyIndex(index: WriteDatabase): void {
  run(index, "INSERT INTO texts (texts) VALUES ('delete-all')");
  run(index, 'DELETE FROM documents');
  run(index, 'DELETE FROM words');
}

function freeNumber(index: WriteDatabase, date: string): number {
  const time = Date.parse(date);
  const from = Math.max(0, Math.floor((Number.isNaN(time) ? 0 : time) / 60_000)) * SLOTS;
  const inMinute = 'SELECT max(number) + 1 FROM documents WHERE number >= ? AND number < ?';
  let number = numberOf(index, inMinute, from, from + SLOTS) || from;
  while (first(index, 'SELECT 1 FROM documents WHERE number = ?', number)) number += 1;
  return number;
}

export interface Progress {
  /** Number of the archive's last change that is in the index, and its hash. */
  readonly applied: number;
  readonly chain: string;
  /** Serial of the last article that a running rebuild has reached; null when the index is complete. */
  readonly building: number | null;
}

export function progressOf(index: ReadDatabase): Progress {
  const progress = first<Progress>(index, 'SELECT applied, chain, building FROM progress');
  return progress ?? { applied: 0, chain: '', building: 0 };
}

export function recordProgress(index: WriteDatabase, { applied, chain, building }: Progress): void {
  run(index, 'UPDATE progress SET applied = ?, chain = ?, building = ?', applied, chain, building);
}
