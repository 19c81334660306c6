import type { ExportOverride, OutgoingFormat } from '#shared/contract/exports.ts';
import { all, type ReadDatabase, run, type WriteDatabase } from './sql.ts';

/** One file (or one copy to the clipboard or mail, with an empty path) that left the house. */
export interface ExportRecord {
  readonly id: string;
  readonly articleId: string | null;
  readonly format: OutgoingFormat;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly at: string;
  readonly personId: string | null;
  readonly headline: string;
  /** The gates that a person overrode, with their name and sentence. */
  readonly override: ExportOverride | null;
}

export function writeExport(db: WriteDatabase, record: ExportRecord, account: number): void {
  const { override, ...rest } = record;
  run(
    db,
    `INSERT INTO export_log (id, article_id, format, path, bytes, sha256, at, person_id, account, headline,
       overridden, override_name, override_reason)
     VALUES (:id, :articleId, :format, :path, :bytes, :sha256, :at, :personId, :account, :headline,
       :overridden, :overrideName, :overrideReason)`,
    {
      ...rest,
      account,
      overridden: override ? JSON.stringify(override.gates) : null,
      overrideName: override?.name ?? null,
      overrideReason: override?.reason ?? null,
    },
  );
}

type StoredExport = Omit<ExportRecord, 'override'> & {
  readonly overridden: string | null;
  readonly overrideName: string | null;
  readonly overrideReason: string | null;
};

/** Newest first; of one article or of all. */
export function exportRecords(db: ReadDatabase, articleId: string | null, limit: number): ExportRecord[] {
  return all<StoredExport>(
    db,
    `SELECT id, article_id AS articleId, format, path, bytes, sha256, at, person_id AS personId, headline,
       overridden, override_name AS overrideName, override_reason AS overrideReason
     FROM export_log WHERE (:articleId IS NULL OR article_id = :articleId) ORDER BY serial DESC LIMIT :limit`,
    { articleId, limit },
  ).map(({ overridden, overrideName, overrideReason, ...record }) => ({
    ...record,
    override:
      overridden === null
        ? null
        : {
            gates: JSON.parse(overridden) as ExportOverride['gates'],
            name: overrideName ?? '',
            reason: overrideReason ?? '',
          },
  }));
}
