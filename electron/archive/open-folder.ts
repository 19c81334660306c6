import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fail, ok, type Result } from '#shared/result.ts';
import { systemCode, systemFailure } from './failures.ts';

/**
 * Makes a folder with those above it; `mode` is theirs (octal rights). A folder that is there stays as it is.
 * Errors: NOT_WRITABLE, DISK_FULL, with the path.
 */
export function makeFolder(folder: string, mode = 0o777): Result<null> {
  // Not `recursive`: Node 24 never comes back where a file system refuses with ENOENT (/proc).
  const missing: string[] = [];
  for (let at = resolve(folder); !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at);
  try {
    for (const one of missing) mkdirOnce(one, mode);
    if (!statSync(folder).isDirectory()) return fail('NOT_WRITABLE', { name: folder, system: 'ENOTDIR' });
    return ok(null);
  } catch (error) {
    const known = systemFailure(error, folder);
    if (known)
      return { ok: false, error: { ...known.error, params: { ...known.error.params, path: folder } } };
    return fail('NOT_WRITABLE', { name: folder, system: systemCode(error) });
  }
}

/** Another process may make the same folder at the same moment. */
function mkdirOnce(folder: string, mode: number): void {
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
}
