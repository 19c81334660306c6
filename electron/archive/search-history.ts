import { all, first, numberOf, type ReadDatabase, run, type WriteDatabase } from './sql.ts';

/** What each person searched for, and how far they have looked at saved searches. */

const KEPT = 200;

export interface PastSearch {
  readonly query: string;
  readonly hits: number;
  readonly at: string;
}

/** The latest first, each search once. */
export function pastSearches(db: ReadDatabase, personId: string, limit: number): PastSearch[] {
  return all<PastSearch>(
    db,
    'SELECT query, hits, at FROM search_history WHERE person_id = ? ORDER BY serial DESC LIMIT ?',
    personId,
    limit,
  );
}

export function rememberSearch(db: WriteDatabase, personId: string, { query, hits, at }: PastSearch): void {
  run(db, 'DELETE FROM search_history WHERE person_id = ? AND query = ?', personId, query);
  run(
    db,
    'INSERT INTO search_history (person_id, query, hits, at) VALUES (?, ?, ?, ?)',
    personId,
    query,
    hits,
    at,
  );
  run(
    db,
    `DELETE FROM search_history WHERE person_id = :personId AND serial NOT IN (
       SELECT serial FROM search_history WHERE person_id = :personId ORDER BY serial DESC LIMIT :kept)`,
    { personId, kept: KEPT },
  );
}

export function forgetSearches(db: WriteDatabase, personId: string): void {
  run(db, 'DELETE FROM search_history WHERE person_id = ?', personId);
}

/** Serial of the newest article when the person last looked; null before the first look. */
export function lastLook(db: ReadDatabase, searchId: string, personId: string): number | null {
  return (
    first<{ article: number }>(
      db,
      'SELECT article FROM saved_search_looks WHERE search_id = ? AND person_id = ?',
      searchId,
      personId,
    )?.article ?? null
  );
}

export function noteLook(db: WriteDatabase, searchId: string, personId: string, at: string): void {
  run(
    db,
    `INSERT INTO saved_search_looks VALUES (?, ?, ?, ?)
     ON CONFLICT (search_id, person_id) DO UPDATE SET article = excluded.article, at = excluded.at`,
    searchId,
    personId,
    numberOf(db, 'SELECT max(serial) FROM articles'),
    at,
  );
}
