import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { ROOT } from '../../build/scripts/support/root.ts';

/**
 * The page in Chromium on Electron's main process: a bridge to the dispatch behind the recording stand-in for
 * Electron (`tests/electron/support/bridge-process.ts`). For what the browser host never serves: the vault.
 */
export interface BridgedApp {
  readonly page: Page;
  /** As a window does over the bridge, without the page. */
  call(command: string, input: unknown): Promise<{ ok: boolean; value?: unknown; error?: { code: string } }>;
  close(): Promise<void>;
}

const ORIGIN = 'https://copydesk.test';

interface Fetched {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** `keychain`: what the system says its keychain is (`basic_text`: none to trust). */
export async function openThroughBridge(
  context: BrowserContext,
  {
    archive,
    userFolder,
    keychain = 'gnome_libsecret',
  }: { readonly archive: string; readonly userFolder: string; readonly keychain?: string },
): Promise<BridgedApp> {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'tests/electron/support/bridge-process.ts'), archive, userFolder, keychain],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  );
  const ask = await connection(child);
  const page = await context.newPage();
  await page.route(`${ORIGIN}/**`, async (route) => {
    const request = route.request();
    const { pathname, search } = new URL(request.url());
    const answer = (await ask({
      type: 'fetch',
      path: pathname + search,
      method: request.method(),
      headers: await request.allHeaders(),
      body: request.postDataBuffer()?.toString('base64') ?? null,
    })) as Fetched;
    await route.fulfill({ ...answer, body: Buffer.from(answer.body, 'base64') });
  });
  await page.exposeFunction('bridgedCall', (message: unknown) => ask({ type: 'call', message }));
  await page.exposeFunction('bridgedCancel', (requestId: string) =>
    child.send({ type: 'cancel', requestId }),
  );
  await page.addInitScript(installBridge);
  child.on('message', (message: { type: string; event?: unknown }) => {
    if (message.type !== 'event') return;
    page
      .evaluate((event) => dispatchEvent(new CustomEvent('bridged', { detail: event })), message.event)
      // The page may be on its way to somewhere else.
      .catch(() => undefined);
  });
  await page.goto(`${ORIGIN}/`);
  await page.locator('footer, form').first().waitFor();
  return {
    page,
    async call(command, input) {
      const meta = { person: null, window: 'journey', language: 'de', requestId: crypto.randomUUID() };
      const answer = await ask({ type: 'call', message: { type: 'call', command, input, meta } });
      return answer as Awaited<ReturnType<BridgedApp['call']>>;
    },
    async close() {
      await page.close();
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

/** What Electron's preload puts on the window, over Playwright's functions. */
function installBridge(): void {
  interface Bridged extends Window {
    bridgedCall(message: unknown): Promise<unknown>;
    bridgedCancel(requestId: string): void;
  }
  const functions = window as unknown as Bridged;
  const never = () => () => undefined;
  Object.defineProperty(window, 'copydesk', {
    value: {
      call: (message: unknown) => functions.bridgedCall(message),
      cancel: (requestId: string) => functions.bridgedCancel(requestId),
      onEvent(listener: (event: unknown) => void) {
        const receive = (event: Event): void => listener((event as CustomEvent<unknown>).detail);
        addEventListener('bridged', receive);
        return () => removeEventListener('bridged', receive);
      },
      onMenuAct: never,
      onSaveNow: never,
    },
  });
}

async function connection(child: ChildProcess): Promise<(ask: object) => Promise<unknown>> {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  const ready = Promise.withResolvers<void>();
  child.on('message', (message: { type: string; id?: number; value?: unknown; failed?: string }) => {
    if (message.type === 'ready') ready.resolve();
    if (message.type !== 'answer' || message.id === undefined) return;
    const waiter = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.failed === undefined) waiter?.resolve(message.value);
    else waiter?.reject(new Error(message.failed));
  });
  child.once('exit', (status) => {
    ready.reject(new Error(`The main process ended (status ${status}).`));
    for (const { reject } of waiting.values()) reject(new Error('The main process ended.'));
  });
  await ready.promise;
  return (ask) => {
    last += 1;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    waiting.set(last, { resolve, reject });
    child.send({ ...ask, id: last });
    return promise;
  };
}
