/**
 * Measures the search box and the search list over a generated archive.
 *
 *   node build/run.mjs tests/bench/search.ts [--articles 10000] [--fresh] [--keep-index]
 *
 * Articles and archive are made once, in a cache folder outside the checkout (COPYDESK_BENCH_CACHE, else
 * ~/.cache/copydesk-bench). Needs ../shared for the generator and its corpus.
 */
import { spawn } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { articleFieldsSchema } from '#shared/article/fields.ts';
import { paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { documentJson } from '#shared/document/document.ts';
import { ok } from '#shared/result.ts';
import { recordChange } from '../../electron/archive/change-log.ts';
import { search as contract } from '#shared/contract/search.ts';
import { numberOf, type ReadDatabase } from '../../electron/archive/sql.ts';
import { insertImported } from '../../electron/services/article-making.ts';
import * as search from '../../electron/services/search.ts';
import {
  closeIndexReader,
  followChanges,
  openIndexReader,
  openIndexWriter,
} from '../../electron/services/search-index.ts';
import { type TestArchive, testArchive, valueOf } from '../../electron/services/testing.ts';

const root = resolve(import.meta.dirname, '../..');
const shared = resolve(root, '../shared');
const cache = process.env['COPYDESK_BENCH_CACHE'] ?? join(homedir(), '.cache/copydesk-bench');
const BATCH = 40;
const RUNS = 40;
/** What the box may take at 100,000 articles (product.md, moment 22). */
const BOX_LIMIT_MS = 100;

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    fresh: { type: 'boolean', default: false },
    'keep-index': { type: 'boolean', default: false },
  },
});
const articles = Number(options.articles);

interface Generated {
  readonly headline: string;
  readonly standfirst: string;
  readonly body: string;
  readonly date: string;
  readonly lang: string;
  readonly tags: readonly string[];
}

if (!existsSync(join(shared, 'tools/generate-archive.mjs'))) {
  console.log('search bench skipped: ../shared (the generator and its corpus) is missing');
} else {
  await measure();
}

async function measure(): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const folder = join(cache, `archive-${articles}`);
  if (options.fresh) rmSync(folder, { recursive: true, force: true });
  const done = join(folder, 'filled');
  if (!existsSync(done)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  const archive = testArchive(folder);
  if (!existsSync(done)) {
    await fill(archive, await generated());
    createWriteStream(done).end();
  }
  const kept = options['keep-index'] ? openIndexReader(archive.base.paths.index) : null;
  if (!kept) tellBuild(buildIndex(archive));
  const index = kept ?? openIndexReader(archive.base.paths.index);
  if (!index) throw new Error('the index cannot be opened');
  report(archive, index);
  // Not `archive.close()`: it would throw the cache away.
  closeIndexReader(index);
  archive.read.close();
  archive.db.close();
}

function tellBuild({ seconds, bytes, text }: ReturnType<typeof buildIndex>): void {
  const speed = `${Math.round(articles / seconds)} articles/s`;
  const size = `${(bytes / text).toFixed(2)} × the text`;
  console.log(`index of ${articles} articles: ${seconds.toFixed(1)} s (${speed}), ${size}`);
}

async function generated(): Promise<string> {
  const file = join(cache, `articles-${articles}.jsonl`);
  if (existsSync(file)) return file;
  const corpus = join(shared, 'corpora/quotes-de/train');
  const tool = join(shared, 'tools/generate-archive.mjs');
  const child = spawn(process.execPath, [tool, '--articles', String(articles), '--corpus', corpus], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await pipeline(child.stdout, createWriteStream(`${file}.part`));
  renameSync(`${file}.part`, file);
  return file;
}

async function fill(archive: TestArchive, file: string): Promise<void> {
  let batch: Generated[] = [];
  const flush = () => {
    valueOf(
      archive.mutate((context) => {
        const ids = batch.map((one) => {
          const { headline, standfirst } = one;
          const paragraphs = one.body.split(/\n+/).map((text) => paragraphNode([textNode(text)]));
          const fields = articleFieldsSchema.parse({
            language: one.lang === 'en' ? 'en' : 'de',
            publishedAt: new Date(one.date).toISOString(),
            keywords: one.tags,
          });
          const document = documentJson(sheet({ headline, standfirst }, paragraphs));
          return valueOf(
            insertImported(context, { document, fields, createdAt: new Date(one.date).toISOString() }),
          ).id;
        });
        recordChange(context, 'imports.run', 'article', ids);
        return ok(null);
      }),
    );
    batch = [];
  };
  for await (const line of createInterface({ input: createReadStream(file) })) {
    batch.push(JSON.parse(line) as Generated);
    if (batch.length === BATCH) flush();
  }
  if (batch.length > 0) flush();
}

function buildIndex(archive: TestArchive): { seconds: number; bytes: number; text: number } {
  const path = archive.base.paths.index;
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
  const { index } = valueOf(openIndexWriter(path));
  const begun = performance.now();
  const base = { ...archive.base, clock: { now: () => performance.now() } };
  while (followChanges(base, archive.read, index, 1000).again === 0);
  const seconds = (performance.now() - begun) / 1000;
  index.pragma('wal_checkpoint(TRUNCATE)');
  index.close();
  return {
    seconds,
    bytes: indexBytes(archive),
    text: numberOf(archive.read, 'SELECT sum(length(body)) FROM article_texts'),
  };
}

function indexBytes(archive: TestArchive): number {
  const { folder } = archive.base.paths;
  const files = readdirSync(folder).filter((name) => name.startsWith('index.db'));
  return files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

/** Words of the archive by how many articles have them, the same ones every time. */
function sampleWords(archive: TestArchive, index: ReadDatabase): Record<'rare' | 'mid' | 'common', string[]> {
  const found = { rare: new Set<string>(), mid: new Set<string>(), common: new Set<string>() };
  const step = Math.max(1, Math.floor(articles / 400));
  for (let serial = 1; serial <= articles; serial += step) {
    const words = bodyOf(archive, serial).match(/\p{L}{4,}/gu) ?? [];
    const word = words[(serial * 7919) % Math.max(1, words.length)];
    if (!word) continue;
    const asked = contract.articles.input.parse({ query: word, limit: 1 });
    const share = valueOf(search.articles({ ...archive.query(), index }, asked)).total / articles;
    (share < 0.001 ? found.rare : share < 0.03 ? found.mid : found.common).add(word);
  }
  const list = (words: Set<string>) => [...words].slice(0, RUNS);
  return { rare: list(found.rare), mid: list(found.mid), common: list(found.common) };
}

function bodyOf(archive: TestArchive, serial: number): string {
  const row = archive.read
    .prepare('SELECT body FROM article_texts JOIN articles ON id = article_id WHERE serial = ?')
    .get(serial) as { body: string } | undefined;
  return row?.body ?? '';
}

function report(archive: TestArchive, index: ReadDatabase): void {
  const context = { ...archive.query(), index };
  const words = sampleWords(archive, index);
  const at = (list: readonly string[], position: number) => list[position % Math.max(1, list.length)] ?? '';
  const pairs = words.mid.map((word, position) => `${word} ${at(words.common, position)}`);
  const triples = pairs.map((pair, position) => `${pair} ${at(words.common, position + 7)}`);
  const phrases = Array.from({ length: RUNS }, (_, position) => {
    const text = bodyOf(archive, 1 + ((position * 997) % articles)).split(' ');
    return `"${text
      .slice(12, 15)
      .join(' ')
      .replace(/["„“”«»]/g, '')}"`;
  });
  const typed = words.mid
    .slice(0, 12)
    .flatMap((word) =>
      Array.from({ length: Math.min(8, word.length) }, (_, length) => word.slice(0, length + 1)),
    );
  const list = (queries: readonly string[], order: 'relevance' | 'newest') =>
    times(queries, (query) => search.articles(context, { query, order, offset: 0, limit: 20, facets: true }));
  const rows: Record<string, number[]> = {
    'box, each key of a word': times(typed, (text) => search.box(context, { text, limit: 8 })),
    'box, two words': times(pairs, (text) => search.box(context, { text, limit: 8 })),
    'list, rare word': list(words.rare, 'relevance'),
    'list, mid word': list(words.mid, 'relevance'),
    'list, common word': list(words.common, 'relevance'),
    'list, common word, newest first': list(words.common, 'newest'),
    'list, two words': list(pairs, 'relevance'),
    'list, three words': list(triples, 'relevance'),
    'list, phrase': list(phrases, 'relevance'),
  };
  console.log(
    `${''.padEnd(34)}${['p50', 'p95', 'p99', 'worst'].map((head) => head.padStart(9)).join('')}   ms`,
  );
  for (const [name, measured] of Object.entries(rows)) {
    const cells = [0.5, 0.95, 0.99, 1].map((share) => quantile(measured, share).toFixed(1).padStart(9));
    console.log(`${name.padEnd(34)}${cells.join('')}   n=${measured.length}`);
  }
  const box = quantile([...(rows['box, each key of a word'] ?? []), ...(rows['box, two words'] ?? [])], 0.95);
  console.log(
    `box p95 ${box.toFixed(1)} ms, limit ${BOX_LIMIT_MS} ms: ${box <= BOX_LIMIT_MS ? 'kept' : 'MISSED'}`,
  );
}

function times(queries: readonly string[], ask: (query: string) => unknown): number[] {
  for (const query of queries.slice(0, 3)) ask(query);
  return queries.map((query) => {
    const begun = performance.now();
    ask(query);
    return performance.now() - begun;
  });
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
