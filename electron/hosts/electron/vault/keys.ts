import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto';

/** AES-256-GCM with a fresh nonce, and the keys derived from what people type. Keys never leave this process. */

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
export const KEY_BYTES = 32;

/** OWASP's recommendation for scrypt (2^17, 8, 1): 128 MB and a good part of a second for each guess. */
export const PASS_PHRASE_COST = { N: 2 ** 17, r: 8, p: 1 } as const;
export interface PassPhraseCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** nonce ‖ ciphertext ‖ tag. `purpose` is authenticated: what was sealed for one place cannot stand in another. */
export function sealBytes(key: Uint8Array, plain: Uint8Array, purpose: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(purpose));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Null where key, purpose or bytes are not what they were. */
export function openBytes(key: Uint8Array, sealed: Uint8Array, purpose: string): Buffer | null {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAAD(Buffer.from(purpose));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

/** From a pass phrase; composed and decomposed umlauts are the same phrase. */
export function passPhraseKey(passPhrase: string, salt: Uint8Array, cost: PassPhraseCost): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const options = { ...cost, maxmem: 256 * 1024 * 1024 };
  scrypt(passPhrase.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) => {
    if (error) reject(error);
    else resolve(key);
  });
  return promise;
}

/** From the 128 random bits of a recovery phrase: nothing to guess, so nothing to slow down. */
export function recoveryKey(secret: Uint8Array, salt: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, 'copydesk-vault-recovery', KEY_BYTES));
}
