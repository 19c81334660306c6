import type { ExportFormat } from '#shared/contract/exports.ts';
import { all, type ReadDatabase, run, type WriteDatabase } from './sql.ts';

/** One file (or one copy to the clipboard, with an empty path) that left the house. */
export interface ExportRecord {
  readonly id: string;
  readonly articleId: string | null;
  readonly format: ExportFormat;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly at: string;
  readonly personId: string | null;
  readonly headline: string;
}

export function writeExport(db: WriteDatabase, record: ExportRecord, account: number): void {
  run(
    db,
    `INSERT INTO export_log (id, article_id, format, path, bytes, sha256, at, person_id, account, headline)
     VALUES (:id, :articleId, :format, :path, :bytes, :sha256, :at, :personId, :account, :headline)`,
    { ...record, account },
  );
}

/** Newest first; of one article or of all. */
export function exportRecords(db: ReadDatabase, articleId: string | null, limit: number): ExportRecord[] {
  return all<ExportRecord>(
    db,
    `SELECT id, article_id AS articleId, format, path, bytes, sha256, at, person_id AS personId, headline
     FROM export_log WHERE (:articleId IS NULL OR article_id = :articleId) ORDER BY serial DESC LIMIT :limit`,
    { articleId, limit },
  );
}
