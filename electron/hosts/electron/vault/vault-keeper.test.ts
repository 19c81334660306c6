import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '#shared/result.ts';
import type { Keychain } from './keychain.ts';
import { type VaultPlace, vaultPlace } from './vault-file.ts';
import { makeVaultKeeper } from './vault-keeper.ts';

vi.mock('electron', () => ({ safeStorage: {} }));

const PASS = 'Vier Eichen im Nebel';
const NAME = 'Xaver Quendelmüller';
const COST = { N: 2 ** 10, r: 8, p: 1 };

let folder: string;
let now = 0;
let closings = 0;
/** What stands for the wallet of the system: it keeps a secret of its own, or has lost it. */
let wallet: { trusted: boolean; secret: number };
const keychain: Keychain = {
  isTrusted: () => Promise.resolve(wallet.trusted),
  protect: (plain) =>
    Promise.resolve(
      Buffer.from([wallet.secret, ...plain.map((byte) => byte ^ wallet.secret)]).toString('base64'),
    ),
  reveal(sealed) {
    const [secret = 0, ...bytes] = Buffer.from(sealed, 'base64');
    if (secret !== wallet.secret) return Promise.resolve(fail('KEYCHAIN_LOST'));
    return Promise.resolve(ok(Buffer.from(bytes.map((byte) => byte ^ secret))));
  },
};

const keeperNow = (place: Partial<VaultPlace> = {}) =>
  makeVaultKeeper({
    place: { ...vaultPlace(folder), ...place },
    keychain,
    clock: { now: () => now },
    onClosed: () => (closings += 1),
    cost: COST,
  });

async function setUp(): Promise<{ keeper: ReturnType<typeof keeperNow>; words: string[] }> {
  const keeper = keeperNow();
  const prepared = await keeper.prepare(PASS, 'de');
  if (!prepared.ok) throw new Error(prepared.error.code);
  const { words } = prepared.value;
  expect(await keeper.confirm(words.join(' '))).toEqual(ok(null));
  expect(keeper.seal('source-1', NAME)).toEqual(ok(null));
  return { keeper, words };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-vault-'));
  wallet = { trusted: true, secret: 0x5a };
  now = 1_000_000;
  closings = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const vaultFile = () => join(folder, 'vault.json');

describe('the vault', () => {
  it('is written only after its recovery phrase was typed back', async () => {
    const keeper = keeperNow();
    const prepared = await keeper.prepare(PASS, 'de');
    expect(readdirSync(folder)).toEqual([]);
    expect(await keeper.confirm('waldhaus')).toMatchObject({ error: { code: 'WRONG_RECOVERY_PHRASE' } });
    expect(readdirSync(folder)).toEqual([]);
    const words = prepared.ok ? prepared.value.words : [];
    expect(await keeper.confirm(words.join(' '))).toEqual(ok(null));
    expect(readdirSync(folder)).toEqual(['vault.json']);
  });

  it('gives a name back after the pass phrase, in another process', async () => {
    await setUp();
    const later = keeperNow();
    expect(later.reveal('source-1')).toMatchObject({ error: { code: 'VAULT_CLOSED' } });
    expect(await later.open(PASS, 60)).toEqual(ok(null));
    expect(later.reveal('source-1')).toEqual(ok({ name: NAME }));
    expect(later.forget('source-1')).toEqual(ok(null));
    expect(later.reveal('source-1')).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });

  it('takes composed and decomposed umlauts for the same pass phrase', async () => {
    const keeper = keeperNow();
    const prepared = await keeper.prepare('Fünf grüne Äpfel', 'de');
    await keeper.confirm(prepared.ok ? prepared.value.words.join(' ') : '');
    expect(await keeperNow().open('Fünf grüne Äpfel'.normalize('NFD'), 60)).toEqual(ok(null));
  });

  it('holds neither the name nor its parts in any file', async () => {
    await setUp();
    for (const file of readdirSync(folder)) {
      expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(/quendel|xaver/i);
    }
  });

  it('closes after its idle time and says so', async () => {
    vi.useFakeTimers();
    try {
      const { keeper } = await setUp();
      vi.advanceTimersByTime(299_000);
      expect(keeper.reveal('source-1').ok).toBe(true);
      vi.advanceTimersByTime(299_000);
      expect(keeper.reveal('source-1').ok).toBe(true);
      vi.advanceTimersByTime(301_000);
      expect(keeper.reveal('source-1')).toMatchObject({ error: { code: 'VAULT_CLOSED' } });
      expect(closings).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a wrong pass phrase', () => {
  it('makes the next try wait, longer each time, and loses nothing', async () => {
    await setUp();
    const keeper = keeperNow();
    const before = readFileSync(vaultFile());
    const waits: unknown[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const tried = await keeper.open('falsch und lang', 60);
      waits.push(tried.ok ? null : tried.error.params['seconds']);
      now += 60_000;
    }
    expect(waits).toEqual([0, 0, 2, 4, 8]);
    now -= 59_000;
    expect(await keeper.open(PASS, 60)).toMatchObject({ error: { params: { seconds: 7 } } });
    now += 8000;
    expect(await keeper.open(PASS, 60)).toEqual(ok(null));
    expect(readFileSync(vaultFile()).equals(before)).toBe(true);
  });
});

describe('a change of the pass phrase', () => {
  const NEXT = 'Sechs Birken am Ufer';

  it('keeps the names, and the old phrase opens nothing any more, not even the former file', async () => {
    const { keeper, words } = await setUp();
    keeper.close();
    expect(await keeper.changePassPhrase(PASS, NEXT)).toEqual(ok(null));
    expect(keeper.reveal('source-1')).toEqual(ok({ name: NAME }));
    expect((await keeperNow().guard()).ok).toBe(true);
    expect(await keeperNow().open(PASS, 60)).toMatchObject({ error: { code: 'WRONG_PASS_PHRASE' } });
    expect(await keeperNow().open(NEXT, 60)).toEqual(ok(null));
    expect(keeperNow().restoreFormer()).toEqual(ok(null));
    expect(await keeperNow().open(PASS, 60)).toMatchObject({ error: { code: 'WRONG_PASS_PHRASE' } });
    expect(await keeperNow().recover(words.join(' '), PASS)).toEqual(ok(null));
    for (const file of readdirSync(folder)) {
      expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(/quendel|xaver|birken|eichen/i);
    }
  });

  it('needs the old one even while the vault is open; wrong ones wait like any other and change nothing', async () => {
    const { keeper } = await setUp();
    const before = readFileSync(vaultFile());
    for (const seconds of [0, 0, 2]) {
      expect(await keeper.changePassPhrase('falsch und lang', NEXT)).toMatchObject({
        error: { code: 'WRONG_PASS_PHRASE', params: { seconds } },
      });
    }
    expect(await keeper.changePassPhrase(PASS, NEXT)).toMatchObject({ error: { params: { seconds: 2 } } });
    expect(readFileSync(vaultFile()).equals(before)).toBe(true);
    expect(keeper.reveal('source-1').ok).toBe(true);
    now += 2000;
    expect(await keeper.changePassPhrase(PASS, NEXT)).toEqual(ok(null));
  });

  it('changes nothing where the keychain is lost or the disk refuses', async () => {
    const { keeper } = await setUp();
    const files = readdirSync(folder);
    const before = readFileSync(vaultFile());
    const full = fail('DISK_FULL', { name: 'vault.json', system: 'ENOSPC' });
    const refused = keeperNow({ replace: () => full });
    expect(await refused.changePassPhrase(PASS, NEXT)).toEqual(full);
    wallet = { trusted: true, secret: 0x33 };
    expect(await keeper.changePassPhrase(PASS, NEXT)).toMatchObject({ error: { code: 'KEYCHAIN_LOST' } });
    expect(readdirSync(folder)).toEqual(files);
    expect(readFileSync(vaultFile()).equals(before)).toBe(true);
    wallet = { trusted: true, secret: 0x5a };
    expect(await keeperNow().open(PASS, 60)).toEqual(ok(null));
  });

  it('loses no name that is sealed while it goes on', async () => {
    const { keeper } = await setUp();
    const changing = keeper.changePassPhrase(PASS, NEXT);
    expect(keeper.seal('source-2', 'Yvonne Ranftl')).toEqual(ok(null));
    expect(await changing).toEqual(ok(null));
    const later = keeperNow();
    await later.open(NEXT, 60);
    expect(later.reveal('source-2')).toEqual(ok({ name: 'Yvonne Ranftl' }));
  });
});

describe('a lost keychain', () => {
  it('is named, and the recovery phrase opens the vault with a new pass phrase', async () => {
    const { words } = await setUp();
    wallet = { trusted: true, secret: 0x33 };
    const keeper = keeperNow();
    expect(await keeper.open(PASS, 60)).toMatchObject({ error: { code: 'KEYCHAIN_LOST' } });
    expect(await keeper.guard()).toMatchObject({ error: { code: 'NAME_CHECK_UNAVAILABLE' } });
    const spoiled = words.with(2, 'waldhauss').join(' ');
    expect(await keeper.recover(spoiled, 'Ein neuer langer Satz')).toMatchObject({
      error: { code: 'WRONG_RECOVERY_PHRASE', params: { reason: 'word', position: 3 } },
    });
    expect(await keeper.recover(words.join(' '), 'Ein neuer langer Satz')).toEqual(ok(null));
    expect(keeper.reveal('source-1')).toEqual(ok({ name: NAME }));
    const later = keeperNow();
    expect((await later.guard()).ok).toBe(true);
    expect(await later.open('Ein neuer langer Satz', 60)).toEqual(ok(null));
  });

  it('is no matter where there was none to trust', async () => {
    wallet.trusted = false;
    await setUp();
    const keeper = keeperNow();
    expect(await keeper.status()).toMatchObject({ state: 'closed', keychain: false, guard: 'unavailable' });
    expect(await keeper.open(PASS, 60)).toEqual(ok(null));
    keeper.close();
    expect(await keeper.status()).toMatchObject({ state: 'closed', guard: 'ready', names: 1 });
  });
});

describe('a damaged file', () => {
  it.each([
    ['cut off', (text: string) => text.slice(0, 400)],
    ['emptied', () => ''],
    ['with other content', (text: string) => swap(text, 'content')],
  ])('%s is refused unchanged, and the former one comes back', async (_how, spoil) => {
    await setUp();
    const good = readFileSync(vaultFile(), 'utf8');
    const spoiled = spoil(good);
    writeFileSync(vaultFile(), spoiled);
    const keeper = keeperNow();
    expect(await keeper.open(PASS, 60)).toMatchObject({ error: { code: 'DAMAGED' } });
    expect(readFileSync(vaultFile(), 'utf8')).toBe(spoiled);
    expect(await keeper.prepare(PASS, 'de')).toMatchObject({ error: { code: 'EXISTS' } });
    expect(keeper.restoreFormer()).toEqual(ok(null));
    expect(readdirSync(folder).some((name) => name.startsWith('vault.damaged-'))).toBe(true);
    expect(await keeper.open(PASS, 60)).toEqual(ok(null));
  });

  it('whose guard was changed makes the check impossible instead of blind', async () => {
    await setUp();
    const file = JSON.parse(readFileSync(vaultFile(), 'utf8')) as { guard: { names: unknown[] } };
    file.guard.names = [];
    file.guard.names.push({ telling: [], given: [] });
    writeFileSync(vaultFile(), JSON.stringify(file));
    expect(await keeperNow().guard()).toMatchObject({
      error: { code: 'NAME_CHECK_UNAVAILABLE', params: { reason: 'damaged' } },
    });
    expect(await keeperNow().status()).toMatchObject({ state: 'damaged', guard: 'unavailable' });
  });

  it('of another archive does not open with this phrase', async () => {
    const { words } = await setUp();
    copyFileSync(vaultFile(), `${vaultFile()}.kept`);
    rmSync(vaultFile());
    await setUp();
    expect(await keeperNow().recover(words.join(' '), 'Ein neuer langer Satz')).toMatchObject({
      error: { code: 'WRONG_RECOVERY_PHRASE', params: { reason: 'other' } },
    });
  });

  function swap(text: string, field: string): string {
    const file = JSON.parse(text) as Record<string, string>;
    const bytes = Buffer.from(file[field] ?? '', 'base64');
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    return JSON.stringify({ ...file, [field]: bytes.toString('base64') });
  }
});

describe('the guard', () => {
  it('knows the name with the vault closed, and nothing of it without the key', async () => {
    await setUp();
    const guard = await keeperNow().guard();
    if (!guard.ok) throw new Error(guard.error.code);
    expect(guard.value.find('Das sagte Quendelmuellers Büro.')).toEqual({ whole: false });
    expect(guard.value.find('Quendelmüller, Xaver')).toEqual({ whole: true });
    expect(guard.value.find('Xaver kam allein.')).toBeNull();
  });
});
