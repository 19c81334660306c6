import { afterEach, describe, expect, test, vi } from 'vitest';
import type { HostContext } from '../../worker/pool.ts';

const keychain = { available: true, backend: 'gnome_libsecret' };
const opened: string[] = [];
vi.mock('electron', () => ({
  app: { getVersion: () => '1.2.3' },
  dialog: { showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: ['/home/anna/Ausgabe'] }) },
  shell: {
    openExternal: (address: string) => Promise.resolve(void opened.push(address)),
    openPath: (path: string) => Promise.resolve(void opened.push(path)),
    showItemInFolder: (path: string) => void opened.push(path),
  },
  safeStorage: {
    isAsyncEncryptionAvailable: () => Promise.resolve(keychain.available),
    getSelectedStorageBackend: () => keychain.backend,
    encryptStringAsync: (plain: string) => Promise.resolve(Buffer.from(plain).reverse()),
    decryptStringAsync: (sealed: Buffer) =>
      Promise.resolve({ result: Buffer.from(sealed).reverse().toString('utf8'), shouldReEncrypt: false }),
  },
}));
const { keychainCapabilities, systemFunctions } = await import('./system-functions.ts');

const windows: (string | null)[] = [];
const { system } = systemFunctions({
  logs: () => '/archive/logs',
  windowOf: () => null,
  openWindow: (articleId) => void windows.push(articleId),
});
const context = { actor: { windowId: 'w' }, log: { error: () => undefined } } as unknown as HostContext;

afterEach(() => {
  opened.length = 0;
  Object.assign(keychain, { available: true, backend: 'gnome_libsecret' });
});

describe('what a page may ask of the system', () => {
  test('links of the web and of mail, nothing else', async () => {
    expect(await system.openLink(context, { address: 'mailto:presse@example.org' })).toEqual({
      ok: true,
      value: {},
    });
    expect(await system.openLink(context, { address: 'file:///etc/passwd' })).toMatchObject({
      ok: false,
      error: { code: 'NOT_ALLOWED' },
    });
    expect(opened).toEqual(['mailto:presse@example.org']);
  });

  test('folders by dialog, logs, windows, and files that exist', async () => {
    expect(await system.chooseFolder(context, { title: 'Wohin?' })).toMatchObject({
      value: { path: '/home/anna/Ausgabe' },
    });
    expect(await system.revealLogs(context, {})).toMatchObject({ value: { path: '/archive/logs' } });
    expect(await system.newWindow(context, { articleId: 'a' })).toMatchObject({ ok: true });
    expect(windows).toEqual(['a']);
    expect(await system.revealFile(context, { path: '/no/such/file' })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    expect(await system.revealFile(context, { path: process.execPath })).toMatchObject({ ok: true });
    expect(opened).toEqual(['/archive/logs', process.execPath]);
  });
});

describe('the keychain', () => {
  test('gives back what it was given, and what it keeps is not the text', async () => {
    const { 'keychain.protect': protect, 'keychain.reveal': reveal } = keychainCapabilities();
    const sealed = await protect?.({ plain: 'Kennwort' });
    if (!sealed?.ok) throw new Error('not protected');
    expect(Buffer.from(sealed.value.protected, 'base64').toString('utf8')).not.toContain('Kennwort');
    expect(await reveal?.(sealed.value)).toEqual({ ok: true, value: { plain: 'Kennwort' } });
  });

  test.runIf(process.platform === 'linux')('is not available where Linux would only scramble', async () => {
    keychain.backend = 'basic_text';
    expect(await keychainCapabilities()['keychain.protect']?.({ plain: 'x' })).toMatchObject({
      error: { code: 'NOT_AVAILABLE' },
    });
  });

  test('is not available where the system has none', async () => {
    keychain.available = false;
    expect(await keychainCapabilities()['keychain.reveal']?.({ protected: 'eA==' })).toMatchObject({
      error: { code: 'NOT_AVAILABLE' },
    });
  });
});
