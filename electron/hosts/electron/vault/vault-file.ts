import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/result.ts';

/** The vault's own file beside the archive. Everything in it but counts and costs is sealed. */

const bytesSchema = z.base64().max(20_000_000);
const hashesSchema = z.array(z.string().max(64)).max(400);

const vaultFileSchema = z.object({
  format: z.literal('copydesk-vault'),
  version: z.literal(1),
  id: z.string().min(1).max(64),
  /** The data key under the pass phrase, and once more under the keychain where there is one to trust. */
  daily: z.object({
    salt: bytesSchema,
    cost: z.object({
      N: z
        .int()
        .min(2)
        .max(2 ** 20),
      r: z.int().min(1).max(32),
      p: z.int().min(1).max(16),
    }),
    keychain: z.boolean(),
    sealed: bytesSchema,
  }),
  /** The data key under the recovery phrase. */
  recovery: z.object({ salt: bytesSchema, sealed: bytesSchema }),
  guard: z.object({
    /** The guard's key under the keychain alone, so that it works with the vault closed; null without one. */
    keychain: bytesSchema.nullable(),
    /** Keyed hashes of the parts of each name. */
    names: z.array(z.object({ telling: hashesSchema, given: hashesSchema })).max(20_000),
    /** Of the names above, under the guard's key. */
    mac: z.string().max(64),
  }),
  /** The guard's key and the names, under the data key. */
  content: bytesSchema,
});
export type VaultFile = z.infer<typeof vaultFileSchema>;

export interface VaultPlace {
  read(): Result<VaultFile | null>;
  /** Whole or not at all; what was there stays beside it as the former file. */
  write(file: VaultFile): Result<null>;
  /** The same for both files: what opened the former one must open nothing any more. */
  replace(file: VaultFile): Result<null>;
  hasFormer(): boolean;
  /** The former file back in its place; the damaged one is kept under a name of its own. */
  restoreFormer(stamp: string): Result<null>;
}

const NAME = 'vault.json';

export function vaultPlace(folder: string): VaultPlace {
  const path = join(folder, NAME);
  const former = join(folder, 'vault.former.json');
  const read = (from: string): Result<VaultFile | null> => {
    if (!existsSync(from)) return ok(null);
    try {
      const parsed = vaultFileSchema.safeParse(JSON.parse(readFileSync(from, 'utf8')));
      return parsed.success ? ok(parsed.data) : fail('DAMAGED', { name: NAME, reason: 'form' });
    } catch {
      return fail('DAMAGED', { name: NAME, reason: 'form' });
    }
  };
  const writing = (act: () => void): Result<null> => {
    try {
      act();
      return ok(null);
    } catch (error) {
      return notWritable(error);
    }
  };
  return {
    read: () => read(path),
    write: (file) =>
      writing(() => {
        if (existsSync(path)) copyFileSync(path, former);
        writeWhole(path, `${JSON.stringify(file)}\n`);
      }),
    replace: (file) =>
      writing(() => {
        // The former file first: if this fails halfway, the one in use is still the old one.
        for (const each of [former, path]) writeWhole(each, `${JSON.stringify(file)}\n`);
      }),
    hasFormer: () => existsSync(former),
    restoreFormer(stamp) {
      const kept = read(former);
      if (!kept.ok) return kept;
      if (!kept.value) return fail('NOT_FOUND', { kind: 'file', id: 'vault.former.json' });
      try {
        if (existsSync(path)) renameSync(path, join(folder, `vault.damaged-${stamp}.json`));
        copyFileSync(former, path);
        return ok(null);
      } catch (error) {
        return notWritable(error);
      }
    },
  };
}

function writeWhole(path: string, text: string): void {
  const beside = `${path}.new`;
  rmSync(beside, { force: true });
  const file = openSync(beside, 'wx', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
}

function notWritable(error: unknown): Result<never> {
  const system = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return fail(system === 'ENOSPC' ? 'DISK_FULL' : 'NOT_WRITABLE', { name: NAME, system });
}
