/**
 * The browser host: serves one archive to pages on this machine.
 *
 *   node build/run.mjs electron/serve.ts [--archive FOLDER] [--article ID] [--port N] [--open] [--dev-server URL] [--idle SECONDS]
 *
 * The first line on stdout is JSON with the address that opens the program once: {"address":"http://…"}. If
 * another process serves the archive already, that line comes from there and this one ends.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemIds } from '#shared/ids.ts';
import { fail, type Failure, ok } from '#shared/result.ts';
import { browserFunctions } from './hosts/browser/functions.ts';
import { openPage } from './hosts/browser/open-page.ts';
import { type BrowserHost, startBrowserHost } from './hosts/browser/server.ts';
import { enterArchive } from './hosts/house.ts';
import { addressOf } from './hosts/owner-client.ts';
import { archivePaths, chooseArchiveFolder } from './worker/paths.ts';

const ROOT = join(import.meta.dirname, '..');
const IDLE_SECONDS = 15 * 60;

async function main(): Promise<void> {
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
  const running: { host: BrowserHost | null } = { host: null };
  const openWindow = values.open
    ? (article: string | null) => running.host && openPage(running.host.newAddress(article))
    : null;

  const entered = await enterArchive({
    folder,
    window: `serve-${systemIds.next()}`,
    functions: browserFunctions({
      version: readVersion(),
      logs: archivePaths(folder).logs,
      openWindow: openWindow && ((article) => void openWindow(article)),
    }),
    refused: ['vault'],
    openWindow: async (article) => {
      if (!running.host) return fail('ARCHIVE_BUSY', { name: folder });
      return ok({ address: running.host.newAddress(article) });
    },
  });
  if (!entered.ok) return stopWith(entered.error);
  if (entered.value.as === 'guest') {
    const address = addressOf(await entered.value.owner.openWindow(article));
    entered.value.owner.close();
    return address.ok ? announce(address.value, values.open) : stopWith(address.error);
  }

  const { house } = entered.value;
  let closing = false;
  const stop = async (): Promise<void> => {
    if (closing) return;
    closing = true;
    await running.host?.close();
    await house.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
  running.host = await startBrowserHost(house, {
    port: Number(values.port),
    root: join(ROOT, 'out/renderer'),
    devServer: values['dev-server'] ? new URL(values['dev-server']) : null,
    idleMs: Number(values.idle) * 1000,
    onIdle: () => void stop(),
  });
  announce(running.host.newAddress(article), values.open);
}

function announce(address: string | null, open: boolean): void {
  if (address === null) return;
  process.stdout.write(`${JSON.stringify({ address })}\n`);
  if (open) openPage(address);
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return manifest && typeof manifest === 'object' && 'version' in manifest ? String(manifest.version) : '';
}

function stopWith({ code, params }: Failure): void {
  process.stderr.write(`${code} ${JSON.stringify(params)}\n`);
  process.exitCode = 2;
}

await main();
