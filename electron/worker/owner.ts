import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { fail, ok, type Result } from '#shared/result.ts';
import { systemIds } from '#shared/ids.ts';
import { makeFolder } from '../archive/open-folder.ts';
import type { ArchivePaths, Log } from '../services/context.ts';
import { failureOf } from './failures.ts';

/** Unix socket addresses end at 108 bytes on Linux and 104 on macOS. */
const SOCKET_PATH_LIMIT = 100;

/** Held while this process lives. The system frees it at its death, however that comes. */
export interface OwnerLock {
  release(): void;
}

/**
 * Tries to become the owner of an archive: an exclusive transaction in `owner.db`, not a PID file, which
 * would outlive a crash. Null when another process has it; a failure when the folder cannot be written.
 */
export function tryOwn(paths: ArchivePaths, log: Log): Result<OwnerLock | null> {
  let db: Database.Database | null = null;
  try {
    const made = makeFolder(paths.folder, 0o700);
    if (!made.ok) return made;
    db = new Database(paths.owner, { timeout: 0 });
    db.exec('BEGIN EXCLUSIVE');
    const held = db;
    return ok({ release: () => held.close() });
  } catch (error) {
    db?.close();
    // The ordinary case of a second start, and nothing for the log.
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY') return ok(null);
    return failureOf(error, 'own', paths.folder, { log, ids: systemIds });
  }
}

/** Where the owner listens: in the archive folder, elsewhere when that path is too long, a named pipe on Windows. */
export function ownerAddress(paths: ArchivePaths, platform: NodeJS.Platform = process.platform): string {
  const account = userInfo().username;
  const name = createHash('sha256').update(`${account}\n${paths.folder}`).digest('hex').slice(0, 24);
  if (platform === 'win32') return `\\\\.\\pipe\\copydesk-${name}`;
  const inside = join(paths.folder, 'owner.sock');
  if (Buffer.byteLength(inside) <= SOCKET_PATH_LIMIT) return inside;
  const runtime = process.env['XDG_RUNTIME_DIR'] || join(tmpdir(), `copydesk-${userInfo().uid}`);
  mkdirSync(runtime, { recursive: true, mode: 0o700 });
  return join(runtime, `copydesk-${name}.sock`);
}

/**
 * A key that only somebody who can read the archive folder knows; sent in the first message on the socket.
 * It matters for named pipes, which have no file rights that Node could set.
 */
export function writeOwnerKey(paths: ArchivePaths): string {
  const key = randomBytes(32).toString('hex');
  const file = join(paths.folder, 'owner.key');
  writeFileSync(`${file}.new`, key, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return key;
}

export function readOwnerKey(paths: ArchivePaths): Result<string> {
  try {
    return ok(readFileSync(join(paths.folder, 'owner.key'), 'utf8'));
  } catch {
    return fail('ARCHIVE_BUSY', { name: paths.folder });
  }
}
