import { constants, existsSync } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { all, first, numberOf, type ReadDatabase, run, type WriteDatabase } from './sql.ts';
import { checkIntegrity, tables } from './damage.ts';
import { connect } from './open.ts';

/** Copies of the archive: the database through SQLite's own backup, files by their hash, each once. */

/** Pages copied between two turns of other work: 4 MB, about 10 ms. */
const PAGES_PER_TURN = 1000;
/** Up to this size a copy is checked in one go; a larger one is read through in portions. */
const CHECK_WHOLE_UP_TO = 64 * 1024 * 1024;
const ROWS_PER_TURN = 500;

export interface BackupRecord {
  readonly at: string;
  readonly path: string;
  readonly bytes: number;
  readonly articles: number;
  readonly lastChange: number;
  readonly verified: boolean;
}

/** `copydesk-2025-02-12T09-42-07-000Z.db`: names sort by time. */
export function backupName(at: string): string {
  return `copydesk-${at.replace(/[:.]/g, '-')}.db`;
}

/**
 * Copies the database while work goes on: through the writer's own connection, so that what is saved meanwhile
 * goes into the copy too instead of starting it over. The folder is there. Returns its size in bytes.
 */
export async function copyDatabase(
  db: WriteDatabase,
  target: string,
  copied: (done: number, total: number) => void,
): Promise<number> {
  const partial = `${target}.partial`;
  try {
    await db.backup(partial, {
      progress({ totalPages, remainingPages }) {
        copied(totalPages - remainingPages, totalPages);
        return PAGES_PER_TURN;
      },
    });
    seal(partial);
    await syncFile(partial);
    await rename(partial, target);
    await syncFolder(dirname(target));
    return (await stat(target)).size;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** Opens a copy and compares it with what is there. Null when it is good, else what is wrong with it. */
export async function checkCopy(
  file: string,
  original: ReadDatabase,
  pause: () => Promise<void>,
): Promise<string | null> {
  const copy = connect(file, 'read');
  try {
    const last = first<{ number: number; hash: string }>(
      copy,
      'SELECT number, hash FROM change_log ORDER BY number DESC LIMIT 1',
    );
    const same = last
      ? numberOf(
          original,
          'SELECT count(*) FROM change_log WHERE number = ? AND hash = ?',
          last.number,
          last.hash,
        )
      : Number(numberOf(original, 'SELECT count(*) FROM change_log') === 0);
    if (same !== 1) return 'the copy has another history';
    if ((await stat(file)).size <= CHECK_WHOLE_UP_TO) return checkIntegrity(copy, 1)[0] ?? null;
    return await readThrough(copy, pause);
  } finally {
    copy.close();
  }
}

/** Copies (or links, on the same disk) every file that is not in the target yet. Returns the bytes it wrote. */
export async function copyFiles(
  source: string,
  target: string,
  how: 'copy' | 'link',
  signal: AbortSignal,
): Promise<number> {
  let bytes = 0;
  const entries = await readdir(source, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (signal.aborted) return bytes;
    if (!entry.isFile()) continue;
    const from = join(entry.parentPath, entry.name);
    const to = join(target, from.slice(source.length + 1));
    const { size } = await stat(from);
    const present = await stat(to).catch(() => null);
    if (present?.size === size) continue;
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    await keep(from, to, how);
    bytes += size;
  }
  return bytes;
}

export function writeBackupRecord(db: WriteDatabase, record: BackupRecord): void {
  run(
    db,
    `INSERT INTO backups (at, path, bytes, articles, last_change, verified)
     VALUES (:at, :path, :bytes, :articles, :lastChange, :verified)`,
    { ...record, verified: record.verified ? 1 : 0 },
  );
}

/** Backups of this archive in a folder that are more than the newest `keep`, oldest first. */
export function backupsBeyond(db: ReadDatabase, folder: string, keep: number): string[] {
  return all<{ path: string }>(db, 'SELECT path FROM backups ORDER BY serial DESC')
    .map(({ path }) => path)
    .filter((path) => dirname(path) === folder && existsSync(path))
    .slice(keep)
    .toReversed();
}

export function lastBackup(db: ReadDatabase): Pick<BackupRecord, 'at' | 'path' | 'verified'> | null {
  const row = first<{ at: string; path: string; verified: number }>(
    db,
    'SELECT at, path, verified FROM backups ORDER BY serial DESC LIMIT 1',
  );
  return row ? { at: row.at, path: row.path, verified: row.verified === 1 } : null;
}

/** Makes the copy one file that needs no log beside it. */
function seal(file: string): void {
  const db = connect(file, 'write');
  db.pragma('journal_mode = DELETE');
  db.close();
}

/** Every table counted through its tree, every large text read to its end, in portions. */
async function readThrough(copy: ReadDatabase, pause: () => Promise<void>): Promise<string | null> {
  for (const { name } of tables(copy)) {
    numberOf(copy, `SELECT count(*) FROM "${name}"`);
    await pause();
  }
  for (const [table, column] of [
    ['article_documents', 'document'],
    ['article_texts', 'body'],
    ['versions', 'content'],
  ] as const) {
    const last = numberOf(copy, `SELECT max(rowid) FROM ${table}`);
    for (let from = 0; from <= last; from += ROWS_PER_TURN) {
      const to = from + ROWS_PER_TURN;
      const sum = `SELECT sum(length(${column})) FROM ${table} WHERE rowid >= ? AND rowid < ?`;
      numberOf(copy, sum, from, to);
      await pause();
    }
  }
  return null;
}

async function keep(from: string, to: string, how: 'copy' | 'link'): Promise<void> {
  if (how === 'link') {
    try {
      await link(from, to);
      return;
    } catch {
      // Another disk, or a file system without links: a copy then.
    }
  }
  const partial = `${to}.partial`;
  await copyFile(from, partial, constants.COPYFILE_FICLONE);
  await syncFile(partial);
  await rename(partial, to);
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** So that the new name survives a power cut; Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
