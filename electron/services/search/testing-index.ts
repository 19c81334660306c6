import type { CallerInputOf, OutputOf } from '#shared/contract/define.ts';
import { search as contract } from '#shared/contract/search.ts';
import type { ReadDatabase, WriteDatabase } from '../../archive/sql.ts';
import type { QueryContext } from '../context.ts';
import * as search from '../search.ts';
import { closeIndexReader, followChanges, openIndexReader, openIndexWriter } from '../search-index.ts';
import { type TestArchive, testArchive, valueOf } from '../testing.ts';

type Asked = Omit<CallerInputOf<(typeof contract)['articles']>, 'query'>;

/** For tests only: an archive with its index. */
export interface SearchableArchive extends TestArchive {
  readonly index: WriteDatabase;
  /** Brings the index up to the archive. */
  catchUp(): void;
  context(): QueryContext;
  find(query: string, asked?: Asked): OutputOf<(typeof contract)['articles']>;
  statements(query: string, asked?: Asked): OutputOf<(typeof contract)['statements']>;
}

export function searchableArchive(): SearchableArchive {
  const archive = testArchive();
  const { index } = valueOf(openIndexWriter(archive.base.paths.index));
  let reader: ReadDatabase | null = null;
  const context = (): QueryContext => {
    reader ??= openIndexReader(archive.base.paths.index);
    return { ...archive.query(), index: reader };
  };
  return {
    ...archive,
    index,
    context,
    catchUp() {
      let pending = 1;
      while (pending > 0) pending = followChanges(archive.base, archive.read, index, 1_000_000).pending;
    },
    find: (query, asked = {}) =>
      valueOf(search.articles(context(), contract.articles.input.parse({ query, ...asked }))),
    statements: (query, asked = {}) =>
      valueOf(search.statements(context(), contract.statements.input.parse({ query, ...asked }))),
    close() {
      if (reader) closeIndexReader(reader);
      index.close();
      archive.close();
    },
  };
}
