import { z } from 'zod';
import { host } from './define.ts';
import { idSchema } from './models.ts';

/** Long sentences welcome: a pass phrase is typed, not stored. */
const passPhraseSchema = z.string().min(8).max(400);
const phraseSchema = z.string().max(1000);

export const vaultStatusSchema = z.object({
  /** `damaged`: the file is there and not what was written; it is left as it is. */
  state: z.enum(['none', 'closed', 'open', 'damaged']),
  /** Whether the system's keychain keeps its half of the key. */
  keychain: z.boolean(),
  /** How many names it keeps. */
  names: z.int(),
  /** `unavailable`: there are names and nobody can look for them. */
  guard: z.enum(['unneeded', 'ready', 'unavailable']),
  /** A file from before the last change is there. */
  former: z.boolean(),
});

/**
 * The vault of real names (Klarnamen): a file of its own beside the archive, encrypted with its own key, which
 * never leaves the host process. The browser host never serves it.
 */
export const vault = {
  status: host({ input: z.object({}), output: vaultStatusSchema, errors: ['NOT_AVAILABLE'] }),
  /** Prepares a vault and shows its recovery phrase, once; nothing is written before `confirm`. */
  prepare: host({
    input: z.object({ passPhrase: passPhraseSchema }),
    output: z.object({ words: z.array(z.string()) }),
    errors: ['NOT_AVAILABLE', 'EXISTS'],
  }),
  /** Writes the prepared vault once its recovery phrase has been typed back. It is open then. */
  confirm: host({
    input: z.object({ phrase: phraseSchema }),
    output: vaultStatusSchema,
    errors: ['NOT_AVAILABLE', 'EXISTS', 'WRONG_RECOVERY_PHRASE', 'NOT_WRITABLE', 'DISK_FULL', 'NOT_FOUND'],
  }),
  open: host({
    input: z.object({
      passPhrase: z.string().max(400),
      /** Seconds without an act after which it closes. */
      closeAfter: z.int().min(1).max(3600).default(300),
    }),
    output: vaultStatusSchema,
    errors: ['NOT_AVAILABLE', 'NOT_FOUND', 'WRONG_PASS_PHRASE', 'KEYCHAIN_LOST', 'DAMAGED'],
  }),
  /** A new pass phrase in place of the old one, which opens nothing from then on. It is open then. */
  changePassPhrase: host({
    input: z.object({ passPhrase: z.string().max(400), newPassPhrase: passPhraseSchema }),
    output: vaultStatusSchema,
    errors: [
      'NOT_AVAILABLE',
      'NOT_FOUND',
      'WRONG_PASS_PHRASE',
      'KEYCHAIN_LOST',
      'NOT_WRITABLE',
      'DISK_FULL',
      'DAMAGED',
    ],
  }),
  /** Opens it with the recovery phrase and gives it a new pass phrase. */
  recover: host({
    input: z.object({ phrase: phraseSchema, passPhrase: passPhraseSchema }),
    output: vaultStatusSchema,
    errors: ['NOT_AVAILABLE', 'NOT_FOUND', 'WRONG_RECOVERY_PHRASE', 'NOT_WRITABLE', 'DISK_FULL', 'DAMAGED'],
  }),
  close: host({ input: z.object({}), output: vaultStatusSchema, errors: ['NOT_AVAILABLE'] }),
  /** Puts the file from before the last change in the place of a damaged one, which is kept beside it. */
  restoreFormer: host({
    input: z.object({}),
    output: vaultStatusSchema,
    errors: ['NOT_AVAILABLE', 'NOT_FOUND', 'NOT_WRITABLE', 'DISK_FULL', 'DAMAGED'],
  }),
  /** Puts a source's real name into the vault, in place of the one that was there. */
  seal: host({
    input: z.object({ sourceId: idSchema, name: z.string().trim().min(1).max(300) }),
    output: vaultStatusSchema,
    errors: ['NOT_AVAILABLE', 'VAULT_CLOSED', 'NOT_FOUND', 'NOT_WRITABLE', 'DISK_FULL'],
  }),
  /** The real name, for a look of some seconds. The look is recorded first. */
  reveal: host({
    input: z.object({ sourceId: idSchema }),
    output: z.object({ name: z.string() }),
    errors: ['NOT_AVAILABLE', 'VAULT_CLOSED', 'NOT_FOUND'],
  }),
  /** Takes a source's real name out of the vault, for good. */
  forget: host({
    input: z.object({ sourceId: idSchema }),
    output: vaultStatusSchema,
    errors: ['NOT_AVAILABLE', 'VAULT_CLOSED', 'NOT_FOUND', 'NOT_WRITABLE', 'DISK_FULL'],
  }),
};
export type VaultStatus = z.infer<typeof vaultStatusSchema>;
