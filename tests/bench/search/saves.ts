import { search as contract } from '#shared/contract/search.ts';
import { paragraphNode, textNode } from '#shared/document/build.ts';
import { documentJson, type StoredDocument } from '#shared/document/document.ts';
import { systemIds } from '#shared/ids.ts';
import * as articles from '../../../electron/services/articles.ts';
import * as search from '../../../electron/services/search.ts';
import {
  closeIndexReader,
  followChanges,
  openIndexReader,
  openIndexWriter,
} from '../../../electron/services/search-index.ts';
import { type TestArchive, valueOf } from '../../../electron/services/testing.ts';
import { judge, quantile } from './figures.ts';

/**
 * A save, and the same save until its new word is found: the archive's commit, the index that follows it, and a
 * question. Articles all over the archive, each save with a word of its own.
 */
export function measureSaves(archive: TestArchive, saves: number): void {
  const base = { ...archive.base, clock: { now: () => performance.now() } };
  const { index } = valueOf(openIndexWriter(base.paths.index));
  while (followChanges(base, archive.read, index, 1000).pending > 0);
  const reader = openIndexReader(base.paths.index);
  if (!reader) throw new Error('the index cannot be opened');
  const context = { ...archive.query(), index: reader };
  const rows = archive.read
    .prepare<[number], { id: string }>('SELECT id FROM articles ORDER BY serial * 7919 % 1000003 LIMIT ?')
    .all(Math.min(saves, 2000));
  const bare: number[] = [];
  const found: number[] = [];
  for (let number = 0; number < saves; number += 1) {
    const one = valueOf(articles.get(archive.query(), { id: rows[number % rows.length]?.id ?? '' }));
    const document = JSON.parse(one.document) as StoredDocument;
    const word = `Prüfwort${number}x`;
    const children = [...document.root.children, paragraphNode([textNode(`Dazu kam ${word}.`)])];
    const input = {
      id: one.id,
      revision: one.revision,
      document: documentJson({ ...document, root: { ...document.root, children } }),
      fields: one.fields,
      caret: null,
    };
    const begun = performance.now();
    valueOf(archive.mutate((mutation) => articles.save({ ...mutation, ids: systemIds }, input)));
    bare.push(performance.now() - begun);
    while (followChanges(base, archive.read, index, 5).pending > 0);
    const asked = contract.articles.input.parse({ query: word, limit: 1 });
    const { total } = valueOf(search.articles(context, asked));
    found.push(performance.now() - begun);
    if (total !== 1) throw new Error(`${word} was found ${total} times`);
  }
  closeIndexReader(reader);
  index.close();
  const shown = (list: readonly number[]) =>
    [0.5, 0.99, 1].map((share) => quantile(list, share).toFixed(1)).join(', ');
  console.log(`${saves} saves: bare p50, p99, worst ${shown(bare)} ms; until found ${shown(found)} ms`);
  judge('save to searchable p99 ÷ bare save', quantile(found, 0.99) / quantile(bare, 0.99), 3);
  judge('worst beyond the worst bare save', quantile(found, 1) - quantile(bare, 1), 100, ' ms');
}
