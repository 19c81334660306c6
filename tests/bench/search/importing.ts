import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { testArchive } from '../../../electron/services/testing.ts';
import { judge } from './figures.ts';
import { fillArchive } from './filling.ts';
import { ownMegabytes } from './memory.ts';
import { threadSeconds } from './processor-time.ts';

const TOLD_EVERY = 20_000;
const LOOK_MS = 1000;

const importedSchema = z.object({
  /** Of headlines, standfirsts and bodies; 0 until the archive is filled. */
  characters: z.number(),
  indexed: z.boolean(),
  /** How often it was begun: a figure of several runs is their sum. */
  runs: z.number(),
  minutes: z.number(),
  /** Processor time. */
  writerSeconds: z.number(),
  indexSeconds: z.number(),
  megabytes: z.number(),
});
type Imported = z.infer<typeof importedSchema>;

const UNBEGUN: Imported = {
  characters: 0,
  indexed: false,
  runs: 0,
  minutes: 0,
  writerSeconds: 0,
  indexSeconds: 0,
  megabytes: 0,
};

/**
 * Archive and index side by side, as in the program: the time ends when the index is at rest. What was made once
 * is kept, and an import that was interrupted goes on; the figures stand beside the archive.
 */
export async function importAll(folder: string, file: string, articles: number): Promise<Imported> {
  const kept = join(folder, 'import.json');
  const former = existsSync(kept)
    ? importedSchema.parse(JSON.parse(readFileSync(kept, 'utf8')))
    : { ...UNBEGUN };
  const imported = former.indexed ? former : await goOn(former, { folder, file, kept });
  const { minutes, writerSeconds, indexSeconds, megabytes, runs } = imported;
  const seconds = `${writerSeconds.toFixed(0)} s in the writer, ${indexSeconds.toFixed(0)} s in the index`;
  console.log(`import of ${articles} articles, in ${runs} run(s): processor time ${seconds}`);
  const million = 1_000_000 / articles;
  judge('import, minutes for a million', minutes * million, 25);
  console.log(
    `at two whole cores, for a million: ${((Math.max(writerSeconds, indexSeconds) * million) / 60).toFixed(1)} min`,
  );
  judge('import, private memory', megabytes, 1000, ' MB');
  return imported;
}

async function goOn(
  former: Imported,
  { folder, file, kept }: { readonly folder: string; readonly file: string; readonly kept: string },
): Promise<Imported> {
  mkdirSync(folder, { recursive: true });
  const archive = testArchive(folder, { keep: true });
  const imported = { ...former, runs: former.runs + 1 };
  const begun = performance.now();
  let ofIndex = 0;
  const note = () => {
    imported.minutes = former.minutes + (performance.now() - begun) / 60_000;
    imported.writerSeconds = former.writerSeconds + threadSeconds();
    imported.indexSeconds = former.indexSeconds + ofIndex;
    imported.megabytes = Math.max(imported.megabytes, ownMegabytes(process.pid));
    writeFileSync(kept, JSON.stringify(imported));
  };
  const follower = new Worker(new URL('./index-thread.ts', import.meta.url), { workerData: { folder } });
  const rested = new Promise<void>((resolve, reject) => {
    follower.on('message', ({ seconds, done }: { seconds: number; done: boolean }) => {
      ofIndex = seconds;
      note();
      if (done) resolve();
    });
    follower.once('error', reject);
  });
  const watch = setInterval(note, LOOK_MS);
  if (imported.characters === 0) {
    let told = 0;
    imported.characters = await fillArchive(archive, file, (done) => {
      if (done - told < TOLD_EVERY) return;
      told = done;
      note();
      const { minutes, writerSeconds, indexSeconds } = imported;
      console.log(
        `${done} articles: ${minutes.toFixed(1)} min, writer ${writerSeconds.toFixed(0)} s, index ${indexSeconds.toFixed(0)} s`,
      );
    });
    console.log(`archive filled after ${imported.minutes.toFixed(2)} min`);
  }
  follower.postMessage('complete');
  await rested;
  clearInterval(watch);
  archive.close();
  imported.indexed = true;
  note();
  return imported;
}
