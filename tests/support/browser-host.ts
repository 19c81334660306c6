import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { browserFunctions } from '../../electron/hosts/browser/functions.ts';
import { startBrowserHost } from '../../electron/hosts/browser/server.ts';
import { enterArchive } from '../../electron/hosts/house.ts';
import { temporaryFolder } from './temporary-folder.ts';

const PAGE = '<!doctype html><html><head><title>Copydesk</title></head><body></body></html>';

/** A browser host in this process, on an archive with the test services and a page of one line. */
export async function startTestHost({ idleMs = 60_000, devServer = null as URL | null } = {}) {
  const folder = temporaryFolder();
  const root = join(folder, 'page');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), PAGE);
  writeFileSync(join(root, 'assets/app.js'), 'void 0;');
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}');
  const archive = join(folder, 'archive');
  const entered = await enterArchive({
    folder: archive,
    window: 'test',
    functions: browserFunctions({ version: '0', logs: join(archive, 'logs'), openWindow: null }),
    refused: ['vault'],
    openWindow: null,
    threadEntry: new URL('./pool-thread.ts', import.meta.url),
  });
  if (!entered.ok) throw new Error(entered.error.code);
  if (entered.value.as !== 'owner') throw new Error('not the owner');
  const { house } = entered.value;
  const idle = Promise.withResolvers<void>();
  const host = await startBrowserHost(house, {
    port: 0,
    root,
    devServer,
    idleMs,
    onIdle: () => idle.resolve(),
  });
  onTestFinished(async () => {
    await host.close();
    await house.close();
  });
  return {
    host,
    house,
    archive,
    root,
    idle: idle.promise,
    port: Number(new URL(host.newAddress(null)).port),
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
}

/** A request as written: no client in between corrects the path or the Host. */
export function ask(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: Buffer | string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path, method: options.method ?? 'GET', headers: options.headers ?? {} },
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(pieces).toString('utf8'),
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(options.body);
  });
}

/** What a page has after its first opening. */
export async function openFirst(port: number, address: string) {
  const { pathname, search } = new URL(address);
  const answer = await ask(port, pathname + search);
  const cookie = String(answer.headers['set-cookie']?.[0]).split(';')[0] ?? '';
  const secret = /name="copydesk-session" content="([^"]+)"/.exec(answer.text)?.[1] ?? '';
  return { answer, cookie, secret, origin: `http://127.0.0.1:${port}` };
}

/** A socket and everything it says, or the status that refused it. */
export function openSocket(
  port: number,
  { cookie, origin, path = '/socket' }: { cookie?: string; origin?: string; path?: string },
) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, {
    headers: { ...(cookie ? { cookie } : {}), ...(origin ? { origin } : {}) },
  });
  const messages: { type: string; [key: string]: unknown }[] = [];
  const arrivals: (() => void)[] = [];
  socket.on('message', (content: Buffer) => {
    messages.push(JSON.parse(content.toString('utf8')));
    for (const arrived of arrivals.splice(0)) arrived();
  });
  const closed = new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)));
  const opened = new Promise<number | 'open'>((resolve) => {
    socket.on('open', () => resolve('open'));
    socket.on('unexpected-response', (_request, answer) => resolve(answer.statusCode ?? 0));
    socket.on('error', () => {});
  });
  onTestFinished(() => socket.terminate());

  async function message(fits: (message: { type: string; [key: string]: unknown }) => boolean) {
    for (;;) {
      const found = messages.find(fits);
      if (found) return found;
      await new Promise<void>((resolve) => arrivals.push(resolve));
    }
  }

  return {
    opened,
    closed,
    message,
    send: (value: unknown) => socket.send(typeof value === 'string' ? value : JSON.stringify(value)),
    async greet(secret: string, window = 'w1') {
      await opened;
      socket.send(JSON.stringify({ type: 'hello', version: 1, secret, window }));
    },
    async call(command: string, input: unknown, requestId: string) {
      const meta = { person: null, window: 'forged', language: 'de', requestId };
      socket.send(JSON.stringify({ type: 'call', command, input, meta }));
      return (await message((each) => each['requestId'] === requestId))['result'];
    },
    close: () => socket.close(),
  };
}
