import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../../build/scripts/support/root.ts';

/** A running browser host. */
export interface RunningHost {
  /** Opens the program once: it carries the launch's secret. */
  readonly address: string;
  readonly process: ChildProcess;
  /** Ends it as a user's system would (SIGTERM), and waits. */
  stop(): Promise<void>;
  /** Ends it as a power cut would (SIGKILL), and waits. */
  kill(): Promise<void>;
}

const START_LIMIT_MS = 30_000;

/**
 * Starts `electron/serve.ts` on an archive folder and waits for the line of JSON with its address.
 * Throws with the host's own words when it does not come up.
 */
export async function startHost(
  archive: string,
  options: {
    readonly arguments?: readonly string[];
    readonly environment?: Readonly<Record<string, string>>;
  } = {},
): Promise<RunningHost> {
  // Not through run.mjs: a killed launcher would leave the host alive.
  const child = spawn(
    process.execPath,
    [join(ROOT, 'electron/serve.ts'), '--archive', archive, ...(options.arguments ?? [])],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...options.environment } },
  );
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8')));
  const address = await firstAddress(child, said);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return { address, process: child, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

function firstAddress(child: ChildProcess, said: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const giveUp = (why: string): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new Error(`The browser host ${why}.\n${said.join('')}`));
    };
    const timer = setTimeout(() => giveUp(`did not start within ${START_LIMIT_MS / 1000} s`), START_LIMIT_MS);
    child.once('exit', (code) => giveUp(`ended at once (status ${code})`));
    child.once('error', (error) => giveUp(`cannot be started: ${error.message}`));
    if (!child.stdout) return giveUp('has no output');
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = addressIn(line);
      if (!address) return;
      clearTimeout(timer);
      child.removeAllListeners('exit');
      resolve(address);
    });
  });
}

function addressIn(line: string): string | null {
  try {
    const said = JSON.parse(line) as { address?: unknown };
    return typeof said.address === 'string' ? said.address : null;
  } catch {
    return null;
  }
}
