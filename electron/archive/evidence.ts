import type { Evidence } from '#shared/contract/evidence.ts';
import type { Anchor } from '#shared/statement/anchor.ts';
import { ANCHOR_COLUMNS, ANCHOR_VALUES, anchorParameters } from './anchor-rows.ts';
import { all, first, numberOf, type ReadDatabase, run, type WriteDatabase } from './sql.ts';

interface EvidenceRow {
  id: string;
  sha256: string;
  name: string;
  kind: Evidence['kind'];
  media_type: string;
  bytes: number;
  origin: string;
  language: string;
  captured_at: string;
  captured_by: string | null;
}

const COLUMNS = 'id, sha256, name, kind, media_type, bytes, origin, language, captured_at, captured_by';

export function findEvidence(db: ReadDatabase, id: string): Evidence | null {
  return fromRow(first<EvidenceRow>(db, `SELECT ${COLUMNS} FROM evidence WHERE id = ?`, id));
}

export function findEvidenceByHash(db: ReadDatabase, sha256: string): Evidence | null {
  return fromRow(first<EvidenceRow>(db, `SELECT ${COLUMNS} FROM evidence WHERE sha256 = ?`, sha256));
}

/** Newest first. */
export function listEvidence(db: ReadDatabase, offset: number, limit: number) {
  const rows = all<EvidenceRow>(
    db,
    `SELECT ${COLUMNS} FROM evidence ORDER BY serial DESC LIMIT ? OFFSET ?`,
    limit,
    offset,
  );
  return {
    total: numberOf(db, 'SELECT count(*) FROM evidence'),
    items: rows.flatMap((row) => fromRow(row) ?? []),
  };
}

export function insertEvidence(db: WriteDatabase, evidence: Evidence): void {
  run(
    db,
    `INSERT INTO evidence (${COLUMNS}) VALUES (:id, :sha256, :name, :kind, :mediaType, :bytes, :origin,
       :language, :capturedAt, :capturedBy)`,
    { ...evidence },
  );
}

export interface NewEvidenceLink {
  readonly statementId: string;
  readonly evidenceId: string;
  readonly at: string;
  readonly personId: string | null;
  readonly anchor: Anchor | null;
}

/** Puts evidence last on a statement's list; false when it was there already. */
export function linkEvidence(db: WriteDatabase, { anchor, ...link }: NewEvidenceLink): boolean {
  return (
    run(
      db,
      `INSERT INTO statement_evidence
         (statement_id, evidence_id, position, ${ANCHOR_COLUMNS}, linked_at, linked_by)
       SELECT :statementId, :evidenceId,
         (SELECT coalesce(max(position), 0) + 1 FROM statement_evidence WHERE statement_id = :statementId),
         ${ANCHOR_VALUES}, :at, :personId
       WHERE true
       ON CONFLICT DO NOTHING`,
      { ...link, ...anchorParameters(anchor) },
    ) > 0
  );
}

export function unlinkEvidence(db: WriteDatabase, statementId: string, evidenceId: string): boolean {
  return (
    run(
      db,
      'DELETE FROM statement_evidence WHERE statement_id = ? AND evidence_id = ?',
      statementId,
      evidenceId,
    ) > 0
  );
}

export function statementExists(db: ReadDatabase, id: string): boolean {
  return first(db, 'SELECT 1 FROM statements WHERE id = ?', id) !== undefined;
}

/** The articles that use a statement, for whom the news is. */
export function articlesUsing(db: ReadDatabase, statementId: string): string[] {
  return all<{ article_id: string }>(
    db,
    'SELECT DISTINCT article_id FROM statement_uses WHERE statement_id = ?',
    statementId,
  ).map((row) => row.article_id);
}

function fromRow(row: EvidenceRow | undefined): Evidence | null {
  if (!row) return null;
  const { media_type: mediaType, captured_at: capturedAt, captured_by: capturedBy, ...rest } = row;
  return { ...rest, mediaType, capturedAt, capturedBy };
}
