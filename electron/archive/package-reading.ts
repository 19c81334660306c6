import type { StatementFields } from '#shared/contract/statements.ts';
import type { Anchor } from '#shared/statement/anchor.ts';
import { ANCHOR_COLUMNS, anchorOf, type AnchorRow } from './anchor-rows.ts';
import { type AuthorisationRecord, authorisationEvents } from './authorisations.ts';
import { all, idList, type ReadDatabase } from './sql.ts';
import { statementFieldsOf, type StatementRow } from './statement-rows.ts';
import { eventsOf, type ShownEvent } from './statements.ts';
import { versionContent, versionRevision, versionsOf } from './versions.ts';

/** What belongs to one article beside its row, as it goes into a package: everything, in an order of its own. */

export interface PackedStatement {
  readonly id: string;
  readonly fields: StatementFields;
  readonly authorisation: StatementRow['authorisation'];
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly uses: { id: string }[];
  readonly events: ShownEvent[];
  readonly authorisations: PackedAuthorisation[];
  readonly evidence: PackedLink[];
}
export type UnplacedStatement = Omit<PackedStatement, 'uses'>;
export type PackedAuthorisation = Omit<AuthorisationRecord, 'statementId' | 'useId' | 'requestId'>;
export interface PackedLink {
  readonly evidenceId: string;
  readonly anchor: Anchor | null;
}

/** Statements of an article with its uses, by id. */
export function packedStatements(db: ReadDatabase, articleId: string): PackedStatement[] {
  const rows = all<StatementRow>(
    db,
    `SELECT * FROM statements WHERE id IN (SELECT statement_id FROM statement_uses WHERE article_id = ?)
     ORDER BY id`,
    articleId,
  );
  return rows.map((row) => ({
    ...packedStatement(db, row),
    uses: all<{ id: string }>(
      db,
      'SELECT id FROM statement_uses WHERE article_id = ? AND statement_id = ? ORDER BY id',
      articleId,
      row.id,
    ),
  }));
}

/** Statements wherever they are used, in the order of `ids`; unknown ones are left out. */
export function packedStatementsByIds(db: ReadDatabase, ids: readonly string[]): UnplacedStatement[] {
  const rows = all<StatementRow>(
    db,
    'SELECT * FROM statements WHERE id IN (SELECT value FROM json_each(?))',
    idList(ids),
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = known.get(id);
    return row ? [packedStatement(db, row)] : [];
  });
}

function packedStatement(db: ReadDatabase, row: StatementRow): UnplacedStatement {
  return {
    id: row.id,
    fields: statementFieldsOf(row),
    authorisation: row.authorisation,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    events: eventsOf(db, row.id),
    authorisations: authorisationEvents(db, [row.id]).map(
      ({ statementId: _statement, useId: _use, requestId: _request, ...event }) => event,
    ),
    evidence: linksOf(db, row.id),
  };
}

interface LinkRow extends AnchorRow {
  evidence_id: string;
}

function linksOf(db: ReadDatabase, statementId: string): PackedLink[] {
  const rows = all<LinkRow>(
    db,
    `SELECT evidence_id, ${ANCHOR_COLUMNS} FROM statement_evidence
     WHERE statement_id = ? ORDER BY position`,
    statementId,
  );
  return rows.map((row) => ({ evidenceId: row.evidence_id, anchor: anchorOf(row) }));
}

/** Versions with what they hold, oldest first. Damaged ones are left out: the archive's own check names them. */
export function packedVersions(db: ReadDatabase, articleId: string) {
  return versionsOf(db, articleId)
    .toReversed()
    .filter((version) => version.occasion !== 'import')
    .flatMap(({ id, name, occasion, reason, personId, createdAt, state, headline, words }) => {
      const content = versionContent(db, id);
      if (!content.ok) return [];
      const { fields, document } = content.value;
      const revision = versionRevision(db, id);
      return [
        {
          id,
          revision,
          name,
          occasion,
          reason,
          personId,
          createdAt,
          state,
          headline,
          words,
          fields,
          document,
        },
      ];
    });
}

/** Ids of the pictures on an article's sheet. */
export function packedAssets(db: ReadDatabase, articleId: string): string[] {
  return all<{ asset_id: string }>(
    db,
    `SELECT l.asset_id FROM article_assets AS l JOIN articles AS a ON a.serial = l.article
     WHERE a.id = ? ORDER BY l.asset_id`,
    articleId,
  ).map((row) => row.asset_id);
}

/** Every article outside the wastebasket by id, so that two archives with the same articles export alike. */
export function articleIds(db: ReadDatabase): string[] {
  return all<{ id: string }>(db, 'SELECT id FROM articles WHERE trashed_at IS NULL ORDER BY id').map(
    (row) => row.id,
  );
}
