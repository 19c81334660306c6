/**
 * Runs the built main process (out/main.js) on the recording stand-in for Electron, goes through one scene and
 * prints what happened as one line of JSON:
 *
 *   node tests/electron/support/drive-main.ts SCENE FOLDER [APP]        APP: an unpacked package instead of the sources
 */
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../../build/scripts/support/root.ts';

const FAKE = new URL('./fake-electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: FAKE, shortCircuit: true } : next(specifier, context),
});

type Fake = typeof import('./fake-electron.ts');
const fake = (await import(FAKE)) as Fake;
const { app, BrowserWindow, handlers, ipcMain, journal, world } = fake;
const [scene = '', folder = '', appFolder = ROOT] = process.argv.slice(2);
const MAIN = join(appFolder, 'out/main.js');

world.folder = join(folder, 'user');
world.appPath = appFolder;
const archive = join(folder, 'archive');
process.argv = [process.execPath, MAIN, '--archive', archive];

const META = { person: null, window: 'window-1', language: 'de', requestId: 'request-1' };

async function start(): Promise<void> {
  // The order that matters: the entry module loads to its end, and only then is Electron ready.
  await Promise.race([
    import(pathToFileURL(MAIN).href),
    after(10_000).then(() => Promise.reject(new Error('the entry module waits for "ready" while it loads'))),
  ]);
  await after(20);
  journal.push(['ready']);
  app.becomeReady();
}

async function until(condition: () => boolean, what: string): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!condition()) {
    if (performance.now() > deadline)
      throw new Error(`timed out: ${what}\n${JSON.stringify(journal, null, 1)}`);
    await after(10);
  }
}

const happened = (what: string): boolean => journal.some(([name]) => name === what);
const firstWindow = () => BrowserWindow.getAllWindows()[0] ?? fail('no window');

function fail(why: string): never {
  throw new Error(why);
}

function invoke(name: string, ...args: unknown[]): unknown {
  const handler = handlers.get(name) ?? fail(`nobody handles ${name}`);
  return (handler as (...all: unknown[]) => unknown)(...args);
}

function call(
  command: string,
  input: unknown,
  sender: object = firstWindow().webContents,
  frame?: object,
): Promise<unknown> {
  const contents = sender as InstanceType<Fake['WebContents']>;
  const event = { sender: contents, senderFrame: frame ?? contents.mainFrame };
  return Promise.resolve(invoke('ipc copydesk:call', event, { type: 'call', command, input, meta: META }));
}

/** What a permission, a request or a navigation is answered. */
function doors() {
  const contents = firstWindow().webContents;
  const permissions = [
    'media',
    'geolocation',
    'notifications',
    'midi',
    'openExternal',
    'clipboard-sanitized-write',
  ];
  const requested = (permission: string) => {
    let granted: boolean | null = null;
    invoke('permission-request', contents, permission, (answer: boolean) => (granted = answer), {});
    return granted;
  };
  const request = (url: string) => {
    let answered: { cancel?: boolean } = {};
    invoke(
      'before-request',
      { url, resourceType: 'image' },
      (answer: { cancel?: boolean }) => (answered = answer),
    );
    return answered.cancel === true;
  };
  const navigate = (name: string, url: string) => {
    const event = fake.cancellable({ url });
    contents.emit(name, event);
    return event.defaultPrevented;
  };
  const own = contents.mainFrame.url;
  const addresses = [
    own,
    'https://example.org/x.png',
    'http://127.0.0.1:1/',
    'file:///etc/passwd',
    'ws://example.org/',
    'data:text/html,x',
    'blob:app://x/1',
  ];
  return {
    granted: Object.fromEntries(
      permissions.map((name) => [name, [requested(name), invoke('permission-check', contents, name)]]),
    ),
    device: invoke('device-permission', {}),
    cancelled: Object.fromEntries(addresses.map((url) => [url === own ? 'own' : url, request(url)])),
    navigation: {
      own: navigate('will-navigate', own),
      otherArchive: navigate('will-navigate', 'app://archive-0000000000000000/'),
      deeper: navigate('will-navigate', new URL('/assets/x.svg', own).href),
      web: navigate('will-navigate', 'https://example.org/'),
      file: navigate('will-navigate', 'file:///etc/passwd'),
      frame: navigate('will-frame-navigate', 'https://example.org/'),
      redirect: navigate('will-redirect', own),
      webview: navigate('will-attach-webview', ''),
    },
    newWindow: contents.openHandler?.({ url: 'https://example.org/' }),
  };
}

async function fetched(address: string, method = 'GET') {
  const response = (await invoke('protocol app', new Request(address, { method }))) as Response;
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: (await response.text()).slice(0, 4000),
  };
}

const SCENES: Readonly<Record<string, () => Promise<unknown>>> = {
  async opening() {
    await start();
    await until(() => happened('window.show'), 'the window');
    const own = firstWindow().webContents.mainFrame.url;
    return {
      address: own,
      doors: doors(),
      page: await fetched(own),
      missing: (await fetched(new URL('/nothing.js', own).href)).status,
      outside: (await fetched(new URL('/%2e%2e/%2e%2e/package.json', own).href)).status,
      stranger: (await fetched('app://somebody-else/')).status,
      posted: (await fetched(own, 'POST')).status,
    };
  },
  async calls() {
    await start();
    await until(() => happened('window.show'), 'the window');
    const { webContents } = firstWindow();
    const own = webContents.mainFrame.url;
    const stranger = new fake.WebContents();
    stranger.mainFrame = { url: own, parent: null };
    return {
      status: await call('desks.list', {}),
      capabilities: await call('system.capabilities', {}),
      // Loads the workshop's picture decoder: machine code that has to be found in the package too.
      picture: await call('assets.prepare', { upload: '0'.repeat(32) }),
      unknown: await call('constructor.name', {}),
      wrongInput: await call('articles.get', { id: 7 }),
      noMessage: await Promise.resolve(
        invoke('ipc copydesk:call', { sender: webContents, senderFrame: webContents.mainFrame }, 'x'),
      ),
      tooLarge: await call('articles.get', { id: 'x'.repeat(9_000_000) }),
      childFrame: await call('archive.status', {}, webContents, { url: own, parent: webContents.mainFrame }),
      foreignPage: await call('archive.status', {}, webContents, {
        url: 'https://example.org/',
        parent: null,
      }),
      stranger: await call('archive.status', {}, stranger),
      goodLink: await call('system.openLink', { address: 'https://www.bundestag.de/' }),
      badLink: await call('system.openLink', { address: 'file:///etc/passwd' }),
    };
  },
  async events() {
    await start();
    await until(() => happened('window.show'), 'the window');
    app.emit('second-instance', {}, [], '/', { archive, article: '0190-second' });
    await until(() => BrowserWindow.getAllWindows().length === 2, 'the second window');
    const added = await call('desks.save', { name: 'Politik' });
    const got = () =>
      BrowserWindow.getAllWindows().map(({ webContents }) =>
        webContents.sent.filter(([channel]) => channel === 'copydesk:event').map(([, value]) => value),
      );
    await until(() => got().every((events) => events.length > 0), 'the event in both windows').catch(
      () => undefined,
    );
    return {
      added,
      events: got(),
      addresses: BrowserWindow.getAllWindows().map(({ webContents }) => webContents.mainFrame.url),
    };
  },
  async closing() {
    await start();
    await until(() => happened('window.show'), 'the window');
    fake.powerMonitor.emit('suspend');
    await after(50);
    journal.push(['person closes the window']);
    firstWindow().close();
    await until(() => happened('app.quit'), 'the end');
    return null;
  },
  async silentPage() {
    await start();
    await until(() => happened('window.show'), 'the window');
    firstWindow().webContents.answersSaving = false;
    const asked = performance.now();
    app.quit();
    await until(() => happened('app.quit'), 'the end');
    return { waited: performance.now() - asked };
  },
  async secondInstance() {
    world.firstInstance = false;
    await start();
    await after(300);
    return null;
  },
  async commandLine() {
    process.argv = [process.execPath, appFolder, 'help'];
    await start();
    await until(() => happened('app.exit'), 'the end of the command');
    return null;
  },
  async unusable() {
    // Somebody's file lies where the archive should be.
    const { mkdirSync, writeFileSync } = await import('node:fs');
    mkdirSync(archive);
    writeFileSync(join(archive, 'archive.db'), 'no database at all '.repeat(500));
    world.boxAnswers = [1];
    world.folderAnswers = [join(folder, 'other')];
    await start();
    await until(() => happened('window.show'), 'the window on the other archive');
    return { address: firstWindow().webContents.mainFrame.url };
  },
  async damaged() {
    // An archive with a backup, and then cut off in the middle.
    const { spawnSync } = await import('node:child_process');
    const { truncateSync } = await import('node:fs');
    const copydesk = (...words: string[]) =>
      spawnSync(process.execPath, [join(ROOT, 'electron/cli.ts'), ...words, '--archive', archive]);
    copydesk('import', join(ROOT, 'tests/fixtures/articles/river-diary.txt'));
    copydesk('backup');
    truncateSync(join(archive, 'archive.db'), 30_000);
    world.boxAnswers = [0, 0];
    await start();
    await until(() => happened('window.show'), 'the window on the restored archive');
    return null;
  },
};

const result = await (SCENES[scene] ?? fail(`unknown scene ${scene}`))();
process.stdout.write(`${JSON.stringify({ journal, result })}\n`);
// Windows are still open in most scenes; the system would end the process in the same way.
void ipcMain;
process.exit(0);
