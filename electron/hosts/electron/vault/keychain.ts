import { safeStorage } from 'electron';
import { fail, ok, type Result } from '#shared/result.ts';

/** The system's keychain as the vault uses it. */
export interface Keychain {
  /** Only where it can be trusted: on Linux without a wallet it would merely scramble (`basic_text`). */
  isTrusted(): Promise<boolean>;
  protect(plain: Uint8Array): Promise<string>;
  /** KEYCHAIN_LOST where what it once kept cannot be had back. */
  reveal(sealed: string): Promise<Result<Buffer>>;
}

export const systemKeychain: Keychain = {
  async isTrusted() {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
    return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
  },
  async protect(plain) {
    const sealed = await safeStorage.encryptStringAsync(Buffer.from(plain).toString('base64'));
    return sealed.toString('base64');
  },
  async reveal(sealed) {
    try {
      const { result } = await safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64'));
      return ok(Buffer.from(result, 'base64'));
    } catch {
      return fail('KEYCHAIN_LOST', {});
    }
  },
};
