import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  _electron,
  test as base,
  type Browser,
  type BrowserContext,
  type Page,
  type TestInfo,
} from '@playwright/test';
import { electronProgram } from '../../build/scripts/support/electron-program.ts';
import { ROOT } from '../../build/scripts/support/root.ts';
import { findPinnedBrowser, findTestBrowser } from './browser.ts';
import { type RunningHost, startHost } from './host.ts';
import { archiveTemplates, type Beginning, type Templates } from './prepared-archive.ts';

export { expect } from '@playwright/test';

/** The program under test: one archive, one running process, its first window. */
export interface App {
  /** The archive's folder; removed after the test. */
  readonly archive: string;
  /** The first window. */
  readonly page: Page;
  /** Ends the process without warning (`kill`) or in order (`stop`), starts it again and opens a new window. */
  restart(how: 'kill' | 'stop'): Promise<Page>;
  /** Ends the process without warning and leaves its window standing; only the browser host can. */
  killHost(): Promise<void>;
  /** A second window on the same archive, at an article if one is named. */
  secondWindow(articleId?: string): Promise<Page>;
}

interface Fixtures {
  /** What the archive holds at first: `test.use({ beginning: 'demo' })`. */
  beginning: Beginning;
  /** An archive folder of this test's own. */
  archive: string;
  app: App;
}

interface WorkerFixtures {
  templates: Templates;
}

/**
 * Playwright's `test` with the program started on a temporary archive, set up and empty unless told otherwise:
 * `test('…', async ({ app }) => { await app.page.getByRole('button', …) })`.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  beginning: ['empty', { option: true }],
  // Playwright reads the names in the first argument's braces, so empty braces are needed where nothing is asked for.
  launchOptions: [
    async ({}, use, info) => {
      const pinned = info.project.metadata['browser'] === 'pinned' ? findPinnedBrowser() : null;
      await use(pinned ?? findTestBrowser());
    },
    { scope: 'worker' },
  ],
  templates: [
    async ({}, use) => {
      const templates = archiveTemplates();
      await use(templates);
      await templates.remove();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  archive: async ({ beginning, templates }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'copydesk-journey-'));
    await templates.copy(beginning, folder);
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  app: async ({ archive, browser, contextOptions, locale, timezoneId, viewport }, use, info) => {
    const opened = inElectron(info)
      ? await openInElectron(archive)
      : await openInBrowser(archive, browser, { ...contextOptions, locale, timezoneId, viewport });
    await use(opened.app);
    await opened.close();
  },
});

interface Opened {
  readonly app: App;
  close(): Promise<void>;
}

function inElectron(info: TestInfo): boolean {
  return info.project.metadata['host'] === 'electron';
}

async function openInBrowser(archive: string, browser: Browser, options: object): Promise<Opened> {
  const context = await browser.newContext({
    ...options,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  let host: RunningHost = await startHost(archive);
  let page = await openPage(context, host.address);
  const app: App = {
    archive,
    get page() {
      return page;
    },
    async restart(how) {
      await (how === 'kill' ? host.kill() : host.stop());
      await page.close();
      host = await startHost(archive);
      page = await openPage(context, host.address);
      return page;
    },
    killHost: () => host.kill(),
    // The first address is used up: a second start on the archive asks the running host for another, and ends.
    async secondWindow(articleId) {
      const second = await startHost(archive, { arguments: articleId ? ['--article', articleId] : [] });
      return openPage(context, second.address);
    },
  };
  return {
    app,
    async close() {
      await context.close();
      await host.stop();
    },
  };
}

async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await isUp(page);
  return page;
}

/** Keys pressed before the page listens would be lost; a person would wait for it too. */
async function isUp(page: Page): Promise<void> {
  await page.locator('footer, form').first().waitFor();
}

async function openInElectron(archive: string): Promise<Opened> {
  const program = electronProgram();
  if (!program) throw new Error('Electron is not installed here.');
  const settings = await mkdtemp(join(tmpdir(), 'copydesk-electron-'));
  const start = () =>
    _electron.launch({
      executablePath: program,
      args: [ROOT, `--user-data-dir=${settings}`, '--archive', archive],
      locale: 'de-DE',
      timezoneId: 'Europe/Berlin',
    });
  let electron = await start();
  let page = await electron.firstWindow();
  await isUp(page);
  const app: App = {
    archive,
    get page() {
      return page;
    },
    async restart(how) {
      if (how === 'kill') electron.process().kill('SIGKILL');
      await electron.close();
      electron = await start();
      page = await electron.firstWindow();
      await isUp(page);
      return page;
    },
    killHost: () => Promise.reject(new Error('Electron’s windows end with it.')),
    async secondWindow() {
      const opened = electron.waitForEvent('window');
      await page.keyboard.press('ControlOrMeta+Shift+N');
      return opened;
    },
  };
  return {
    app,
    async close() {
      await electron.close();
      await rm(settings, { recursive: true, force: true });
    },
  };
}
