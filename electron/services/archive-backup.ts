import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { archive } from '#shared/contract/archive.ts';
import { instant } from '#shared/clock.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import {
  backupName,
  backupsBeyond,
  checkCopy,
  copyDatabase,
  copyFiles,
  writeBackupRecord,
} from '../archive/backup.ts';
import { lastChange, recordChange } from '../archive/change-log.ts';
import { systemFailure } from '../archive/failures.ts';
import { makeFolder } from '../archive/open-folder.ts';
import { connect } from '../archive/open.ts';
import { allSettings } from '../archive/settings.ts';
import { numberOf, type WriteDatabase } from '../archive/sql.ts';
import type { JobContext, Service } from './context.ts';

type BackUp = Service<typeof archive>['backup'];

/** A dated copy of the database, and beside it, once for all backups of that folder, the files by their hash. */
export const backUp: BackUp = async (context, { folder }) => {
  const settings = allSettings(context.read.db, null);
  const wanted = folder ?? settings['backup.folder'];
  const target = typeof wanted === 'string' && wanted !== '' ? wanted : context.paths.backups;
  const at = instant(context.clock);
  const path = join(target, backupName(at));
  const made = makeFolder(target, 0o700);
  if (!made.ok) return made;
  try {
    const bytes = await copyDatabase(writersHandle(context), path, (done, total) => {
      context.progress({ done, total, label: 'database' });
    });
    const problem = await checkCopy(path, context.read.db, () => context.pause());
    if (problem !== null) return fail('DAMAGED', { name: path, reason: problem });
    const files = await copyStoredFiles(context, target, target === context.paths.backups ? 'link' : 'copy');
    if (context.signal.aborted) return fail('CANCELLED');
    const backup = finish(context, { at, path, bytes: bytes + files });
    // Only once the new one is verified and written down.
    if (backup.ok) await removeOld(context, target, settings['backup.keep']);
    return backup;
  } catch (error) {
    const known = systemFailure(error, path);
    if (known) return known;
    throw error;
  }
};

/** How many backups of this archive stay in a folder, unless a person says otherwise. */
const KEPT_BACKUPS = 30;

/** Removes backups of this archive beyond the newest; 0 keeps all. Copies of other archives are not ours. */
async function removeOld({ read }: JobContext, folder: string, setting: unknown): Promise<void> {
  const keep =
    typeof setting === 'number' && Number.isInteger(setting) && setting >= 0 ? setting : KEPT_BACKUPS;
  if (keep === 0) return;
  for (const path of backupsBeyond(read.db, folder, keep)) await rm(path, { force: true });
}

function finish(
  context: JobContext,
  { at, path, bytes }: { at: string; path: string; bytes: number },
): Result<{ path: string; bytes: number; articles: number; verified: boolean }> {
  const copy = connect(path, 'read');
  const articles = numberOf(copy, 'SELECT count(*) FROM articles');
  const change = lastChange(copy);
  copy.close();
  return context.transact((transaction) => {
    writeBackupRecord(transaction.db, { at, path, bytes, articles, lastChange: change, verified: true });
    recordChange(transaction, 'archive.backup', 'archive', []);
    return ok({ path, bytes, articles, verified: true });
  });
}

async function copyStoredFiles(
  { paths, signal }: JobContext,
  target: string,
  how: 'copy' | 'link',
): Promise<number> {
  let bytes = 0;
  for (const [source, name] of [
    [paths.evidence, 'evidence'],
    [paths.assets, 'assets'],
  ] as const) {
    bytes += await copyFiles(source, join(target, 'files', name), how, signal);
  }
  return bytes;
}

/**
 * The writer's own connection, for reading only: SQLite's backup starts over whenever another connection
 * writes, and takes up what its own connection writes.
 */
function writersHandle(context: JobContext): WriteDatabase {
  let handle: WriteDatabase | null = null;
  context.transact(({ db }) => {
    handle = db;
    return fail('CANCELLED');
  });
  if (!handle) throw new TypeError('the writer is not open');
  return handle;
}
