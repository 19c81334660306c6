import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { connectOwner } from '../../../electron/hosts/owner-client.ts';
import { archivePaths } from '../../../electron/worker/paths.ts';
import { judge, quantile } from './figures.ts';
import { ownMegabytes } from './memory.ts';

const STARTS = 3;
const SMALL = 1000;
const root = resolve(import.meta.dirname, '../../..');

/** The running program on the archive: from its start to the first list, and its own memory. */
export async function measureProgram(cache: string, articles: number): Promise<void> {
  const large = await runs(join(cache, `archive-${articles}`));
  console.log(`start to first list: ${large.start.toFixed(0)} ms`);
  judge('private memory of all processes', large.megabytes, 700, ' MB');
  const small = join(cache, `archive-${SMALL}`);
  if (!existsSync(small)) {
    console.log(`start ÷ start at ${SMALL}: not measured, run the bench with --articles ${SMALL} first`);
    return;
  }
  judge(`start to first list ÷ at ${SMALL}`, large.start / (await runs(small)).start, 1.5);
}

async function runs(folder: string): Promise<{ start: number; megabytes: number }> {
  const starts: number[] = [];
  let megabytes = 0;
  for (let number = 0; number < STARTS; number += 1) {
    const one = await runOnce(folder);
    starts.push(one.start);
    megabytes = Math.max(megabytes, one.megabytes);
  }
  return { start: quantile(starts, 0.5), megabytes };
}

async function runOnce(folder: string): Promise<{ start: number; megabytes: number }> {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(root, 'electron/serve.ts'), '--archive', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const owner = await connected(folder);
    const meta = { person: null, window: 'bench', language: 'de' } as const;
    const ask = (command: string, input: unknown) =>
      owner.call(command, input, { ...meta, requestId: `r${performance.now()}` });
    await ask('articles.list', { limit: 50 });
    const start = performance.now() - begun;
    for (const query of ['Minister', 'Polizei Unfall', '"in der Stadt"', 'ressort:Politik'])
      await ask('search.articles', { query, facets: true });
    for (const text of ['Ge', 'Gesp', 'Gespr']) await ask('search.box', { text, limit: 8 });
    await after(500);
    const megabytes = privateMegabytes(child.pid ?? 0);
    owner.close();
    return { start, megabytes };
  } finally {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await ended;
  }
}

async function connected(folder: string) {
  for (;;) {
    const owner = await connectOwner(archivePaths(folder), 'bench');
    if (owner) return owner;
    await after(5);
  }
}

/** Memory of the process and its children. */
function privateMegabytes(pid: number): number {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children].reduce((sum, id) => sum + ownMegabytes(id), 0);
}
