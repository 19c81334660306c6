/**
 * Measures the search index over a generated archive.
 *
 *   node build/run.mjs tests/bench/search.ts [--articles 10000] [--fresh] [--processor-time]
 *
 * --processor-time: of questions, ours and the floor's, for a machine on which others work as well.
 * Articles and archive are made once, in a cache folder outside the checkout (COPYDESK_BENCH_CACHE, else
 * ~/.cache/copydesk-bench). Needs ../shared for the generator and its corpus.
 */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { countProcessorTime } from './search/figures.ts';
import { measureSearch } from './search/measure.ts';

const root = resolve(import.meta.dirname, '../..');
const shared = resolve(root, '../shared');
const cache = process.env['COPYDESK_BENCH_CACHE'] ?? join(homedir(), '.cache/copydesk-bench');

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    fresh: { type: 'boolean', default: false },
    saves: { type: 'string' },
    'processor-time': { type: 'boolean', default: false },
  },
});

if (options['processor-time']) countProcessorTime();
if (existsSync(join(shared, 'tools/generate-archive.mjs'))) {
  const articles = Number(options.articles);
  const saves = Number(options.saves ?? Math.min(10_000, articles / 10));
  await measureSearch({ shared, cache, articles, saves, fresh: options.fresh });
} else console.log('search bench skipped: ../shared (the generator and its corpus) is missing');
