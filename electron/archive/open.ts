import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Clock } from '#shared/clock.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { findDamage } from './damage.ts';
import { guarded } from './failures.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import type { ReadDatabase, WriteDatabase } from './sql.ts';

export type { ReadDatabase, WriteDatabase } from './sql.ts';

/** "CPYD": what `file` and we ourselves know an archive by. */
export const APPLICATION_ID = 0x43505944;
export const SCHEMA_VERSION = migrations.length;

const HEADER_BYTES = 100;
const MEGABYTE = 1024 * 1024;

/** What opening needs; every service's base context fits. */
export interface OpeningContext {
  readonly clock: Clock;
  readonly paths: { readonly database: string; readonly backups: string };
}

type Mode = 'write' | 'index' | 'read' | 'follow' | 'segment' | 'segment-read';

/**
 * Kibibytes of pages that a connection keeps in the process's own memory. Who writes and who asks come back to the
 * same ones; the index thread reads every article once, and its own file has the live tier only.
 */
const CACHE: Readonly<Record<Exclude<Mode, 'segment' | 'segment-read'>, number>> = {
  write: 65_536,
  read: 65_536,
  follow: 8192,
  index: 16_384,
};

/**
 * The only place that opens a database file, so that an encrypting driver is a change of this file.
 * `write`: WAL with synchronous=FULL, because "saved" means on the disk (NORMAL survives a killed process, not
 * a power cut). `index`: the same with NORMAL, for files that can be rebuilt. `read`: SQLite refuses every
 * write, temporary tables included. `follow`: the same for the index thread. `segment`: a piece of the search index, written once, thrown away when that
 * is interrupted, and only read afterwards.
 */
export function connect(file: string, mode: 'write' | 'index' | 'segment'): WriteDatabase;
export function connect(file: string, mode: 'read' | 'follow' | 'segment-read'): ReadDatabase;
export function connect(file: string, mode: Mode): ReadDatabase | WriteDatabase {
  const readonly = mode === 'read' || mode === 'follow' || mode === 'segment-read';
  const db = new Database(file, readonly ? { readonly: true, fileMustExist: true } : {});
  try {
    if (mode === 'segment' || mode === 'segment-read') {
      prepareSegment(db, mode);
      return db as unknown as WriteDatabase;
    }
    // Before anything is written: the live tier comes and goes, and its pages go back to the system.
    if (mode === 'index') db.pragma('auto_vacuum = INCREMENTAL');
    db.pragma('busy_timeout = 5000');
    db.pragma('temp_store = MEMORY');
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma(`cache_size = -${CACHE[mode]}`);
    if (mode === 'read' || mode === 'follow') {
      db.pragma('query_only = ON');
    } else {
      db.pragma('journal_mode = WAL');
      // The writer's thread checkpoints between its acts (worker/checkpoint.ts).
      if (mode === 'write') db.pragma('wal_autocheckpoint = 0');
      db.pragma(`synchronous = ${mode === 'write' ? 'FULL' : 'NORMAL'}`);
      db.pragma('foreign_keys = ON');
      db.pragma('secure_delete = ON');
      db.pragma(`journal_size_limit = ${64 * MEGABYTE}`);
    }
  } catch (error) {
    db.close();
    throw error;
  }
  return db as unknown as WriteDatabase;
}

/** No log beside the file, so that throwing it away is one act; the mapping is memory of the system, not ours. */
function prepareSegment(db: Database.Database, mode: 'segment' | 'segment-read'): void {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('cache_size = -2048');
  if (mode === 'segment') {
    db.pragma('page_size = 4096');
    db.pragma('journal_mode = OFF');
    db.pragma('synchronous = NORMAL');
  } else {
    db.pragma('query_only = ON');
    db.pragma(`mmap_size = ${16 * 1024 * MEGABYTE}`);
  }
}

/**
 * Opens the archive for writing, creates it where there is none, and brings an older one up (after a backup).
 * Errors: NEWER_VERSION (the file stays as it is, byte for byte), DAMAGED, NOT_WRITABLE, DISK_FULL, ARCHIVE_BUSY.
 */
export function openWriter({ paths, clock }: OpeningContext): Result<WriteDatabase> {
  const file = paths.database;
  return guarded(file, () => {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const header = readHeader(file);
    if (!header.ok) return header;
    const db = connect(file, 'write');
    const ready = prepare(db);
    if (!ready.ok) db.close();
    return ready;
  });

  function prepare(db: WriteDatabase): Result<WriteDatabase> {
    try {
      const version = storedVersion(db);
      if (version > SCHEMA_VERSION) return newer(file, version);
      if (version > 0) {
        const damage = findDamage(db, file);
        if (damage) return fail('DAMAGED', { name: 'archive.db', reason: damage });
      }
      const migrated = migrate(db, {
        migrations,
        applicationId: APPLICATION_ID,
        clock,
        backups: paths.backups,
      });
      return migrated.ok ? ok(db) : migrated;
    } catch (error) {
      db.close();
      throw error;
    }
  }
}

/** Opens an archive that the writer has opened before. Errors: as `openWriter`, and NOT_READABLE without a file. */
export function openReader(
  { database: file }: { readonly database: string },
  mode: 'read' | 'follow' = 'read',
): Result<ReadDatabase> {
  return guarded(file, () => {
    if (!existsSync(file)) return fail('NOT_READABLE', { name: 'archive.db' });
    const header = readHeader(file);
    if (!header.ok) return header;
    const db = connect(file, mode);
    const version = storedVersion(db);
    if (version === SCHEMA_VERSION) return ok(db);
    db.close();
    if (version > SCHEMA_VERSION) return newer(file, version);
    return fail('NOT_READABLE', { name: 'archive.db' });
  });
}

function storedVersion(db: ReadDatabase): number {
  return Number(db.pragma('user_version', { simple: true }));
}

function newer(file: string, version: number): Result<never> {
  return fail('NEWER_VERSION', { name: file, version, supported: SCHEMA_VERSION });
}

/**
 * Looks at the first 100 bytes without SQLite, which would already create files beside a newer archive or one
 * that is not ours (https://sqlite.org/fileformat.html, 1.3).
 */
function readHeader(file: string): Result<null> {
  if (!existsSync(file)) return ok(null);
  const handle = openSync(file, 'r');
  try {
    const size = fstatSync(handle).size;
    if (size === 0) return ok(null);
    const header = Buffer.alloc(HEADER_BYTES);
    const read = readSync(handle, header, 0, HEADER_BYTES, 0);
    if (read < HEADER_BYTES || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
      return fail('DAMAGED', { name: 'archive.db', reason: 'the file does not begin like a database' });
    }
    const application = header.readUInt32BE(68);
    const version = header.readUInt32BE(60);
    // Zero while the first migration lies in the write-ahead log only.
    if (application !== 0 && application !== APPLICATION_ID) {
      return fail('DAMAGED', { name: 'archive.db', reason: 'the file is a database of another program' });
    }
    return version > SCHEMA_VERSION ? newer(file, version) : ok(null);
  } finally {
    closeSync(handle);
  }
}
