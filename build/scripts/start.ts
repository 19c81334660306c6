/**
 * `npm start [-- --archive FOLDER]`: Copydesk in a window. In Electron if its program is present or can be
 * fetched; otherwise, with one plain sentence, as the browser host in an app window of the system's browser.
 *
 *   --browser      the browser host at once, without looking for Electron
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildParts } from './build.ts';
import { electronProgram } from './support/electron-program.ts';
import { electronVersion, failureMemory, fetchElectron } from './support/fetch-electron.ts';
import { isNodeSideStale, isRendererStale } from './support/freshness.ts';
import { ROOT } from './support/root.ts';
import { say } from './support/words.ts';

/** An Electron that ends with an error this soon has not shown a window (no sandbox allowed, no display). */
const TOO_SOON_MS = 8000;

const words = process.argv.slice(2);
const passedOn = words.filter((word) => word !== '--browser');
const hasScreen =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

if (isRendererStale()) {
  say('building');
  await buildParts(['renderer']);
}
const program = words.includes('--browser') || !hasScreen ? null : await findElectron();
if (!program || !(await runInElectron(program))) runInBrowser();

async function findElectron(): Promise<string | null> {
  const present = electronProgram();
  if (present) return present;
  const failures = failureMemory(electronVersion(), Date.now);
  if (!failures.remembered()) {
    say('fetching');
    const fetched = await fetchElectron(showProgress);
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    if (fetched) {
      say('fetched');
      return fetched;
    }
    failures.remember();
  }
  say('noElectron');
  return null;
}

function showProgress(done: number, total: number | null): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\r  ${done.toFixed(0)}${total ? ` / ${total.toFixed(0)}` : ''} MB`);
}

/** True when Electron ran; false when it gave up before it can have shown anything. */
async function runInElectron(path: string): Promise<boolean> {
  if (isNodeSideStale()) await buildParts(['node', 'preload']);
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const started = performance.now();
  const child = spawn(path, [ROOT, ...asRoot, ...passedOn], { stdio: 'inherit', cwd: process.cwd() });
  const code = await ended(child);
  const gaveUp = code !== 0 && performance.now() - started < TOO_SOON_MS;
  if (gaveUp) say('electronFailed');
  else process.exitCode = code;
  return !gaveUp;
}

function runInBrowser(): void {
  const open = hasScreen ? ['--open'] : [];
  const child = spawn(process.execPath, [join(ROOT, 'electron/serve.ts'), ...passedOn, ...open], {
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const said = JSON.parse(line) as { address: string };
    say(hasScreen ? 'running' : 'openYourself');
    process.stdout.write(`${said.address}\n`);
  });
  void ended(child).then((code) => {
    process.exitCode = code;
  });
}

function ended(child: ChildProcess): Promise<number> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
