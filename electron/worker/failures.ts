import { basename } from 'node:path';
import type { Ids } from '#shared/ids.ts';
import { fail, type Result } from '#shared/result.ts';
import type { Log } from '../services/context.ts';

/** Errors whose messages quote our code or schema, never text of an article (a JSON SyntaxError would). */
const SPEAKABLE = new Set(['SqliteError', 'TypeError', 'ReferenceError', 'RangeError', 'AssertionError']);

/**
 * Turns whatever was thrown into a coded failure: what the machine may do to anybody (full disk, damaged
 * file, missing rights) gets its own code; everything else is a bug, is logged without content under a
 * reference, and becomes INTERNAL.
 */
export function failureOf(
  thrown: unknown,
  task: string,
  file: string,
  { log, ids }: { log: Log; ids: Ids },
): Extract<Result<never>, { ok: false }> {
  const known = systemFailure(thrown, basename(file));
  if (known) {
    log.warn('system-failure', { task, code: known.error.code, system: codeOf(thrown) });
    return known;
  }
  const reference = ids.next();
  log.error('bug', { reference, task, ...describe(thrown) });
  return fail('INTERNAL', { reference });
}

/** Name, code and stack of an error without its message, unless the message cannot hold content. */
export function describe(thrown: unknown): Record<string, string> {
  if (!(thrown instanceof Error)) return { error: typeof thrown };
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: thrown.name,
    code: codeOf(thrown),
    message: SPEAKABLE.has(thrown.name) ? thrown.message : '',
    stack: frames.slice(0, 12).join('\n'),
  };
}

function codeOf(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : '';
  return typeof code === 'string' ? code : '';
}

function systemFailure(thrown: unknown, name: string) {
  const code = codeOf(thrown);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') return fail('DISK_FULL', { name });
  if (
    /^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENAMETOOLONG)$/.test(code) ||
    /^SQLITE_(READONLY|CANTOPEN|IOERR|PERM)/.test(code)
  )
    return fail('NOT_WRITABLE', { name, system: code });
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return fail('DAMAGED', { name, reason: code });
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return fail('ARCHIVE_BUSY', { name });
  return null;
}
