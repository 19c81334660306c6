import {
  chmodSync,
  closeSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Sizes made of a picture, as endings of the original's file name. */
export type Rendition = 'original' | 'thumbnail' | 'screen';

/** Where content with this SHA-256 lies: two digits as a folder, so that no folder grows beyond counting. */
export function storedPath(folder: string, sha256: string, rendition: Rendition = 'original'): string {
  const ending = rendition === 'original' ? '' : `.${rendition}.webp`;
  return join(folder, sha256.slice(0, 2), sha256 + ending);
}

/**
 * Keeps a file under its hash, on the disk before it returns, so that the row that names it may be committed.
 * The source stays until the commit stands (`forgetUpload`). What is there already is left alone: same hash,
 * same bytes.
 */
export function keepFile(target: string, source: string): void {
  if (isWhole(target, statSync(source).size)) return;
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  try {
    linkSync(source, target);
  } catch {
    // File systems without hard links (exFAT, some network shares).
    copyFileSync(source, `${target}.new`);
    sync(`${target}.new`, 'r+');
    renameSync(`${target}.new`, target);
  }
  settle(target);
}

/** As `keepFile`, for bytes that were never a file. */
export function keepBytes(target: string, bytes: Uint8Array): void {
  if (isWhole(target, bytes.length)) return;
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  writeFileSync(`${target}.new`, bytes, { mode: 0o600 });
  sync(`${target}.new`, 'r+');
  renameSync(`${target}.new`, target);
  settle(target);
}

/** Removes an upload that was taken. */
export function forgetUpload(path: string): void {
  for (const file of [path, `${path}.json`, `${path}.thumbnail`, `${path}.screen`])
    rmSync(file, { force: true });
}

/** A power cut may leave a name whose bytes never reached the disk; it makes way. */
function isWhole(target: string, bytes: number): boolean {
  const found = statSync(target, { throwIfNoEntry: false });
  if (found && found.size !== bytes) rmSync(target, { force: true });
  return found?.size === bytes;
}

function settle(target: string): void {
  sync(target, 'r+');
  // Nothing changes it any more; a slip of the hand in a file manager included.
  chmodSync(target, 0o444);
  // The new name is on the disk only when its folder is; Windows does that itself and opens no folders.
  if (process.platform !== 'win32') sync(dirname(target), 'r');
}

function sync(path: string, mode: 'r' | 'r+'): void {
  const file = openSync(path, mode);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
