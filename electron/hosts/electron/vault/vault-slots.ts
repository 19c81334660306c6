import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Keychain } from './keychain.ts';
import { openBytes, type PassPhraseCost, passPhraseKey, recoveryKey, sealBytes } from './keys.ts';
import { readRecoveryPhrase } from './recovery-words.ts';
import type { VaultFile } from './vault-file.ts';

/** How the keys of a vault are wrapped: under the pass phrase and the keychain, and under the recovery phrase. */
export interface VaultSlots {
  /** The data key under a pass phrase, bound to this machine's keychain where there is one. */
  daily(id: string, dataKey: Buffer, passPhrase: string): Promise<VaultFile['daily']>;
  /** The guard's key under the keychain alone; null without one to trust. */
  guard(key: Uint8Array): Promise<string | null>;
  /** The data key; null where the pass phrase is not the right one. Errors: KEYCHAIN_LOST. */
  openDaily(file: VaultFile, passPhrase: string): Promise<Result<Buffer | null>>;
  /** The guard's key with the vault closed. Errors: NAME_CHECK_UNAVAILABLE. */
  openGuard(file: VaultFile): Promise<Result<Buffer>>;
}

export function vaultSlots(keychain: Keychain, cost: PassPhraseCost): VaultSlots {
  const protect = async (plain: Uint8Array): Promise<string> =>
    Buffer.from(await keychain.protect(plain)).toString('base64');
  const reveal = (slot: string): Promise<Result<Buffer>> =>
    keychain.reveal(Buffer.from(slot, 'base64').toString());
  return {
    async daily(id, dataKey, passPhrase) {
      const salt = randomBytes(16);
      const key = await passPhraseKey(passPhrase, salt, cost);
      const sealed = sealBytes(key, dataKey, purpose(id, 'daily'));
      const bound = await keychain.isTrusted();
      return {
        salt: salt.toString('base64'),
        cost,
        keychain: bound,
        sealed: bound ? await protect(sealed) : sealed.toString('base64'),
      };
    },
    async guard(key) {
      return (await keychain.isTrusted()) ? protect(key) : null;
    },
    async openDaily({ id, daily }, passPhrase) {
      let sealed: Uint8Array = Buffer.from(daily.sealed, 'base64');
      if (daily.keychain) {
        if (!(await keychain.isTrusted())) return fail('KEYCHAIN_LOST');
        const revealed = await reveal(daily.sealed);
        if (!revealed.ok) return revealed;
        sealed = revealed.value;
      }
      const key = await passPhraseKey(passPhrase, Buffer.from(daily.salt, 'base64'), daily.cost);
      return ok(openBytes(key, sealed, purpose(id, 'daily')));
    },
    async openGuard({ guard }) {
      const lost = fail('NAME_CHECK_UNAVAILABLE', { reason: 'keychain' });
      if (guard.keychain === null || !(await keychain.isTrusted())) return lost;
      const revealed = await reveal(guard.keychain);
      return revealed.ok ? revealed : lost;
    },
  };
}

export function recoverySlot(id: string, dataKey: Buffer, secret: Uint8Array): VaultFile['recovery'] {
  const salt = randomBytes(16);
  return {
    salt: salt.toString('base64'),
    sealed: sealBytes(recoveryKey(secret, salt), dataKey, purpose(id, 'recovery')).toString('base64'),
  };
}

/** The data key behind a recovery phrase as somebody typed it. Errors: WRONG_RECOVERY_PHRASE. */
export function openRecovery({ id, recovery }: VaultFile, phrase: string): Result<Buffer> {
  const secret = readRecoveryPhrase(phrase);
  if (!secret.ok) return secret;
  const key = recoveryKey(secret.value, Buffer.from(recovery.salt, 'base64'));
  const dataKey = openBytes(key, Buffer.from(recovery.sealed, 'base64'), purpose(id, 'recovery'));
  return dataKey ? ok(dataKey) : fail('WRONG_RECOVERY_PHRASE', { reason: 'other', position: 0 });
}

const contentSchema = z.object({
  guardKey: z.base64(),
  names: z.record(z.string(), z.object({ name: z.string(), sealedAt: z.string() })),
});
export type VaultContent = z.infer<typeof contentSchema>;

export function sealContent(id: string, content: VaultContent, dataKey: Buffer): string {
  return sealBytes(dataKey, Buffer.from(JSON.stringify(content)), purpose(id, 'content')).toString('base64');
}

/** Errors: DAMAGED. */
export function openContent(file: VaultFile, dataKey: Buffer): Result<VaultContent> {
  const plain = openBytes(dataKey, Buffer.from(file.content, 'base64'), purpose(file.id, 'content'));
  const parsed = plain ? contentSchema.safeParse(JSON.parse(plain.toString())) : null;
  return parsed?.success ? ok(parsed.data) : fail('DAMAGED', { name: 'vault.json', reason: 'content' });
}

function purpose(id: string, part: string): string {
  return `copydesk-vault/1/${id}/${part}`;
}
