import { all, type ReadDatabase, run, type WriteDatabase } from './sql.ts';

/** Copies of marked text: another use of the same statement, under an id of its own. */

/** New ids for all uses of an article: former id → new id. */
export function newUseIds(
  db: ReadDatabase,
  articleId: string,
  nextId: () => string,
): ReadonlyMap<string, string> {
  const uses = all<{ id: string }>(
    db,
    'SELECT id FROM statement_uses WHERE article_id = ? ORDER BY serial',
    articleId,
  );
  return new Map(uses.map(({ id }) => [id, nextId()]));
}

/** The document with the marks of the new uses. Ids are unique, so that replacing them in the text is exact. */
export function withUseIds(document: string, ids: ReadonlyMap<string, string>): string {
  let text = document;
  for (const [former, next] of ids) text = text.replaceAll(JSON.stringify(former), JSON.stringify(next));
  return text;
}

/** Rows for the copies, still without their place on the sheet. Returns the ids of their statements. */
export function insertUseCopies(
  db: WriteDatabase,
  articleId: string,
  ids: ReadonlyMap<string, string>,
  createdAt: string,
): string[] {
  const statements = new Set<string>();
  for (const [former, next] of ids) {
    run(
      db,
      `INSERT INTO statement_uses (id, statement_id, article_id, printed, created_at)
       SELECT ?, statement_id, ?, printed, ? FROM statement_uses WHERE id = ?`,
      next,
      articleId,
      createdAt,
      former,
    );
    const [row] = all<{ statement_id: string }>(
      db,
      'SELECT statement_id FROM statement_uses WHERE id = ?',
      next,
    );
    if (row) statements.add(row.statement_id);
  }
  return [...statements];
}
