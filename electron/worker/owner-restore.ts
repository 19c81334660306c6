import { systemClock } from '#shared/clock.ts';
import { fail, type Result } from '#shared/result.ts';
import { type Restored, restoreIfDamaged } from '../archive/open-backup.ts';
import { openLogFile } from './log-file.ts';
import { tryOwn } from './owner.ts';
import { archivePaths } from './paths.ts';

/**
 * Replaces a damaged archive by its newest good backup, as its only owner; null when it is in order.
 * Errors: ARCHIVE_BUSY while another process has it, NOT_FOUND without a good backup, NOT_WRITABLE, DISK_FULL.
 */
export function restoreArchive(folder: string): Result<Restored | null> {
  const paths = archivePaths(folder);
  const log = openLogFile(paths.logs, systemClock);
  const owned = tryOwn(paths, log);
  if (!owned.ok) return owned;
  if (owned.value === null) return fail('ARCHIVE_BUSY', { name: folder });
  try {
    const restored = restoreIfDamaged(paths, systemClock);
    if (restored.ok && restored.value) log.warn('archive-restored', { articles: restored.value.articles });
    return restored;
  } finally {
    owned.value.release();
  }
}
