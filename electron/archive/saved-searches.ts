import type { SavedSearch } from '#shared/contract/search.ts';
import { all, first, type ReadDatabase, run, type WriteDatabase } from './sql.ts';

const SEARCH = 'id, name, query, created_at AS createdAt';

/** In the order in which they were made. */
export function allSavedSearches(db: ReadDatabase): SavedSearch[] {
  return all<SavedSearch>(db, `SELECT ${SEARCH} FROM saved_searches ORDER BY serial`);
}

export function findSavedSearch(db: ReadDatabase, id: string): SavedSearch | undefined {
  return first<SavedSearch>(db, `SELECT ${SEARCH} FROM saved_searches WHERE id = ?`, id);
}

export function writeSavedSearch(db: WriteDatabase, search: SavedSearch, by: string | null): void {
  run(
    db,
    `INSERT INTO saved_searches (id, name, query, created_at, created_by)
     VALUES (:id, :name, :query, :createdAt, :by)
     ON CONFLICT (id) DO UPDATE SET name = :name, query = :query`,
    { ...search, by },
  );
}

export function deleteSavedSearch(db: WriteDatabase, id: string): void {
  run(db, 'DELETE FROM saved_searches WHERE id = ?', id);
}
