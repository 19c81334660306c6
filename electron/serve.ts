/**
 * The browser host: serves one archive to pages on this machine.
 *
 *   node build/run.mjs electron/serve.ts [--archive FOLDER] [--article ID] [--port N] [--open]
 *                                        [--dev-server URL] [--idle SECONDS]
 *
 * The first line on stdout is JSON with the address that opens the program once: {"address":"http://…"}. If
 * another process serves the archive already, that line comes from there and this one ends.
 */
import { readFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { systemIds } from '#shared/ids.ts';
import { fail, type Failure, ok, type Result } from '#shared/result.ts';
import { errorLine, terminalLanguage } from './cli/messages.ts';
import { browserFunctions } from './hosts/browser/functions.ts';
import { openPage } from './hosts/browser/open-page.ts';
import { type BrowserHost, startBrowserHost } from './hosts/browser/server.ts';
import { enterArchive, type House } from './hosts/house.ts';
import { addressOf } from './hosts/owner-client.ts';
import { archivePaths, chooseArchiveFolder } from './worker/paths.ts';
import { describe } from './worker/pool.ts';

const ROOT = join(import.meta.dirname, '..');
const IDLE_SECONDS = 15 * 60;
/** How long a start waits for a command line that owns the archive and has no window to give. */
const PATIENCE_MS = 30_000;
const LOOK_AGAIN_MS = 250;

const { values } = parseArgs({
  options: {
    archive: { type: 'string' },
    article: { type: 'string' },
    port: { type: 'string', default: '0' },
    open: { type: 'boolean', default: false },
    'dev-server': { type: 'string' },
    idle: { type: 'string', default: String(IDLE_SECONDS) },
  },
});
const folder = chooseArchiveFolder(values.archive ?? null);
const article = values.article ?? null;
const language = terminalLanguage(process.env);
let host: BrowserHost | null = null;

/** Becomes the owner and serves, or asks the owner for an address. */
async function start(): Promise<Result<string | null>> {
  const entered = await enterArchive({
    folder,
    window: `serve-${systemIds.next()}`,
    functions: browserFunctions({
      version: readVersion(),
      logs: archivePaths(folder).logs,
      openWindow: values.open ? showWindow : null,
    }),
    refused: ['vault'],
    openWindow: (wanted) =>
      Promise.resolve(
        host ? ok({ address: host.newAddress(wanted) }) : fail('ARCHIVE_BUSY', { name: folder }),
      ),
  });
  if (!entered.ok) return entered;
  if (entered.value.as === 'owner') return serve(entered.value.house);
  const answer = await entered.value.owner.openWindow(article);
  entered.value.owner.close();
  return addressOf(answer);
}

async function serve(house: House): Promise<Result<string>> {
  let closing = false;
  const stop = async (): Promise<void> => {
    if (closing) return;
    closing = true;
    await host?.close();
    await house.close();
    process.exit(0);
  };
  process.on('uncaughtException', (error) => {
    house.log.error('host-crash', describe(error));
    // What was committed is safe; the pages say that the host is gone and keep their text.
    process.exit(1);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
  host = await startBrowserHost(house, {
    port: Number(values.port),
    root: join(ROOT, 'out/renderer'),
    devServer: values['dev-server'] ? new URL(values['dev-server']) : null,
    idleMs: Number(values.idle) * 1000,
    onIdle: () => void stop(),
  });
  return ok(host.newAddress(article));
}

function showWindow(wanted: string | null): void {
  if (host) openPage(host.newAddress(wanted), language);
}

/** Busy with a command, just starting or just ending: all of that passes. */
function passes({ code }: Failure): boolean {
  return code === 'NOT_AVAILABLE' || code === 'ARCHIVE_BUSY' || code === 'DISCONNECTED';
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return manifest && typeof manifest === 'object' && 'version' in manifest ? String(manifest.version) : '';
}

const deadline = performance.now() + PATIENCE_MS;
let started = await start();
while (!started.ok && passes(started.error) && performance.now() < deadline) {
  await after(LOOK_AGAIN_MS);
  started = await start();
}
if (!started.ok) {
  process.stderr.write(`${errorLine(folder, started.error, language)}\n`);
  process.exitCode = 2;
} else if (started.value !== null) {
  process.stdout.write(`${JSON.stringify({ address: started.value })}\n`);
  if (values.open) openPage(started.value, language);
  // Now, because a host that is killed would not keep it (build/run.mjs).
  flushCompileCache();
}
