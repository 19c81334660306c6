import {
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  renameSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Clock, instant } from '#shared/clock.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { checkIntegrity } from './damage.ts';
import { guarded } from './failures.ts';
import { APPLICATION_ID, connect, SCHEMA_VERSION } from './open.ts';
import { numberOf } from './sql.ts';

/** The way out of a damaged archive: its newest good backup. */

export interface RestorePaths {
  readonly database: string;
  readonly index: string;
  readonly backups: string;
}

export interface Restored {
  /** The backup that is now the archive. */
  readonly backup: string;
  /** Folder that holds the damaged files; nothing is deleted. */
  readonly setAside: string;
  readonly articles: number;
}

/** Backups of an archive, newest first, unchecked. */
export function listBackups(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.db'))
    .map((name) => join(folder, name))
    .sort((left, right) => statSync(right).mtimeMs - statSync(left).mtimeMs || (left < right ? 1 : -1));
}

/**
 * Replaces the archive by its newest good backup if it is damaged; null when it is in order. Looks at the
 * whole file, so that damage that opening overlooked in a large archive counts too.
 */
export function restoreIfDamaged(paths: RestorePaths, clock: Clock): Result<Restored | null> {
  if (existsSync(paths.database) && articlesIn(paths.database) !== null) return ok(null);
  return restoreNewestBackup(paths, clock);
}

/**
 * Puts the newest good backup in the place of the archive. The damaged files, and the search index that
 * followed them, are moved aside. Call it only while nobody has the archive open, and only when a person agreed.
 * Errors: NOT_FOUND without a good backup; NOT_WRITABLE, DISK_FULL.
 */
export function restoreNewestBackup(paths: RestorePaths, clock: Clock): Result<Restored> {
  return guarded(paths.database, () => {
    for (const backup of listBackups(paths.backups)) {
      const articles = articlesIn(backup);
      if (articles === null) continue;
      const fresh = `${paths.database}.restoring`;
      copyFileSync(backup, fresh);
      sync(fresh);
      const setAside = moveAside(paths, clock);
      renameSync(fresh, paths.database);
      if (process.platform !== 'win32') sync(dirname(paths.database));
      return ok({ backup, setAside, articles });
    }
    return fail('NOT_FOUND', { kind: 'backup', id: paths.backups });
  });
}

/** How many articles a file holds; null when it is damaged, foreign or newer. */
function articlesIn(file: string): number | null {
  try {
    const db = connect(file, 'read');
    try {
      const version = Number(db.pragma('user_version', { simple: true }));
      if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) return null;
      if (version < 1 || version > SCHEMA_VERSION || checkIntegrity(db, 1).length > 0) return null;
      return numberOf(db, 'SELECT count(*) FROM articles');
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}

function moveAside(paths: RestorePaths, clock: Clock): string {
  const stamp = instant(clock).replace(/[:.]/g, '-');
  const folder = join(dirname(paths.database), `damaged-${stamp}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const file of [paths.database, paths.index]) {
    for (const part of [file, `${file}-wal`, `${file}-shm`]) {
      if (existsSync(part)) renameSync(part, join(folder, basename(part)));
    }
  }
  return folder;
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
