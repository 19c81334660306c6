/**
 * Measures lists, counts, opening, saving and journalling in an archive of many articles.
 *
 *   node build/run.mjs tests/bench/archive.ts [--articles 100000] [--folder KEEP] [--json FILE]
 *
 * With --folder the archive is kept and used again by the next run.
 */
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { articleFieldsSchema } from '#shared/article/fields.ts';
import { articles as contract } from '#shared/contract/articles.ts';
import type { Article } from '#shared/contract/models.ts';
import { headingNode, paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { documentJson } from '#shared/document/document.ts';
import { recordChange } from '../../electron/archive/change-log.ts';
import { numberOf, run } from '../../electron/archive/sql.ts';
import { insertImported } from '../../electron/services/article-making.ts';
import * as articles from '../../electron/services/articles.ts';
import * as desks from '../../electron/services/desks.ts';
import * as journal from '../../electron/services/journal.ts';
import * as people from '../../electron/services/people.ts';
import { type TestArchive, testArchive, valueOf } from '../../electron/services/testing.ts';

const { values: options } = parseArgs({
  options: { articles: { type: 'string' }, folder: { type: 'string' }, json: { type: 'string' } },
});
const COUNT = Number(options.articles ?? 100_000);
const BATCH_MS = 20;

const WORDS =
  'Rat Haushalt Straße Brücke Minister sagte Gespräch heute Verwaltung Kosten Millionen Euro Plan Schule Verein Sommer Wasser Öl Ärger Übung Bahn Strecke Gericht Urteil Klage Verkehr Stadt Land Kreis neue alte große kleine laut dem der die das und mit für nach über'.split(
    ' ',
  );
const STATES = ['draft', 'draft', 'submitted', 'in-review', 'approved', 'exported', 'exported', 'exported'];

/** The same numbers in every run (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
const next = numbers(7);
const sentence = (length: number) => Array.from({ length }, () => WORDS[next(WORDS.length)] ?? '').join(' ');

function fill(archive: TestArchive): void {
  const save = (name: string) => valueOf(archive.mutate((context) => desks.save(context, { name }))).id;
  const deskIds = ['Politik', 'Wirtschaft', 'Lokales', 'Kultur', 'Sport'].map(save);
  const hire = (name: string) =>
    valueOf(
      archive.mutate((context) =>
        people.save(context, { name, role: 'editor', initials: '', email: '', deskId: null, active: true }),
      ),
    ).id;
  const authors = Array.from({ length: 40 }, (_, index) => hire(`Person ${index}`));
  const started = performance.now();
  let made = 0;
  while (made < COUNT) {
    archive.mutate((context) => {
      const ids: string[] = [];
      const until = performance.now() + BATCH_MS;
      while (made < COUNT && performance.now() < until) {
        const imported = insertImported(context, newArticle(deskIds, authors));
        if (!imported.ok) return imported;
        run(
          context.db,
          'UPDATE articles SET state = ?, quotes_total = 5, quotes_open = ? WHERE id = ?',
          STATES[next(STATES.length)] ?? 'draft',
          Math.max(0, next(8) - 5),
          imported.value.id,
        );
        ids.push(imported.value.id);
        made += 1;
      }
      recordChange(context, 'imports.run', 'article', ids);
      return { ok: true, value: null };
    });
  }
  const seconds = (performance.now() - started) / 1000;
  process.stderr.write(
    `${COUNT} articles in ${seconds.toFixed(1)} s, ${Math.round(COUNT / seconds)} a second\n`,
  );
}

function newArticle(deskIds: readonly string[], authors: readonly string[]) {
  const day = new Date(Date.UTC(2005 + next(20), next(12), 1 + next(28), next(24), next(60)));
  const document = sheet(
    { kicker: sentence(2), headline: sentence(6), standfirst: sentence(25), byline: 'Von Maria Muster' },
    [
      paragraphNode([textNode(sentence(60))]),
      paragraphNode([textNode(sentence(70), {}, [])]),
      headingNode(1, [textNode(sentence(4))]),
      paragraphNode([textNode(sentence(60))]),
      paragraphNode([textNode(sentence(80))]),
    ],
  );
  const fields = articleFieldsSchema.parse({
    deskId: deskIds[next(deskIds.length)],
    authorIds: [authors[next(authors.length)]],
    urgency: 1 + next(9),
    keywords: [WORDS[next(20)], WORDS[20 + next(10)]],
    publishedAt: next(3) > 0 ? day.toISOString() : null,
  });
  return { document: documentJson(document), fields, createdAt: day.toISOString() };
}

interface Figure {
  readonly what: string;
  readonly p50: number;
  readonly p95: number;
}

function measure(what: string, act: (round: number) => unknown, rounds = 40): Figure {
  act(0);
  const times = Array.from({ length: rounds }, (_, round) => {
    const from = performance.now();
    act(round + 1);
    return performance.now() - from;
  }).sort((left, right) => left - right);
  const at = (share: number) => Number((times[Math.floor(share * (rounds - 1))] ?? 0).toFixed(2));
  const figure = { what, p50: at(0.5), p95: at(0.95) };
  process.stdout.write(
    `${what.padEnd(52)} ${figure.p50.toFixed(2).padStart(9)} ${figure.p95.toFixed(2).padStart(9)}\n`,
  );
  return figure;
}

function figures(archive: TestArchive): Figure[] {
  const list = (input: object) => {
    const parsed = contract.list.input.parse(input);
    return () => valueOf(articles.list(archive.query(), parsed));
  };
  const desk = valueOf(desks.list(archive.query(), {}))[0]?.id ?? '';
  const author = valueOf(people.list(archive.query(), {}))[0]?.id ?? '';
  const deep = { offset: Math.floor(COUNT * 0.9) };
  const ids = list({ limit: 200 })().items.map((item) => item.id);
  const open = (round: number) =>
    valueOf(articles.get(archive.query(), { id: ids[round % ids.length] ?? '' }));
  process.stdout.write(`${'milliseconds'.padEnd(52)} ${'p50'.padStart(9)} ${'p95'.padStart(9)}\n`);
  return [
    ...contract.list.input.shape.sort
      .unwrap()
      .options.flatMap((sort) => [
        measure(`list by ${sort}, first 100 and total`, list({ sort })),
        measure(`list by ${sort}, 100 at ${deep.offset}`, list({ sort, ...deep })),
      ]),
    measure('list of one state', list({ filter: { states: ['draft'] } })),
    measure('list of one desk, by headline', list({ filter: { deskIds: [desk] }, sort: 'headline' })),
    measure('list with open quotes', list({ filter: { quotesOpen: true } })),
    measure('list of one author', list({ filter: { authorId: author } })),
    measure('list of one keyword', list({ filter: { keyword: 'Rat' } })),
    measure('list filtered by text', list({ filter: { text: 'brucke plan' } })),
    measure('list of nothing', list({ filter: { text: 'gibt es nicht' } })),
    measure('numbers for the navigation', () =>
      valueOf(articles.counts(archive.query(), { personId: author })),
    ),
    measure('open an article', open),
    measure('save an article of 300 words', (round) => saveOnce(archive, open(round))),
    ...long(archive),
  ];
}

function long(archive: TestArchive): Figure[] {
  const blocks = Array.from({ length: 1000 }, () => paragraphNode([textNode(sentence(100))]));
  const document = documentJson(sheet({ headline: 'Hunderttausend Wörter' }, blocks));
  const { id } = valueOf(archive.mutate((context) => articles.create(context, { document, fields: {} })));
  const get = () => valueOf(articles.get(archive.query(), { id }));
  const figure = measure('save an article of 100,000 words', () => saveOnce(archive, get()), 10);
  const { revision } = get();
  let sequence = 0;
  return [
    figure,
    measure('journal one paragraph of it, on the disk', () => {
      sequence += 1;
      const insert = JSON.stringify([paragraphNode([textNode(sentence(100))])]);
      const entry = {
        articleId: id,
        revision,
        sequence,
        splice: { start: 500, remove: 1, insert },
        caret: null,
      };
      valueOf(archive.mutate((context) => journal.append(context, entry)));
    }),
    measure(
      'recover it from 41 journal entries',
      () => {
        valueOf(journal.recover(archive.query(), { articleId: id }));
      },
      10,
    ),
  ];
}

function saveOnce(archive: TestArchive, { id, revision, document, fields }: Article): void {
  const changed = document.replace(/"text":"[^"]*"/, () => `"text":"${sentence(3)}"`);
  const input = { id, revision, document: changed, fields, caret: null };
  valueOf(archive.mutate((context) => articles.save(context, input)));
}

const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
const known = existsSync(join(folder, 'archive.db'));
const archive = testArchive(folder, { keep: true });
if (!known) fill(archive);
const measured = figures(archive);
const megabytes = statSync(archive.base.paths.database).size / 1024 / 1024;
const total = numberOf(archive.read, 'SELECT count(*) FROM articles');
process.stdout.write(`${total} articles, ${megabytes.toFixed(0)} MB\n`);
if (options.json)
  writeFileSync(options.json, JSON.stringify({ articles: total, megabytes, measured }, null, 2));
archive.close();
if (!options.folder) rmSync(folder, { recursive: true, force: true });
