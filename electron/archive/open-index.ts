import { rmSync, statSync } from 'node:fs';
import type { Result } from '#shared/result.ts';
import { ok } from '#shared/result.ts';
import { guarded } from './failures.ts';
import { connect } from './open.ts';
import { clearIndexDamage, isIndexDamageReported, reportIndexDamage } from './search/damage.ts';
import { INDEX_APPLICATION_ID, indexVersion, layOut } from './search/layout.ts';
import { closeSearchIndex, hasItsSegments } from './search/search-index.ts';
import { first, type ReadDatabase, type WriteDatabase } from './sql.ts';

/** What became of the index that was there. It is rebuilt from the archive, so nothing is lost with it. */
export type IndexFate = 'kept' | 'new' | 'damaged' | 'other-version';

/**
 * Opens the search index for its one writer. A missing index is made; a damaged, half-written, foreign or older
 * one is replaced by an empty one, which `followArchive` fills. Errors: NOT_WRITABLE, DISK_FULL, ARCHIVE_BUSY.
 */
export function openIndexWriter(
  path: string,
  analyser: number,
): Result<{ index: WriteDatabase; fate: IndexFate }> {
  return guarded(path, () => {
    let fate: IndexFate = 'new';
    if (exists(path)) {
      fate = isIndexDamageReported(path) ? 'damaged' : inspect(path, analyser);
      if (fate !== 'kept') discard(path);
    }
    const index = connect(path, 'index');
    // Nothing is deleted from an inverted index for secrecy's sake page by page: a purge rebuilds it.
    index.pragma('secure_delete = OFF');
    if (fate !== 'kept') layOut(index, indexVersion(analyser));
    clearIndexDamage(path);
    return ok({ index, fate });
  });
}

const inodes = new WeakMap<ReadDatabase, number>();

/** Opens the index for reading; null while there is none that can be used. */
export function openIndexReader(path: string, analyser: number): ReadDatabase | null {
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file || isIndexDamageReported(path)) return null;
  let index: ReadDatabase | null = null;
  try {
    index = connect(path, 'read');
    if (isOurs(index, analyser) && first(index, 'SELECT applied FROM progress') && hasItsSegments(index)) {
      inodes.set(index, file.ino);
      return index;
    }
  } catch {
    // Whatever is wrong with it, the index's writer replaces it; until then there is none.
  }
  index?.close();
  return null;
}

/** Closes the index with the files of its segments. */
export function closeIndexReader(reader: ReadDatabase): void {
  closeSearchIndex(reader);
  reader.close();
}

/** Whether the file behind a reader has been replaced by a rebuilt one since it was opened. */
export function indexReplaced(reader: ReadDatabase): boolean {
  return statSync(reader.name, { throwIfNoEntry: false })?.ino !== inodes.get(reader);
}

/**
 * Reports the damage that a reader met, unless the file has been replaced since: its successor is not damaged,
 * and a report that comes late would have it thrown away as well, again and again while readers are behind.
 */
export function reportDamageOf(reader: ReadDatabase): void {
  if (!indexReplaced(reader)) reportIndexDamage(reader.name);
}

function inspect(path: string, analyser: number): IndexFate {
  let index: ReadDatabase | null = null;
  try {
    index = connect(path, 'index');
    if (!isOurs(index, analyser)) return 'other-version';
    if (index.pragma('quick_check(1)', { simple: true }) !== 'ok') return 'damaged';
    if (!first(index, 'SELECT applied FROM progress')) return 'damaged';
    return hasItsSegments(index) ? 'kept' : 'damaged';
  } catch {
    return 'damaged';
  } finally {
    index?.close();
  }
}

function isOurs(index: ReadDatabase, analyser: number): boolean {
  return (
    index.pragma('application_id', { simple: true }) === INDEX_APPLICATION_ID &&
    index.pragma('user_version', { simple: true }) === indexVersion(analyser)
  );
}

function discard(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true, recursive: true });
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
