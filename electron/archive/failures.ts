import { basename } from 'node:path';
import { fail, type Failure, type Result } from '#shared/result.ts';

/**
 * The coded failure for what a machine may do to anybody: full disk, missing rights, damaged file, another
 * process. Null for everything else, which is a bug and must be thrown on.
 */
export function systemFailure(thrown: unknown, file: string): { ok: false; error: Failure } | null {
  const code = systemCode(thrown);
  const name = basename(file);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') return fail('DISK_FULL', { name });
  if (/^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENAMETOOLONG)$/.test(code))
    return fail('NOT_WRITABLE', { name, system: code });
  // A short read of a file that was cut off is damage; every other input/output error is the device's.
  if (/^SQLITE_(CORRUPT|NOTADB|FORMAT)|^SQLITE_IOERR_SHORT_READ$/.test(code)) {
    return fail('DAMAGED', { name, reason: code });
  }
  if (/^SQLITE_(READONLY|CANTOPEN|IOERR|PERM)/.test(code))
    return fail('NOT_WRITABLE', { name, system: code });
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return fail('ARCHIVE_BUSY', { name });
  return null;
}

/** Runs an act on a file and turns what the machine refuses into a coded failure; bugs are thrown on. */
export function guarded<T>(file: string, act: () => Result<T>): Result<T> {
  try {
    return act();
  } catch (error) {
    const known = systemFailure(error, file);
    if (known) return known;
    throw error;
  }
}

export function systemCode(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : '';
  return typeof code === 'string' ? code : '';
}
