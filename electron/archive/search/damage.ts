import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { systemCode } from '../failures.ts';

/**
 * Damage inside the index shows only to whoever reads there. Readers cannot repair it, so they leave a mark
 * beside the file; the index's writer sees it at its next round or opening and builds a new one.
 */
const markOf = (index: string): string => `${index}-damaged`;

/** What SQLite cannot see: a list in the index that is not what was written. */
export class IndexDamage extends Error {
  readonly code = 'SQLITE_CORRUPT';
  constructor() {
    super('a list of the index is damaged');
  }
}

export function isIndexDamage(thrown: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB|FORMAT|CANTOPEN)|^SQLITE_IOERR_SHORT_READ$/.test(systemCode(thrown));
}

export function reportIndexDamage(index: string): void {
  try {
    writeFileSync(markOf(index), '');
  } catch {
    // Where nothing can be written, the index cannot be rebuilt either; titles are searched instead.
  }
}

export function isIndexDamageReported(index: string): boolean {
  return existsSync(markOf(index));
}

export function clearIndexDamage(index: string): void {
  rmSync(markOf(index), { force: true });
}
