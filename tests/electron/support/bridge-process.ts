/**
 * The real main process on the recording stand-in for Electron, answering over this process's channel what a
 * window would ask it: calls of the bridge, and addresses of its own protocol.
 *
 *   node tests/electron/support/bridge-process.ts ARCHIVE USER-FOLDER KEYCHAIN      with an IPC channel
 */
import { registerHooks } from 'node:module';
import { setTimeout as after } from 'node:timers/promises';
import { z } from 'zod';
import { ROOT } from '../../../build/scripts/support/root.ts';

const FAKE = new URL('./fake-electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: FAKE, shortCircuit: true } : next(specifier, context),
});

type Fake = typeof import('./fake-electron.ts');
const { app, BrowserWindow, handlers, WebContents, world } = (await import(FAKE)) as Fake;
const [archive = '', folder = '', keychain = 'gnome_libsecret'] = process.argv.slice(2);
world.folder = folder;
world.appPath = ROOT;
world.keychain = keychain;
process.argv = [process.execPath, 'main.ts', '--archive', archive];

const tell = (message: object): void => void process.send?.(message);

const send = WebContents.prototype.send;
WebContents.prototype.send = function forward(channel: string, value: unknown): void {
  send.call(this, channel, value);
  if (channel === 'copydesk:event') tell({ type: 'event', event: value });
};

await import('../../../electron/main.ts');
await after(20);
app.becomeReady();
while (BrowserWindow.getAllWindows().length === 0) await after(10);

const askSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('call'), id: z.int(), message: z.unknown() }),
  z.object({ type: z.literal('cancel'), requestId: z.string() }),
  z.object({
    type: z.literal('fetch'),
    id: z.int(),
    path: z.string(),
    method: z.string(),
    headers: z.record(z.string(), z.string()),
    body: z.string().nullable(),
  }),
]);

const contents = () => {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) throw new Error('The window is gone.');
  return window.webContents;
};

function invoke(name: string, ...args: unknown[]): unknown {
  const handler = handlers.get(name);
  if (!handler) throw new Error(`Nobody handles ${name}.`);
  return (handler as (...all: unknown[]) => unknown)(...args);
}

process.on('message', (value: unknown) => {
  const ask = askSchema.parse(value);
  void answer(ask).catch((error: unknown) => {
    if ('id' in ask) tell({ type: 'answer', id: ask.id, failed: String(error) });
  });
});

async function answer(ask: z.infer<typeof askSchema>): Promise<void> {
  const window = contents();
  const event = { sender: window, senderFrame: window.mainFrame };
  switch (ask.type) {
    case 'cancel':
      invoke('ipc copydesk:cancel', event, ask.requestId);
      return;
    case 'call':
      tell({ type: 'answer', id: ask.id, value: await invoke('ipc copydesk:call', event, ask.message) });
      return;
    case 'fetch': {
      const { method, headers } = ask;
      const body = ask.body === null ? null : new Uint8Array(Buffer.from(ask.body, 'base64'));
      const address = new URL(ask.path, window.mainFrame.url).href;
      const response = (await invoke(
        'protocol app',
        new Request(address, { method, headers, body }),
      )) as Response;
      tell({
        type: 'answer',
        id: ask.id,
        value: {
          status: response.status,
          headers: Object.fromEntries(response.headers),
          body: Buffer.from(await response.arrayBuffer()).toString('base64'),
        },
      });
    }
  }
}

process.on('disconnect', () => process.exit(0));
tell({ type: 'ready' });
