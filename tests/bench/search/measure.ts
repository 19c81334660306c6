import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { search as contract } from '#shared/contract/search.ts';
import type { ReadDatabase } from '../../../electron/archive/sql.ts';
import * as search from '../../../electron/services/search.ts';
import { closeIndexReader, openIndexReader } from '../../../electron/services/search-index.ts';
import { type TestArchive, testArchive, valueOf } from '../../../electron/services/testing.ts';
import { judge, type Pair, quantile, tell, tellHead, timed } from './figures.ts';
import { openFloor } from './floor.ts';
import { importAll } from './importing.ts';
import { generatedFile } from './material.ts';
import { forFloor, keysOf, sampleQueries } from './queries.ts';
import { measureProgram } from './program.ts';
import { measureSaves } from './saves.ts';

export interface Setting {
  readonly shared: string;
  readonly cache: string;
  readonly articles: number;
  readonly saves: number;
  readonly fresh: boolean;
}

export async function measureSearch(setting: Setting): Promise<void> {
  const { cache, articles, fresh, saves } = setting;
  const folder = join(cache, `archive-${articles}`);
  const file = await generatedFile(setting);
  if (fresh) rmSync(folder, { recursive: true, force: true });
  const { characters } = await importAll(folder, file, articles);
  judge('index ÷ text', indexBytes(folder) / characters, 0.65);
  const archive = testArchive(folder, { keep: true });
  const floor = await openFloor(join(cache, `floor-${articles}.db`), file);
  const index = openIndexReader(archive.base.paths.index);
  if (!index) throw new Error('the index cannot be opened');
  measureQueries({ archive, index, floor, articles });
  closeIndexReader(index);
  floor.close();
  if (saves > 0) measureSaves(archive, saves);
  archive.close();
  await measureProgram(cache, articles);
}

function indexBytes(folder: string): number {
  return readdirSync(folder)
    .filter((name) => name.startsWith('index.db'))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

function measureQueries({
  archive,
  index,
  floor,
  articles,
}: {
  readonly archive: TestArchive;
  readonly index: ReadDatabase;
  readonly floor: Awaited<ReturnType<typeof openFloor>>;
  readonly articles: number;
}): void {
  const context = { ...archive.query(), index };
  const ask = (query: string, order: 'relevance' | 'newest' = 'relevance') =>
    valueOf(search.articles(context, contract.articles.input.parse({ query, order, facets: true })));
  const queries = sampleQueries(archive.read, articles, (word) => ask(word).total / articles);
  tellHead();
  const pages: Pair = { ours: [], floor: [] };
  for (const [kind, list] of Object.entries(queries)) {
    const pair = interleaved(list, ask, (query) => floor.page(forFloor(query)));
    if (kind !== 'phrase') {
      pages.ours.push(...pair.ours);
      pages.floor.push(...pair.floor);
    }
    const ratio = tell(`page, ${kind}`, pair);
    if (kind === 'phrase') judge('phrase p95 ÷ floor', ratio, 1);
  }
  const desk = 'Politik';
  tell(
    'newest of a desk',
    interleaved(
      queries.mid,
      (query) => ask(`${query} ressort:${desk}`, 'newest'),
      (query) => floor.newest(forFloor(query), desk),
    ),
  );
  judge('page, count and facets, p95 ÷ floor', tell('page, count and facets', pages), 0.5);
  const typed = keysOf(queries.mid.slice(0, 12));
  const ranked = [...queries.mid, ...queries.common, ...queries['two words']];
  const keys: Pair = {
    ours: interleaved(
      typed,
      (text) => search.box(context, { text, limit: 8 }),
      () => {},
    ).ours,
    floor: interleaved(
      ranked,
      (query) => floor.ranked(forFloor(query)),
      () => {},
    ).ours,
  };
  judge('each key ÷ ranked page of the floor', tell('box, each key', keys), 0.5);
  console.log(`box, each key, worst ${quantile(keys.ours, 1).toFixed(1)} ms`);
}

function interleaved(
  queries: readonly string[],
  ours: (query: string) => unknown,
  theirs: (query: string) => unknown,
): Pair {
  const pair: Pair = { ours: [], floor: [] };
  for (const query of queries.slice(0, 3)) {
    ours(query);
    theirs(query);
  }
  for (const query of queries) {
    pair.ours.push(timed(() => void ours(query)));
    pair.floor.push(timed(() => void theirs(query)));
  }
  return pair;
}
