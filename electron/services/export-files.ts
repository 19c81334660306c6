import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fail, ok, type Result } from '#shared/result.ts';
import { systemCode, systemFailure } from '../archive/failures.ts';

/** Makes the folder of an export with those above it. Errors: NOT_WRITABLE, DISK_FULL. */
export function makeFolder(folder: string): Result<null> {
  // Not `recursive`: Node 24 never comes back where a file system refuses with ENOENT (/proc).
  const missing: string[] = [];
  for (let at = resolve(folder); !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at);
  try {
    for (const one of missing) mkdirSync(one);
    if (!statSync(folder).isDirectory()) return fail('NOT_WRITABLE', { name: folder, system: 'ENOTDIR' });
    return ok(null);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST' || code === 'ENOENT') return fail('NOT_WRITABLE', { name: folder, system: code });
    return named(systemFailure(error, folder), folder, error);
  }
}

/**
 * Writes a file whole or not at all: beside its place, on the disk, then under its name. What is there already is
 * replaced only when asked. Errors: EXISTS, NOT_WRITABLE, DISK_FULL, with the path.
 */
export function writeWhole(
  folder: string,
  name: string,
  bytes: Uint8Array,
  overwrite: boolean,
  id: string,
): Result<null> {
  const target = join(folder, name);
  if (!overwrite && existsSync(target)) return fail('EXISTS', { name, path: target });
  const beside = join(folder, `.${id}.new`);
  try {
    const file = openSync(beside, 'wx', 0o644);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (overwrite) renameSync(beside, target);
    else placeNew(beside, target);
    return ok(null);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return fail('EXISTS', { name, path: target });
    return named(systemFailure(error, target), target, error);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** A hard link fails when the name was taken in the meantime; renaming would replace what is there. */
function placeNew(beside: string, target: string): void {
  try {
    linkSync(beside, target);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error;
    // File systems without hard links.
    renameSync(beside, target);
  }
}

/** Puts the names of written files on the disk; once for all files of an article. */
export function syncFolder(folder: string): void {
  // Windows puts names on the disk itself and opens no folders.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function named(failure: ReturnType<typeof systemFailure>, path: string, thrown: unknown): Result<never> {
  if (!failure) throw thrown;
  return { ok: false, error: { ...failure.error, params: { ...failure.error.params, path } } };
}
