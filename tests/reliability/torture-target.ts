/**
 * The whole archive behind the line protocol of a durability harness: owner lock, worker threads, services.
 * One JSON object per line: save, backup, dump, quit in; ready, saved, backup, item, end, err out.
 *
 *   node build/run.mjs tests/reliability/torture-target.ts FOLDER [ASIDE]
 *
 * ASIDE takes the search index, the owner lock and the log: files that promise nothing and are not synced
 * before an acknowledgement. An audit of synced writes wants them out of the archive's folder.
 */
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { systemClock } from '#shared/clock.ts';
import { systemIds } from '#shared/ids.ts';
import { restoreNewestBackup } from '../../electron/archive/open-backup.ts';
import { tryOwn } from '../../electron/worker/owner.ts';
import { archivePaths } from '../../electron/worker/paths.ts';
import { type ArchivePaths, openLogFile, openPool, type Pool } from '../../electron/worker/pool.ts';
import { Refused, SavedDocuments } from '../support/saving-documents.ts';

type Request =
  | { op: 'save'; n: number; doc: number; v: number; text: string }
  | { op: 'backup' | 'dump' | 'quit' };

const say = (message: object) => void process.stdout.write(`${JSON.stringify(message)}\n`);

const folder = process.argv[2];
if (!folder) throw new TypeError('usage: torture-target.ts FOLDER');
const aside = process.argv[3];
const paths = aside ? withAside(archivePaths(folder), archivePaths(aside)) : archivePaths(folder);
const log = openLogFile(paths.logs, systemClock);

const owned = tryOwn(paths, log);
if (!owned.ok || owned.value === null) {
  say({ err: owned.ok ? 'busy' : owned.error.code });
  process.exit(3);
}

function withAside(own: ArchivePaths, other: ArchivePaths): ArchivePaths {
  mkdirSync(other.folder, { recursive: true });
  return { ...own, index: other.index, owner: other.owner, logs: other.logs };
}

async function open(): Promise<{ pool: Pool; restored: boolean }> {
  const options = { paths, timeZone: 'Europe/Berlin', systemAccount: 'tester', log, ids: systemIds };
  const opened = await openPool(options);
  if (opened.ok) return { pool: opened.value, restored: false };
  if (opened.error.code !== 'DAMAGED') throw new Refused(opened.error);
  process.stderr.write(`damaged: ${JSON.stringify(opened.error.params)}\n`);
  const restored = restoreNewestBackup(paths, systemClock);
  if (!restored.ok) throw new Refused(restored.error);
  const again = await openPool(options);
  if (!again.ok) throw new Refused(again.error);
  return { pool: again.value, restored: true };
}

const { pool, restored } = await open();
const documents = new SavedDocuments(pool);
await documents.open();
say({ ok: 'ready', restored });

async function answer(request: Request): Promise<void> {
  switch (request.op) {
    case 'save':
      await documents.save(request);
      return say({ ok: 'saved', n: request.n });
    case 'backup':
      await documents.ask('archive.backup', {});
      return say({ ok: 'backup' });
    case 'dump':
      for (const item of await documents.dump()) say({ item });
      return say({ ok: 'end' });
    case 'quit':
      await pool.close();
      if (owned.ok) owned.value?.release();
      process.exit(0);
  }
}

/** One after the other, as one window would. */
let turn = Promise.resolve();
createInterface({ input: process.stdin }).on('line', (line) => {
  const request = JSON.parse(line) as Request;
  turn = turn
    .then(() => answer(request))
    .catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      const full = error instanceof Refused && error.failure.code === 'DISK_FULL';
      const code = full ? 'full' : error instanceof Refused ? error.failure.code : 'bug';
      say({ err: code, ...('n' in request ? { n: request.n } : {}) });
    });
});
