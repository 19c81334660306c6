import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Clock, instant } from '#shared/clock.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Migration } from './migrations/migration.ts';
import { all, type WriteDatabase } from './sql.ts';

export interface MigrationSetting {
  readonly migrations: readonly Migration[];
  readonly applicationId: number;
  readonly clock: Clock;
  /** Folder for the copy made before an archive with content is changed. */
  readonly backups: string;
}

const JOURNAL_OF_MIGRATIONS = `
CREATE TABLE migrations (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  checksum TEXT NOT NULL,
  applied_at TEXT NOT NULL
) STRICT;
`;

/**
 * Brings an archive up, forward only, one transaction per step, after a copy of what was there.
 * Errors: DAMAGED when a step that ran is not the one this program knows (its checksum differs).
 */
export function migrate(db: WriteDatabase, setting: MigrationSetting): Result<{ applied: number }> {
  const version = Number(db.pragma('user_version', { simple: true }));
  const foreign = version === 0 ? null : foreignStep(db, setting.migrations);
  if (foreign !== null) {
    return fail('DAMAGED', {
      name: 'archive.db',
      reason: `migration ${foreign} is not the one that was run`,
    });
  }
  const missing = setting.migrations.filter(({ number }) => number > version);
  if (missing.length === 0) return ok({ applied: 0 });
  if (version > 0) copyBefore(db, version, setting);
  for (const migration of missing) apply(db, migration, setting);
  // So that the version stands in the file's own header, where it is read without opening the archive.
  db.pragma('wal_checkpoint(TRUNCATE)');
  return ok({ applied: missing.length });
}

/** SHA-256 of a migration's statements without differences of white space. */
export function checksum(migration: Migration): string {
  return createHash('sha256').update(migration.sql.replace(/\s+/g, ' ').trim()).digest('hex');
}

function apply(db: WriteDatabase, migration: Migration, { applicationId, clock }: MigrationSetting): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    if (migration.number === 1) {
      db.pragma(`application_id = ${applicationId}`);
      db.exec(JOURNAL_OF_MIGRATIONS);
    }
    db.exec(migration.sql);
    db.prepare('INSERT INTO migrations VALUES (?, ?, ?, ?)').run(
      migration.number,
      migration.name,
      checksum(migration),
      instant(clock),
    );
    db.pragma(`user_version = ${migration.number}`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** The number of the first recorded step that differs from ours, or null. */
function foreignStep(db: WriteDatabase, migrations: readonly Migration[]): number | null {
  const recorded = all<{ number: number; checksum: string }>(db, 'SELECT * FROM migrations ORDER BY number');
  for (const { number, checksum: known } of recorded) {
    const ours = migrations.find((migration) => migration.number === number);
    if (!ours || checksum(ours) !== known) return number;
  }
  return null;
}

function copyBefore(db: WriteDatabase, version: number, { backups, clock }: MigrationSetting): void {
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  const stamp = instant(clock).replace(/[:.]/g, '-');
  const file = join(backups, `before-migration-from-${version}-${stamp}.db`);
  try {
    db.prepare('VACUUM INTO ?').run(file);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}
