import { randomBytes } from 'node:crypto';
import { type Clock, instant } from '#shared/clock.ts';
import type { VaultStatus } from '#shared/contract/vault.ts';
import { systemIds } from '#shared/ids.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Keychain } from './keychain.ts';
import { KEY_BYTES, PASS_PHRASE_COST, type PassPhraseCost } from './keys.ts';
import { hashesOf, isAuthentic, macOf, makeNameGuard, type NameGuard } from './name-guard.ts';
import { newRecoveryPhrase, readRecoveryPhrase } from './recovery-words.ts';
import type { VaultFile, VaultPlace } from './vault-file.ts';
import {
  openContent,
  openRecovery,
  recoverySlot,
  sealContent,
  type VaultContent,
  vaultSlots,
} from './vault-slots.ts';

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
  /** Both ways to a new pass phrase: by the former one, and by the recovery phrase. The vault is open then. */
  changePassPhrase(former: string, passPhrase: string): Promise<Result<null>>;
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

interface Open {
  readonly dataKey: Buffer;
  readonly closeAfter: number;
  readonly timer: NodeJS.Timeout;
}

/** Until it closes by itself, where nobody said otherwise. */
const OPEN_SECONDS = 300;

/** The first two wrong tries are free; then each doubles the wait, up to a minute. */
const FREE_TRIES = 2;
const LONGEST_WAIT_SECONDS = 60;

export function makeVaultKeeper(options: KeeperOptions): VaultKeeper {
  const { place, keychain, clock, cost = PASS_PHRASE_COST } = options;
  const slots = vaultSlots(keychain, cost);
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
  function inside(): Result<{ file: VaultFile; content: VaultContent; dataKey: Buffer }> {
    if (!open) return fail('VAULT_CLOSED');
    open.timer.refresh();
    const { dataKey } = open;
    const file = present(place);
    if (!file.ok) return file;
    const content = openContent(file.value, dataKey);
    return content.ok ? ok({ file: file.value, content: content.value, dataKey }) : content;
  }

  function writeNames(file: VaultFile, content: VaultContent, dataKey: Buffer): Result<null> {
    const key = Buffer.from(content.guardKey, 'base64');
    const names = Object.values(content.names).map(({ name }) => hashesOf(key, name));
    return place.write({
      ...file,
      guard: { ...file.guard, names, mac: macOf(key, names) },
      content: sealContent(file.id, content, dataKey),
    });
  }

  function opened(file: VaultFile, dataKey: Buffer, closeAfter: number): Result<null> {
    const content = openContent(file, dataKey);
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

  /** The data key by the pass phrase; each wrong one makes the next try wait. */
  async function tryPassPhrase(file: VaultFile, passPhrase: string): Promise<Result<Buffer>> {
    const waiting = Math.ceil((notBefore - clock.now()) / 1000);
    if (waiting > 0) return fail('WRONG_PASS_PHRASE', { seconds: waiting });
    const dataKey = await slots.openDaily(file, passPhrase);
    if (!dataKey.ok) return dataKey;
    return dataKey.value ? ok(dataKey.value) : wrongPassPhrase();
  }

  /** A new pass phrase for the same names. */
  async function renew(known: VaultFile, dataKey: Buffer, passPhrase: string): Promise<Result<null>> {
    const content = openContent(known, dataKey);
    if (!content.ok) return content;
    const daily = await slots.daily(known.id, dataKey, passPhrase);
    const keychainSlot = await slots.guard(Buffer.from(content.value.guardKey, 'base64'));
    // Read again: names may have been sealed in the meantime.
    const file = present(place);
    if (!file.ok) return file;
    const renewed = { ...file.value, daily, guard: { ...file.value.guard, keychain: keychainSlot } };
    const written = place.replace(renewed);
    if (!written.ok) return written;
    notBefore = 0;
    return opened(renewed, dataKey, open?.closeAfter ?? OPEN_SECONDS);
  }

  async function guard(): Promise<Result<NameGuard>> {
    const file = present(place);
    if (!file.ok) return fail('NAME_CHECK_UNAVAILABLE', { reason: 'damaged' });
    const key = guardKey ? ok(guardKey) : await slots.openGuard(file.value);
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
      const content: VaultContent = { guardKey: freshGuardKey.toString('base64'), names: {} };
      const file: VaultFile = {
        format: 'copydesk-vault',
        version: 1,
        id,
        daily: await slots.daily(id, dataKey, passPhrase),
        recovery: recoverySlot(id, dataKey, secret),
        guard: { keychain: await slots.guard(freshGuardKey), names: [], mac: macOf(freshGuardKey, []) },
        content: sealContent(id, content, dataKey),
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
      return Promise.resolve(opened(file, dataKey, OPEN_SECONDS));
    },
    async open(passPhrase, closeAfter) {
      const file = present(place);
      if (!file.ok) return file;
      const dataKey = await tryPassPhrase(file.value, passPhrase);
      return dataKey.ok ? opened(file.value, dataKey.value, closeAfter) : dataKey;
    },
    async changePassPhrase(former, passPhrase) {
      const file = present(place);
      if (!file.ok) return file;
      const dataKey = await tryPassPhrase(file.value, former);
      return dataKey.ok ? renew(file.value, dataKey.value, passPhrase) : dataKey;
    },
    async recover(phrase, passPhrase) {
      const file = present(place);
      if (!file.ok) return file;
      const dataKey = openRecovery(file.value, phrase);
      return dataKey.ok ? renew(file.value, dataKey.value, passPhrase) : dataKey;
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
