/** The index thread of an import, as the program has it: follows the archive while the import goes on. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { openReader } from '../../../electron/archive/open.ts';
import { followChanges, openIndexWriter } from '../../../electron/services/search-index.ts';
import { testBase, valueOf } from '../../../electron/services/testing.ts';
import { threadSeconds } from './processor-time.ts';

const { folder } = z.object({ folder: z.string() }).parse(workerData);
const base = { ...testBase(folder), clock: { now: () => performance.now() } };
const archive = valueOf(openReader(base.paths, 'follow'));
const { index } = valueOf(openIndexWriter(base.paths.index));
let told = false;

parentPort?.on('message', (message: unknown) => {
  told = message === 'complete';
});

const TELL_MS = 2000;
let toldAt = 0;

function tell(done: boolean): void {
  toldAt = performance.now();
  parentPort?.postMessage({ seconds: threadSeconds(), done });
}

function round(): void {
  if (performance.now() - toldAt > TELL_MS) tell(false);
  const { pending, again } = followChanges(base, archive, index, 200);
  if (told && pending === 0 && again === null) {
    index.pragma('wal_checkpoint(TRUNCATE)');
    index.close();
    archive.close();
    tell(true);
    parentPort?.close();
  } else setTimeout(round, again === 0 ? 0 : 20);
}
round();
