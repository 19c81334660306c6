/**
 * `npm run dev [-- --archive FOLDER]`: the browser host with the page from Vite, hot reload included. A change
 * in `electron/` or `shared/` starts the host again; its new address is then printed, because every launch
 * has a secret of its own.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer as createNetServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createServer } from 'vite';
import { ROOT } from './support/root.ts';
import { say } from './support/words.ts';

const QUIET_MS = 250;
const passedOn = process.argv.slice(2);

// The page comes through the browser host, so Vite's own socket must be told where Vite really is.
const port = await freePort();
const vite = await createServer({
  configFile: join(ROOT, 'build/vite.config.ts'),
  mode: 'development',
  server: {
    host: '127.0.0.1',
    port,
    strictPort: true,
    cors: false,
    ws: { host: '127.0.0.1', clientPort: port },
  },
});
await vite.listen();
const devServer = vite.resolvedUrls?.local[0];
if (!devServer) throw new Error('Vite did not say its address.');

let host: ChildProcess = startHost(['--open']);
let timer: NodeJS.Timeout | undefined;
vite.watcher.add([join(ROOT, 'electron'), join(ROOT, 'shared')]);
vite.watcher.on('change', (path) => {
  if (!/[\\/](electron|shared)[\\/].*\.ts$/.test(path) || path.endsWith('.test.ts')) return;
  clearTimeout(timer);
  timer = setTimeout(() => void restartHost(), QUIET_MS);
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());

function startHost(more: readonly string[]): ChildProcess {
  const child = spawn(
    process.execPath,
    [
      join(ROOT, 'electron/serve.ts'),
      '--dev-server',
      String(devServer),
      '--idle',
      '86400',
      ...passedOn,
      ...more,
    ],
    { stdio: ['inherit', 'pipe', 'inherit'] },
  );
  createInterface({ input: child.stdout }).on('line', (line) => {
    const said = JSON.parse(line) as { address: string };
    process.stdout.write(`${said.address}\n`);
  });
  return child;
}

async function restartHost(): Promise<void> {
  await stopHost();
  say('restarted');
  host = startHost([]);
}

async function stopHost(): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return;
  const exited = once(host, 'exit');
  host.kill('SIGTERM');
  await exited;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createNetServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function end(): Promise<void> {
  await stopHost();
  await vite.close();
  process.exit(0);
}
