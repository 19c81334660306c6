import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { first, type ReadDatabase } from './sql.ts';

/** The vault's own file beside the archive. Only the host that holds its key reads more of it than this. */
export const VAULT_FILE = 'vault.json';

const outsideSchema = z.object({ guard: z.object({ names: z.array(z.unknown()) }) });

/**
 * Whether real names are kept in the vault of this archive: by the archive's own marks on sources, or by the
 * vault's file. A file that cannot be read keeps some, as far as anybody can tell.
 */
export function hasSealedNames(db: ReadDatabase, folder: string): boolean {
  if (first(db, 'SELECT 1 FROM sources WHERE sealed = 1 LIMIT 1')) return true;
  const file = join(folder, VAULT_FILE);
  if (!existsSync(file)) return false;
  try {
    return outsideSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).guard.names.length > 0;
  } catch {
    return true;
  }
}
