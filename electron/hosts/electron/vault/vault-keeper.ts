import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type Clock, instant } from '#shared/clock.ts';
import type { VaultStatus } from '#shared/contract/vault.ts';
import { systemIds } from '#shared/ids.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Keychain } from './keychain.ts';
import {
  KEY_BYTES,
  openBytes,
  PASS_PHRASE_COST,
  type PassPhraseCost,
  passPhraseKey,
  recoveryKey,
  sealBytes,
} from './keys.ts';
import { hashesOf, isAuthentic, macOf, makeNameGuard, type NameGuard } from './name-guard.ts';
import { newRecoveryPhrase, readRecoveryPhrase } from './recovery-words.ts';
import type { VaultFile, VaultPlace } from './vault-file.ts';

export interface KeeperOptions {
  readonly place: VaultPlace;
  readonly keychain: Keychain;
  readonly clock: Clock;
  /** The vault closed by itself. */
  readonly onClosed: () => void;
  readonly cost?: PassPhraseCost;
}

/** The vault of one archive in the host process: the only place where its keys and, while open, its names are. */
export interface VaultKeeper {
  status(): Promise<VaultStatus>;
  prepare(passPhrase: string, language: 'de' | 'en'): Promise<Result<{ words: string[] }>>;
  confirm(phrase: string): Promise<Result<null>>;
  open(passPhrase: string, closeAfterSeconds: number): Promise<Result<null>>;
  recover(phrase: string, passPhrase: string): Promise<Result<null>>;
  close(): void;
  restoreFormer(): Result<null>;
  /** For the acts below: VAULT_CLOSED unless it is open. Counts as an act against the idle time. */
  seal(sourceId: string, name: string): Result<null>;
  has(sourceId: string): Result<boolean>;
  reveal(sourceId: string): Result<{ name: string }>;
  forget(sourceId: string): Result<null>;
  /** The guard over the names, with the vault open or closed. NAME_CHECK_UNAVAILABLE {reason: keychain | damaged}. */
  guard(): Promise<Result<NameGuard>>;
}

const contentSchema = z.object({
  guardKey: z.base64(),
  names: z.record(z.string(), z.object({ name: z.string(), sealedAt: z.string() })),
});
type Content = z.infer<typeof contentSchema>;

interface Open {
  readonly dataKey: Buffer;
  readonly closeAfter: number;
  readonly timer: NodeJS.Timeout;
}

/** The first two wrong tries are free; then each doubles the wait, up to a minute. */
const FREE_TRIES = 2;
const LONGEST_WAIT_SECONDS = 60;

export function makeVaultKeeper(options: KeeperOptions): VaultKeeper {
  const { place, keychain, clock, cost = PASS_PHRASE_COST } = options;
  let open: Open | null = null;
  /** From the keychain, or from the first opening in this process; it stays when the vault closes. */
  let guardKey: Buffer | null = null;
  let prepared: { file: VaultFile; dataKey: Buffer; secret: Buffer } | null = null;
  let wrongTries = 0;
  let notBefore = 0;

  function close(): void {
    if (!open) return;
    clearTimeout(open.timer);
    open.dataKey.fill(0);
    open = null;
  }

  function setOpen(dataKey: Buffer, closeAfter: number): void {
    close();
    const timer = setTimeout(() => {
      close();
      options.onClosed();
    }, closeAfter * 1000);
    timer.unref();
    open = { dataKey, closeAfter, timer };
  }

  /** The vault's file and its content, while it is open. */
  function inside(): Result<{ file: VaultFile; content: Content; dataKey: Buffer }> {
    if (!open) return fail('VAULT_CLOSED');
    open.timer.refresh();
    const { dataKey } = open;
    const file = present(place);
    if (!file.ok) return file;
    const content = contentOf(file.value, dataKey);
    return content.ok ? ok({ file: file.value, content: content.value, dataKey }) : content;
  }

  /** The wrapped data key under a pass phrase, bound to this machine's keychain where there is one. */
  async function dailySlot(id: string, dataKey: Buffer, passPhrase: string): Promise<VaultFile['daily']> {
    const salt = randomBytes(16);
    const key = await passPhraseKey(passPhrase, salt, cost);
    const sealed = sealBytes(key, dataKey, purpose(id, 'daily'));
    const bound = await keychain.isTrusted();
    return {
      salt: salt.toString('base64'),
      cost,
      keychain: bound,
      sealed: bound
        ? Buffer.from(await keychain.protect(sealed)).toString('base64')
        : sealed.toString('base64'),
    };
  }

  async function guardSlot(key: Buffer): Promise<string | null> {
    if (!(await keychain.isTrusted())) return null;
    return Buffer.from(await keychain.protect(key)).toString('base64');
  }

  function writeNames(file: VaultFile, content: Content, dataKey: Buffer): Result<null> {
    const key = Buffer.from(content.guardKey, 'base64');
    const names = Object.values(content.names).map(({ name }) => hashesOf(key, name));
    return place.write({
      ...file,
      guard: { ...file.guard, names, mac: macOf(key, names) },
      content: sealBytes(dataKey, Buffer.from(JSON.stringify(content)), purpose(file.id, 'content')).toString(
        'base64',
      ),
    });
  }

  function opened(file: VaultFile, dataKey: Buffer, closeAfter: number): Result<null> {
    const content = contentOf(file, dataKey);
    if (!content.ok) return content;
    guardKey = Buffer.from(content.value.guardKey, 'base64');
    wrongTries = 0;
    setOpen(dataKey, closeAfter);
    return ok(null);
  }

  function wrongPassPhrase(): Result<never> {
    wrongTries += 1;
    const seconds =
      wrongTries <= FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_SECONDS, 2 ** (wrongTries - FREE_TRIES));
    notBefore = clock.now() + seconds * 1000;
    return fail('WRONG_PASS_PHRASE', { seconds });
  }

  async function keyOfGuard(file: VaultFile): Promise<Result<Buffer>> {
    if (guardKey) return ok(guardKey);
    if (file.guard.keychain === null || !(await keychain.isTrusted())) {
      return fail('NAME_CHECK_UNAVAILABLE', { reason: 'keychain' });
    }
    const revealed = await keychain.reveal(Buffer.from(file.guard.keychain, 'base64').toString());
    if (!revealed.ok) return fail('NAME_CHECK_UNAVAILABLE', { reason: 'keychain' });
    return revealed;
  }

  async function guard(): Promise<Result<NameGuard>> {
    const file = present(place);
    if (!file.ok) return fail('NAME_CHECK_UNAVAILABLE', { reason: 'damaged' });
    const key = await keyOfGuard(file.value);
    if (!key.ok) return key;
    if (!isAuthentic(key.value, file.value.guard)) {
      return fail('NAME_CHECK_UNAVAILABLE', { reason: 'damaged' });
    }
    guardKey = key.value;
    return ok(makeNameGuard(key.value, file.value.guard.names));
  }

  return {
    async status() {
      const read = place.read();
      const trusted = await keychain.isTrusted();
      const former = place.hasFormer();
      if (!read.ok) return { state: 'damaged', keychain: trusted, names: 0, guard: 'unavailable', former };
      if (!read.value) return { state: 'none', keychain: trusted, names: 0, guard: 'unneeded', former };
      const names = read.value.guard.names.length;
      const looking = names === 0 ? null : await guard();
      const isDamaged = looking && !looking.ok && looking.error.params['reason'] === 'damaged';
      return {
        state: isDamaged ? 'damaged' : open ? 'open' : 'closed',
        keychain: trusted,
        names,
        guard: looking === null ? 'unneeded' : looking.ok ? 'ready' : 'unavailable',
        former,
      };
    },
    async prepare(passPhrase, language) {
      const there = place.read();
      if (!there.ok || there.value) return fail('EXISTS', { name: 'vault.json' });
      const { words, secret } = newRecoveryPhrase(language);
      const id = systemIds.next();
      const dataKey = randomBytes(KEY_BYTES);
      const freshGuardKey = randomBytes(KEY_BYTES);
      const salt = randomBytes(16);
      const content: Content = { guardKey: freshGuardKey.toString('base64'), names: {} };
      const file: VaultFile = {
        format: 'copydesk-vault',
        version: 1,
        id,
        daily: await dailySlot(id, dataKey, passPhrase),
        recovery: {
          salt: salt.toString('base64'),
          sealed: sealBytes(recoveryKey(secret, salt), dataKey, purpose(id, 'recovery')).toString('base64'),
        },
        guard: { keychain: await guardSlot(freshGuardKey), names: [], mac: macOf(freshGuardKey, []) },
        content: sealBytes(dataKey, Buffer.from(JSON.stringify(content)), purpose(id, 'content')).toString(
          'base64',
        ),
      };
      prepared = { file, dataKey, secret: Buffer.from(secret) };
      return ok({ words });
    },
    confirm(phrase) {
      if (!prepared) return Promise.resolve(fail('NOT_FOUND', { kind: 'vault', id: 'prepared' }));
      const secret = readRecoveryPhrase(phrase);
      if (!secret.ok) return Promise.resolve(secret);
      if (!prepared.secret.equals(secret.value)) {
        return Promise.resolve(fail('WRONG_RECOVERY_PHRASE', { reason: 'other', position: 0 }));
      }
      const there = place.read();
      if (!there.ok || there.value) return Promise.resolve(fail('EXISTS', { name: 'vault.json' }));
      const { file, dataKey } = prepared;
      const written = place.write(file);
      if (!written.ok) return Promise.resolve(written);
      prepared.secret.fill(0);
      prepared = null;
      return Promise.resolve(opened(file, dataKey, 300));
    },
    async open(passPhrase, closeAfter) {
      const file = present(place);
      if (!file.ok) return file;
      const waiting = Math.ceil((notBefore - clock.now()) / 1000);
      if (waiting > 0) return fail('WRONG_PASS_PHRASE', { seconds: waiting });
      const { id, daily } = file.value;
      let sealed: Uint8Array = Buffer.from(daily.sealed, 'base64');
      if (daily.keychain) {
        if (!(await keychain.isTrusted())) return fail('KEYCHAIN_LOST');
        const revealed = await keychain.reveal(Buffer.from(daily.sealed, 'base64').toString());
        if (!revealed.ok) return revealed;
        sealed = revealed.value;
      }
      const key = await passPhraseKey(passPhrase, Buffer.from(daily.salt, 'base64'), daily.cost);
      const dataKey = openBytes(key, sealed, purpose(id, 'daily'));
      return dataKey ? opened(file.value, dataKey, closeAfter) : wrongPassPhrase();
    },
    async recover(phrase, passPhrase) {
      const file = present(place);
      if (!file.ok) return file;
      const secret = readRecoveryPhrase(phrase);
      if (!secret.ok) return secret;
      const { id, recovery } = file.value;
      const key = recoveryKey(secret.value, Buffer.from(recovery.salt, 'base64'));
      const dataKey = openBytes(key, Buffer.from(recovery.sealed, 'base64'), purpose(id, 'recovery'));
      if (!dataKey) return fail('WRONG_RECOVERY_PHRASE', { reason: 'other', position: 0 });
      const content = contentOf(file.value, dataKey);
      if (!content.ok) return content;
      const daily = await dailySlot(id, dataKey, passPhrase);
      const again = {
        ...file.value.guard,
        keychain: await guardSlot(Buffer.from(content.value.guardKey, 'base64')),
      };
      const renewed = { ...file.value, daily, guard: again };
      const written = place.write(renewed);
      if (!written.ok) return written;
      notBefore = 0;
      return opened(renewed, dataKey, 300);
    },
    close,
    restoreFormer() {
      close();
      guardKey = null;
      return place.restoreFormer(instant(clock).replace(/[:.]/g, '-'));
    },
    seal(sourceId, name) {
      const now = inside();
      if (!now.ok) return now;
      const { file, content, dataKey } = now.value;
      const names = { ...content.names, [sourceId]: { name, sealedAt: instant(clock) } };
      return writeNames(file, { ...content, names }, dataKey);
    },
    has(sourceId) {
      const now = inside();
      return now.ok ? ok(Object.hasOwn(now.value.content.names, sourceId)) : now;
    },
    reveal(sourceId) {
      const now = inside();
      if (!now.ok) return now;
      const found = Object.hasOwn(now.value.content.names, sourceId)
        ? now.value.content.names[sourceId]
        : undefined;
      return found ? ok({ name: found.name }) : fail('NOT_FOUND', { kind: 'name', id: sourceId });
    },
    forget(sourceId) {
      const now = inside();
      if (!now.ok) return now;
      const { file, content, dataKey } = now.value;
      const names = Object.fromEntries(Object.entries(content.names).filter(([id]) => id !== sourceId));
      return writeNames(file, { ...content, names }, dataKey);
    },
    guard,
  };
}

function present(place: VaultPlace): Result<VaultFile> {
  const read = place.read();
  if (!read.ok) return read;
  return read.value ? ok(read.value) : fail('NOT_FOUND', { kind: 'vault', id: 'vault.json' });
}

function contentOf(file: VaultFile, dataKey: Buffer): Result<Content> {
  const plain = openBytes(dataKey, Buffer.from(file.content, 'base64'), purpose(file.id, 'content'));
  const parsed = plain ? contentSchema.safeParse(JSON.parse(plain.toString())) : null;
  return parsed?.success ? ok(parsed.data) : fail('DAMAGED', { name: 'vault.json', reason: 'content' });
}

function purpose(id: string, part: string): string {
  return `copydesk-vault/1/${id}/${part}`;
}
