import type { ArticleState } from '#shared/article/workflow.ts';
import type { Asset } from '#shared/contract/assets.ts';
import { ANCHOR_COLUMNS, ANCHOR_VALUES, anchorParameters } from './anchor-rows.ts';
import type { PackedStatement } from './package-reading.ts';
import { first, type ReadDatabase, run, type WriteDatabase } from './sql.ts';
import { insertStatement } from './statements.ts';

/** Rows of a package. What the archive has already under the same id is left as it is. */

export function isKnown(
  db: ReadDatabase,
  table: 'articles' | 'statements' | 'statement_uses' | 'versions' | 'people' | 'entities',
  id: string,
): boolean {
  return first(db, `SELECT 1 FROM ${table} WHERE id = ?`, id) !== undefined;
}

export function deskByName(db: ReadDatabase, name: string): string | null {
  return first<{ id: string }>(db, 'SELECT id FROM desks WHERE name = ?', name)?.id ?? null;
}

/** A statement with the times and the release that it had elsewhere. */
export function insertPackedStatement(
  db: WriteDatabase,
  statement: PackedStatement,
  personId: string | null,
): void {
  const { id, fields, createdAt: at } = statement;
  insertStatement(db, { id, fields, at, by: personId });
  run(db, 'UPDATE statements SET authorisation = :authorisation, updated_at = :updatedAt WHERE id = :id', {
    id,
    authorisation: statement.authorisation,
    updatedAt: statement.updatedAt,
  });
}

export function insertPackedLinks(
  db: WriteDatabase,
  statement: PackedStatement,
  evidenceIds: ReadonlyMap<string, string>,
  at: string,
): void {
  statement.evidence.forEach(({ evidenceId, anchor }, position) => {
    const id = evidenceIds.get(evidenceId);
    if (id === undefined) return;
    run(
      db,
      `INSERT INTO statement_evidence (statement_id, evidence_id, position, ${ANCHOR_COLUMNS}, linked_at)
       VALUES (:statementId, :id, :position, ${ANCHOR_VALUES}, :at)
       ON CONFLICT DO NOTHING`,
      {
        statementId: statement.id,
        id,
        position: position + 1,
        ...anchorParameters(anchor),
        at,
      },
    );
  });
}

/** State and time of the last change as the package says them. */
export function restoreArticle(db: WriteDatabase, id: string, state: ArticleState, updatedAt: string): void {
  run(db, 'UPDATE articles SET state = ?, updated_at = ? WHERE id = ?', state, updatedAt, id);
}

/** What the package says of a picture that was just added, instead of what the file says of itself. */
export function restoreAsset(db: WriteDatabase, asset: Asset): void {
  run(
    db,
    `UPDATE assets SET name = :name, caption = :caption, credit_line = :creditLine, taken_at = :takenAt,
       latitude = :latitude, longitude = :longitude, added_at = :addedAt WHERE id = :id`,
    {
      id: asset.id,
      name: asset.name,
      caption: asset.caption,
      creditLine: asset.creditLine,
      takenAt: asset.takenAt,
      latitude: asset.location?.latitude ?? null,
      longitude: asset.location?.longitude ?? null,
      addedAt: asset.addedAt,
    },
  );
}
