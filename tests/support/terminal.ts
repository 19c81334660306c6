import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '../../build/scripts/support/root.ts';

export interface Said {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `copydesk WORDS…` as a process of its own and waits for it. */
export async function copydesk(
  words: readonly string[],
  options: { input?: string; environment?: Record<string, string> } = {},
): Promise<Said> {
  const child = spawn(process.execPath, [join(ROOT, 'electron/cli.ts'), ...words], {
    cwd: ROOT,
    env: { ...process.env, LC_ALL: 'de_DE.UTF-8', ...options.environment },
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (piece: Buffer) => (said.out += piece.toString('utf8')));
  child.stderr.on('data', (piece: Buffer) => (said.err += piece.toString('utf8')));
  child.stdin.end(options.input ?? '');
  const [status] = await once(child, 'close');
  return { status: typeof status === 'number' ? status : null, ...said };
}
