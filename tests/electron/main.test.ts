import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from '../../build/scripts/support/root.ts';

const run = promisify(execFile);
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-main-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Journal = readonly (readonly [what: string, detail?: unknown])[];

/** Runs the built main process through one scene of `support/drive-main.ts`, in a process of its own. */
async function play<Outcome>(scene: string): Promise<{ journal: Journal; result: Outcome; stdout: string }> {
  const script = join(ROOT, 'tests/electron/support/drive-main.ts');
  const { stdout } = await run(process.execPath, [script, scene, folder], { cwd: ROOT, maxBuffer: 64e6 });
  const played = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { journal: Journal; result: Outcome };
  return { ...played, stdout };
}

const names = (journal: Journal): string[] => journal.map(([what]) => what);
const detail = (journal: Journal, name: string): unknown => journal.find(([what]) => what === name)?.[1];

interface Fetched {
  status: number;
  headers: Record<string, string>;
  body: string;
}
interface Opening {
  address: string;
  page: Fetched;
  missing: number;
  outside: number;
  stranger: number;
  posted: number;
  doors: {
    granted: Record<string, [boolean, boolean]>;
    device: boolean;
    cancelled: Record<string, boolean>;
    navigation: Record<string, boolean>;
    newWindow: { action: string };
  };
}

describe('opening', () => {
  test('scheme, sandbox and lock come before "ready"; the window shows the page of the archive', async () => {
    const { journal, result } = await play<Opening>('opening');
    const order = names(journal);
    const ready = order.indexOf('ready');
    for (const early of [
      'protocol.registerSchemesAsPrivileged',
      'app.enableSandbox',
      'app.requestSingleInstanceLock',
    ]) {
      expect(order.indexOf(early)).toBeGreaterThanOrEqual(0);
      expect(order.indexOf(early)).toBeLessThan(ready);
    }
    expect(detail(journal, 'protocol.registerSchemesAsPrivileged')).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    ]);
    expect(result.address).toMatch(/^app:\/\/archive-[0-9a-f]{16}\/$/);
    expect(detail(journal, 'crashReporter.start')).toMatchObject({ uploadToServer: false });
    expect(detail(journal, 'session.setSpellCheckerEnabled')).toBe(false);

    const { webPreferences } = detail(journal, 'BrowserWindow.new') as { webPreferences: object };
    expect(webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      preload: join(ROOT, 'out/preload.cjs'),
    });

    const { page } = result;
    expect(page.status).toBe(200);
    const policy = page.headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    const nonce = /<meta name="copydesk-nonce" content="([^"]+)">/.exec(page.body)?.[1];
    expect(nonce && policy.includes(`'nonce-${nonce}'`)).toBe(true);
    expect(page.body).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
    expect([result.missing, result.outside, result.stranger, result.posted]).toEqual([404, 404, 404, 405]);
  });

  test('every door is shut but the page’s own', async () => {
    const { doors } = (await play<Opening>('opening')).result;
    expect(doors.granted).toEqual({
      media: [false, false],
      geolocation: [false, false],
      notifications: [false, false],
      midi: [false, false],
      openExternal: [false, false],
      'clipboard-sanitized-write': [true, true],
    });
    expect(doors.device).toBe(false);
    expect(doors.cancelled).toEqual({
      own: false,
      'blob:app://x/1': false,
      'https://example.org/x.png': true,
      'http://127.0.0.1:1/': true,
      'file:///etc/passwd': true,
      'ws://example.org/': true,
      'data:text/html,x': true,
    });
    expect(doors.navigation).toEqual({
      own: false,
      otherArchive: true,
      deeper: true,
      web: true,
      file: true,
      frame: true,
      redirect: true,
      webview: true,
    });
    expect(doors.newWindow).toEqual({ action: 'deny' });
  });

  test('an archive that cannot be opened is explained, and another can be chosen', async () => {
    const { journal, result } = await play<{ address: string }>('unusable');
    expect(detail(journal, 'dialog.showMessageBox')).toMatchObject({
      message: 'Das Archiv lässt sich nicht öffnen',
      buttons: ['Neueste Sicherung einspielen', 'Anderes Archiv wählen …', 'Beenden'],
    });
    expect(result.address).toMatch(/^app:\/\/archive-/);
  });

  test('a damaged archive is replaced by its newest backup when the person says so', async () => {
    const { journal } = await play('damaged');
    const boxes = journal.filter(([what]) => what === 'dialog.showMessageBox').map(([, shown]) => shown);
    expect(boxes).toMatchObject([
      { message: 'Das Archiv lässt sich nicht öffnen' },
      {
        message: 'Die Sicherung ist eingespielt',
        detail: expect.stringMatching(/^1 Artikel aus copydesk-.*\/damaged-/s),
      },
    ]);
  });

  test('a second start only asks the first and ends', async () => {
    const { journal } = await play('secondInstance');
    expect(detail(journal, 'app.requestSingleInstanceLock')).toMatchObject({
      archive: join(folder, 'archive'),
    });
    expect(names(journal)).toContain('app.quit');
    expect(names(journal)).not.toContain('BrowserWindow.new');
  });
});

test('with a command word it is the command line: no lock, no window, no screen', async () => {
  const { journal, stdout } = await play('commandLine');
  expect(stdout).toMatch(/import/);
  expect(detail(journal, 'app.exit')).toBe(0);
  expect(names(journal)).not.toContain('app.requestSingleInstanceLock');
  expect(names(journal)).not.toContain('BrowserWindow.new');
  if (process.platform === 'linux') expect(detail(journal, 'switch ozone-platform')).toBe('headless');
});

describe('calls', () => {
  test('our page is answered by the archive; frames, strangers and oversized messages are not', async () => {
    const { journal, result } =
      await play<Record<string, { ok: boolean; error?: { code: string } }>>('calls');
    const codes = Object.fromEntries(
      Object.entries(result).map(([name, { ok, error }]) => [name, ok ? 'ok' : error?.code]),
    );
    expect(codes).toEqual({
      status: 'ok',
      capabilities: 'ok',
      picture: 'NOT_FOUND',
      unknown: 'INVALID_INPUT',
      wrongInput: 'INVALID_INPUT',
      noMessage: 'INVALID_INPUT',
      tooLarge: 'TOO_LARGE',
      childFrame: 'NOT_ALLOWED',
      foreignPage: 'NOT_ALLOWED',
      stranger: 'NOT_ALLOWED',
      goodLink: 'ok',
      badLink: 'NOT_ALLOWED',
    });
    expect(journal.filter(([what]) => what === 'shell.openExternal')).toEqual([
      ['shell.openExternal', 'https://www.bundestag.de/'],
    ]);
  });

  test('a change is announced to every window; a second start opens its article in a new one', async () => {
    const { result } = await play<{ added: { ok: boolean }; events: object[][]; addresses: string[] }>(
      'events',
    );
    expect(result.added).toMatchObject({ ok: true });
    for (const events of result.events)
      expect(events).toContainEqual(expect.objectContaining({ type: 'desks-changed' }));
    expect(result.addresses.map((address) => new URL(address).search).toSorted()).toEqual([
      '',
      '?article=0190-second',
    ]);
  });
});

describe('ending', () => {
  test('the page saves before sleep, before its window closes and before the archive does', async () => {
    const { journal } = await play('closing');
    const order = names(journal);
    const closes = order.indexOf('person closes the window');
    expect(order.slice(0, closes)).toContain('send copydesk:save-now');
    expect(order.slice(closes)).toEqual([
      'person closes the window',
      'send copydesk:save-now',
      'window.close prevented',
      'window.closed',
      'app.quit',
    ]);
  });

  test('a page that does not answer holds nobody up for longer than two seconds', async () => {
    const { result } = await play<{ waited: number }>('silentPage');
    expect(result.waited).toBeGreaterThan(1900);
    expect(result.waited).toBeLessThan(10_000);
  });
});
