import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { articleFieldsSchema } from '#shared/article/fields.ts';
import { paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { documentJson } from '#shared/document/document.ts';
import { search as contract } from '#shared/contract/search.ts';
import { ok } from '#shared/result.ts';
import { reportDamageOf } from '../archive/open-index.ts';
import { recordChange } from '../archive/change-log.ts';
import { progressOf, segmentRows } from '../archive/search/control.ts';
import { isIndexDamageReported } from '../archive/search/damage.ts';
import { readArticle } from '../archive/search/reading.ts';
import { IndexWriter } from '../archive/search/writing.ts';
import { SearchAnalysis } from '../language/search-analysis.ts';
import { insertImported } from './article-making.ts';
import * as articles from './articles.ts';
import * as search from './search.ts';
import { closeIndexReader, followChanges, openIndexReader, openIndexWriter } from './search-index.ts';
import { type TestArchive, testArchive, valueOf } from './testing.ts';

function start(): TestArchive {
  const archive = testArchive();
  onTestFinished(() => archive.close());
  return archive;
}

function write(archive: TestArchive, word: string): void {
  const document = documentJson(
    sheet({ headline: word }, [paragraphNode([textNode(`Es geht um ${word}.`)])]),
  );
  valueOf(archive.mutate((context) => articles.create(context, { document, fields: {} })));
}

/** Opens the index, lets it catch up in rounds of one step, and closes it. */
function catchUp(archive: TestArchive): number {
  const { index } = valueOf(openIndexWriter(archive.base.paths.index));
  let rounds = 0;
  let pending = 1;
  while (pending > 0) {
    pending = followChanges(archive.base, archive.read, index, 0).pending;
    rounds += 1;
  }
  index.close();
  return rounds;
}

function total(archive: TestArchive, query: string): number {
  const index = openIndexReader(archive.base.paths.index);
  const context = { ...archive.query(), index };
  const found = valueOf(search.articles(context, contract.articles.input.parse({ query })));
  if (index) closeIndexReader(index);
  return found.total;
}

/** The index with its segments. */
function copyIndex(from: TestArchive, to: TestArchive): void {
  for (const name of readdirSync(from.base.paths.folder))
    if (name.startsWith('index.db'))
      copyFileSync(join(from.base.paths.folder, name), join(to.base.paths.folder, name));
}

test('an empty archive needs no index, the first article is found', () => {
  const archive = start();
  expect(catchUp(archive)).toBeLessThan(4);
  write(archive, 'Fährmann');
  catchUp(archive);
  expect(total(archive, 'faehrmann')).toBe(1);
});

test('the index of another archive is noticed and rebuilt', () => {
  const [mine, other] = [start(), start()];
  for (const word of ['Fährmann', 'Brücke']) write(mine, word);
  for (const word of ['Orgel', 'Taube', 'Linde']) write(other, word);
  catchUp(mine);
  catchUp(other);
  copyIndex(other, mine);
  expect(total(mine, 'Orgel')).toBe(1);
  catchUp(mine);
  expect([total(mine, 'Orgel'), total(mine, 'Brücke')]).toEqual([0, 1]);
});

test('the index of a later past is noticed when a backup takes the archive’s place, and so is one that went elsewhere', () => {
  const [before, after] = [start(), start()];
  for (const word of ['Fährmann', 'Brücke']) write(before, word);
  for (const word of ['Fährmann', 'Brücke', 'Verlorenes']) write(after, word);
  catchUp(after);
  copyIndex(after, before);
  catchUp(before);
  expect([total(before, 'Verlorenes'), total(before, 'Brücke')]).toEqual([0, 1]);
  // The archive goes on, past the number that the index knew.
  copyIndex(after, before);
  for (const word of ['Markt', 'Halle']) write(before, word);
  catchUp(before);
  expect([total(before, 'Verlorenes'), total(before, 'Halle')]).toEqual([0, 1]);
});

test('what a rebuild leaves to be tidied up does not wait for the next save', () => {
  const archive = start();
  for (const word of ['Fährmann', 'Brücke']) write(archive, word);
  const { index } = valueOf(openIndexWriter(archive.base.paths.index));
  const round = () => followChanges(archive.base, archive.read, index, 0);
  let last = round();
  while (last.pending > 0) last = round();
  expect(last.again).toBe(0);
  for (let rounds = 0; rounds < 20 && last.again !== null; rounds += 1) last = round();
  expect(last.again).toBeNull();
  index.close();
});

test('what is saved and taken out while the live tier is folded is not lost and does not come back', () => {
  const archive = start();
  const words = Array.from({ length: 30 }, (_, number) => `Wort${number}x`);
  for (const word of words) write(archive, word);
  catchUp(archive);
  const { index } = valueOf(openIndexWriter(archive.base.paths.index));
  const writer = new IndexWriter(index, (nouns) => new SearchAnalysis({ isNoun: (stem) => nouns.has(stem) }));
  const rows = archive.read
    .prepare<[], { id: string; serial: number }>('SELECT id, serial FROM articles ORDER BY serial')
    .all();
  const put = ({ id, serial }: (typeof rows)[number], isGone = false) =>
    writer.transact(() => writer.put(serial, isGone ? null : readArticle(archive.read, id)));
  for (const [number, row] of rows.entries()) put(row, number === 3);
  let steps = 0;
  for (const _ of writer.fold()) {
    if ((steps += 1) !== 5) continue;
    // One that was folded already, and two that were not.
    for (const [number, row] of rows.entries()) if ([1, 20, 25].includes(number)) put(row, number === 25);
  }
  for (let round = 0; round < 2; round += 1) {
    expect(total(archive, 'geht')).toBe(28);
    expect([1, 3, 20, 25, 29].map((number) => total(archive, `Wort${number}x`))).toEqual([1, 0, 1, 0, 1]);
    for (const _ of writer.fold());
  }
  index.close();
});

test('what an import adds while the nouns are learnt is analysed once, with its own change', () => {
  const archive = start();
  for (let number = 0; number < 4; number += 1) write(archive, `Wort${number}`);
  catchUp(archive);
  const { index } = valueOf(openIndexWriter(archive.base.paths.index));
  const writer = new IndexWriter(index, (nouns) => new SearchAnalysis({ isNoun: (stem) => nouns.has(stem) }));
  const { applied } = progressOf(index);
  for (let number = 4; number < 9; number += 1) write(archive, `Wort${number}`);
  writer.learn(4);
  expect(progressOf(index)).toMatchObject({ building: 0, until: 4, learnt: 4, applied });
  index.close();
  catchUp(archive);
  expect(total(archive, 'Wort*')).toBe(9);
  expect(total(archive, 'Wort8')).toBe(1);
});

function importBatch(archive: TestArchive): void {
  valueOf(
    archive.mutate((context) => {
      const document = documentJson(sheet({ headline: 'Import' }, []));
      const fields = articleFieldsSchema.parse({});
      const ids = Array.from(
        { length: 160 },
        () => valueOf(insertImported(context, { document, fields })).id,
      );
      recordChange(context, 'imports.run', 'article', ids);
      return ok(null);
    }),
  );
}

/** An archive whose index is up to it; `follow` takes one step after so many milliseconds of a pretended clock. */
function followed() {
  const archive = start();
  write(archive, 'Anfang');
  catchUp(archive);
  const { index } = valueOf(openIndexWriter(archive.base.paths.index));
  let now = 1_000_000;
  const base = { ...archive.base, clock: { now: () => now } };
  const follow = (after = 0): void => {
    now += after;
    followChanges(base, archive.read, index, 0);
  };
  return { archive, index, follow };
}

test('an import that the index keeps up with becomes one segment, not one for every pause for breath', () => {
  const { archive, index, follow } = followed();
  const before = segmentRows(index).length;
  for (let batch = 0; batch < 5; batch += 1) {
    importBatch(archive);
    follow();
    follow(1000);
    expect(segmentRows(index).length).toBe(before);
  }
  follow(1600);
  expect(segmentRows(index).length).toBe(before + 1);
  index.close();
  expect(total(archive, 'Import')).toBe(800);
});

test('who goes on saving after an import, or while one goes on, is found soon', () => {
  const { archive, index, follow } = followed();
  const round = () => {
    follow();
    follow(400);
  };
  importBatch(archive);
  round();
  for (const word of ['Erstes', 'Zweites', 'Drittes', 'Viertes', 'Fünftes']) {
    importBatch(archive);
    write(archive, word);
    round();
  }
  expect(total(archive, 'Erstes')).toBe(1);
  for (const word of ['Sechstes', 'Siebtes', 'Achtes', 'Neuntes']) {
    write(archive, word);
    round();
  }
  expect(total(archive, 'Fünftes')).toBe(1);
  index.close();
});

test('many changes are taken in small steps', () => {
  const archive = start();
  write(archive, 'Anfang');
  catchUp(archive);
  for (let number = 0; number < 50; number += 1) write(archive, `Wort${number}`);
  expect(catchUp(archive)).toBeGreaterThan(2);
  expect(total(archive, 'Wort*')).toBe(50);
});

test('a reader that still holds a replaced index does not report its successor', () => {
  const archive = start();
  write(archive, 'Fährmann');
  catchUp(archive);
  const path = archive.base.paths.index;
  const reader = openIndexReader(path);
  if (!reader) throw new Error('no index');
  reportDamageOf(reader);
  expect(isIndexDamageReported(path)).toBe(true);
  const { index, fate } = valueOf(openIndexWriter(path));
  expect(fate).toBe('damaged');
  reportDamageOf(reader);
  expect(isIndexDamageReported(path)).toBe(false);
  closeIndexReader(reader);
  index.close();
});
