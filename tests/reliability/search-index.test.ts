import { readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { documentJson } from '#shared/document/document.ts';
import { systemIds } from '#shared/ids.ts';
import * as articles from '../../electron/services/articles.ts';
import { followChanges, openIndexWriter } from '../../electron/services/search-index.ts';
import { testArchive, valueOf } from '../../electron/services/testing.ts';
import { startHost } from '../support/host.ts';
import { openOwnerLine, type OwnerLine } from '../support/owner-line.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ROUNDS = 4;

async function start(archive: string) {
  const host = await startHost(archive);
  onTestFinished(() => host.kill());
  return { host, line: await openOwnerLine(archive) };
}

function articleAbout(word: string) {
  const document = documentJson(
    sheet({ headline: `Über ${word}` }, [paragraphNode([textNode(`Es geht um ${word}.`)])]),
  );
  return { document, fields: {} };
}

/** How often a word is found, once the index says that it is up to the archive. */
async function found(line: OwnerLine, query: string): Promise<number> {
  for (;;) {
    const answer = await line.need('search.articles', { query });
    if (!answer.indexing) return answer.total;
    await after(20);
  }
}

test('killed between the commit of the archive and that of the index, what was saved is found', async () => {
  const archive = temporaryFolder();
  const words: string[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { host, line } = await start(archive);
    for (let number = 1; number <= 8; number += 1) {
      const word = `Prüfwort${round}x${number}`;
      await line.need('articles.create', articleAbout(word));
      words.push(word);
    }
    // The answer means that the archive has it; the index has had no time, or a few milliseconds.
    await after(round * 3);
    await host.kill();
  }
  const { host, line } = await start(archive);
  for (const word of words) expect([word, await found(line, word)]).toEqual([word, 1]);
  expect(await found(line, 'Über')).toBe(words.length);
  await host.stop();
});

function removeIndex(folder: string): void {
  for (const name of ['index.db', 'index.db-wal', 'index.db-shm'])
    rmSync(join(folder, name), { force: true });
}

const DAMAGES: Readonly<Record<string, (folder: string) => void>> = {
  deleted: removeIndex,
  'cut off': (folder) =>
    truncateSync(join(folder, 'index.db'), Math.floor(statSync(join(folder, 'index.db')).size / 2)),
  empty: (folder) => truncateSync(join(folder, 'index.db'), 0),
  'another file': (folder) => writeFileSync(join(folder, 'index.db'), 'kein Verzeichnis'.repeat(2000)),
  'of another version': (folder) => {
    const index = new Database(join(folder, 'index.db'));
    index.pragma('user_version = 1');
    index.close();
  },
  'without a segment': (folder) => rmSync(segmentOf(folder)),
  'cut off in a segment': (folder) => truncateSync(segmentOf(folder), 8192),
  // Every page is in order, only the lists in them are not: that shows when somebody searches.
  'damaged inside': (folder) => {
    const segment = new Database(segmentOf(folder));
    segment.exec("UPDATE terms SET postings = x'FFFFFFFF7F' WHERE length(postings) <= 5");
    segment.exec('UPDATE terms SET postings = randomblob(length(postings)) WHERE length(postings) > 5');
    segment.close();
  },
  'interrupted while it was rebuilt': (folder) => {
    const index = new Database(join(folder, 'index.db'));
    index.exec('DELETE FROM segments; DELETE FROM live; UPDATE progress SET building = 0, until = 12');
    index.close();
    writeFileSync(join(folder, 'index.db-segment-12345678-9'), 'halb geschrieben'.repeat(1000));
  },
};

function segmentOf(folder: string): string {
  const name = readdirSync(folder).find((one) => one.startsWith('index.db-segment-'));
  if (name === undefined) throw new Error('the index has no segment');
  return join(folder, name);
}

/** An archive whose index is one segment, made without a process of its own: starting one takes seconds. */
function writeArchive(folder: string, count: number): void {
  const archive = testArchive(folder, { keep: true });
  for (let number = 1; number <= count; number += 1) {
    const article = articleAbout(`Wort${number}`);
    valueOf(archive.mutate((context) => articles.create({ ...context, ids: systemIds }, article)));
  }
  const { index } = valueOf(openIndexWriter(archive.base.paths.index));
  while (followChanges(archive.base, archive.read, index, 1_000_000).pending > 0);
  index.close();
  archive.close();
}

test.for(Object.entries(DAMAGES))(
  'an index that is %s is rebuilt while searching goes on',
  async ([, damage]) => {
    const archive = temporaryFolder();
    writeArchive(archive, 12);
    damage(archive);
    const { host, line } = await start(archive);
    // Whatever is there answers at once, without an error.
    await line.need('search.box', { text: 'Wort1' });
    await line.need('articles.create', {});
    expect(await found(line, 'Wort*')).toBe(12);
    expect(await found(line, 'Wort7')).toBe(1);
    await host.stop();
  },
);
