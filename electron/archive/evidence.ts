import type { Evidence } from '#shared/contract/evidence.ts';
import type { Anchor } from '#shared/statement/anchor.ts';
import { ANCHOR_COLUMNS, ANCHOR_VALUES, anchorOf, anchorParameters, type AnchorRow } from './anchor-rows.ts';
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

/** Another place in the same evidence; null takes it away. False when the two are not linked. */
export function setAnchor(
  db: WriteDatabase,
  statementId: string,
  evidenceId: string,
  anchor: Anchor | null,
): boolean {
  return (
    run(
      db,
      `UPDATE statement_evidence SET (${ANCHOR_COLUMNS}) = (${ANCHOR_VALUES})
       WHERE statement_id = :statementId AND evidence_id = :evidenceId`,
      { statementId, evidenceId, ...anchorParameters(anchor) },
    ) > 0
  );
}

/** The place of a statement in evidence; undefined when the two are not linked. */
export function findAnchor(
  db: ReadDatabase,
  statementId: string,
  evidenceId: string,
): Anchor | null | undefined {
  const row = first<AnchorRow>(
    db,
    `SELECT ${ANCHOR_COLUMNS} FROM statement_evidence WHERE statement_id = ? AND evidence_id = ?`,
    statementId,
    evidenceId,
  );
  return row && anchorOf(row);
}

/** When other bytes of the same name were stored last, or null. */
export function lastOfName(db: ReadDatabase, name: string, otherThan: string): string | null {
  return (
    first<{ at: string }>(
      db,
      `SELECT captured_at AS at FROM evidence WHERE name = ? AND kind = 'file' AND sha256 <> ?
       ORDER BY serial DESC LIMIT 1`,
      name,
      otherThan,
    )?.at ?? null
  );
}

/** What reading a file says about it: its kind, and its language where none is known. */
export function describeRead(
  db: WriteDatabase,
  id: string,
  { mediaType, language }: { readonly mediaType: string; readonly language: string },
): void {
  run(
    db,
    `UPDATE evidence SET media_type = :mediaType,
       language = CASE language WHEN '' THEN :language ELSE language END WHERE id = :id`,
    { id, mediaType, language },
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

function fromRow(row: EvidenceRow | undefined): Evidence | null {
  if (!row) return null;
  const { media_type: mediaType, captured_at: capturedAt, captured_by: capturedBy, ...rest } = row;
  return { ...rest, mediaType, capturedAt, capturedBy };
}
