import { existsSync } from 'node:fs';
import { link, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '#shared/result.ts';
import { numbered } from '../formats/file-name.ts';
import { systemCode, systemFailure } from '../archive/failures.ts';

/**
 * Writes a file whole or not at all: beside its place, on the disk, then under its name. What is there already is
 * replaced only when asked. Waiting for the disk holds up nobody else in this thread.
 * Errors: EXISTS, NOT_WRITABLE, DISK_FULL, with the path.
 */
export async function writeWhole(
  folder: string,
  name: string,
  bytes: Uint8Array,
  { overwrite, id }: { readonly overwrite: boolean; readonly id: string },
): Promise<Result<null>> {
  const target = join(folder, name);
  if (!overwrite && existsSync(target)) return fail('EXISTS', { name, path: target });
  const beside = join(folder, `.${id}.new`);
  try {
    const file = await open(beside, 'wx', 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (overwrite) await rename(beside, target);
    else await placeNew(beside, target);
    return ok(null);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return fail('EXISTS', { name, path: target });
    return named(systemFailure(error, target), target, error);
  } finally {
    await rm(beside, { force: true });
  }
}

/** Nobody looks for the right one among more files of one name. */
const MOST_NAMES = 999;

/**
 * As `writeWhole`; a second file of one name in one run gets a number, and a file that was there before stays, is
 * replaced, or gets a numbered one beside it. Gives the path. Errors: those of `writeWhole`.
 */
export async function writeNumbered(
  folder: string,
  plainName: string,
  bytes: Uint8Array,
  options: {
    readonly existing: 'refuse' | 'replace' | 'number';
    /** Names given in this run, and how often. */
    readonly taken: Map<string, number>;
    readonly id: string;
  },
): Promise<Result<string>> {
  const { existing, taken, id } = options;
  let times = taken.get(plainName) ?? 0;
  let name: string;
  let written: Result<null>;
  do {
    times += 1;
    name = numbered(plainName, times);
    written = await writeWhole(folder, name, bytes, { overwrite: existing === 'replace', id });
  } while (existing === 'number' && !written.ok && written.error.code === 'EXISTS' && times < MOST_NAMES);
  taken.set(plainName, times);
  return written.ok ? ok(join(folder, name)) : written;
}

/** A hard link fails when the name was taken in the meantime; renaming would replace what is there. */
async function placeNew(beside: string, target: string): Promise<void> {
  try {
    await link(beside, target);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error;
    // File systems without hard links.
    await rename(beside, target);
  }
}

/** Puts the names of written files on the disk; once for all files of an article. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows puts names on the disk itself and opens no folders.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function named(failure: ReturnType<typeof systemFailure>, path: string, thrown: unknown): Result<never> {
  const system = systemCode(thrown);
  if (!failure && /^(?:ENOENT|EIO|ENAMETOOLONG|EBUSY|EINVAL|EXDEV|EMFILE)$/.test(system)) {
    return fail('NOT_WRITABLE', { name: path, system });
  }
  if (!failure) throw thrown;
  return { ok: false, error: { ...failure.error, params: { ...failure.error.params, path } } };
}
