import { instant } from '#shared/clock.ts';
import type { search } from '#shared/contract/search.ts';
import { fail, ok } from '#shared/result.ts';
import { fold } from '#shared/text/fold.ts';
import { articleSummaries } from '../archive/articles.ts';
import { recordChange } from '../archive/change-log.ts';
import { searchEntities } from '../archive/entities.ts';
import {
  allSavedSearches,
  deleteSavedSearch,
  findSavedSearch,
  writeSavedSearch,
} from '../archive/saved-searches.ts';
import { isIndexDamage, reportIndexDamage } from '../archive/search/damage.ts';
import { type ExpandedTerm, plainTerms } from '../archive/search/expression.ts';
import { count, find, findWhileTyping } from '../archive/search/finding.ts';
import { matchesIn } from '../archive/search/matching.ts';
import { parseQuery } from '../archive/search/query.ts';
import { findByTitle, findLatelyByTitle, indexIsBehind } from '../archive/search/titles.ts';
import type { ReadDatabase } from '../archive/sql.ts';
import type { QueryContext, Service } from './context.ts';
import { showHits } from './search/hits.ts';

type Search = Service<typeof search>;

/** While there is no usable index, titles are searched in the archive itself, and `indexing` says so. */
export const articles: Search['articles'] = (context, { query: typed, order, offset, limit }) => {
  const { db } = context;
  const query = parseQuery(typed);
  if (!query.ok) return query;
  return withIndex(
    context,
    (index) => {
      const { total, hits, terms } = find(index, query.value, { order, offset, limit });
      return ok({ total, hits: showHits(context, hits, terms), indexing: indexIsBehind(db, index) });
    },
    () => {
      const terms = plainTerms(query.value);
      const { total, hits } = findByTitle(db, terms, { offset, limit });
      return ok({ total, hits: showHits(context, hits, terms), indexing: true });
    },
  );
};

/** While typing: headlines first, then other texts, then persons, organisations and places. */
export const box: Search['box'] = (context, { text, limit }) => {
  const query = parseQuery(text, { typing: true });
  if (!query.ok) return query;
  const { terms } = query.value;
  if (terms.every((term) => term.negated)) return ok({ articles: [], entities: [], hits: [] });
  const byTitle = () => {
    const plain = plainTerms(query.value);
    const headlines = findLatelyByTitle(context.db, plain, limit);
    return showBox(context, { text, limit }, { headlines, texts: [], terms: plain });
  };
  // One letter begins half of all words: titles and names that begin with it say more than any full text.
  if (terms.length === 1 && terms[0]?.words.join('').length === 1) return byTitle();
  return withIndex(
    context,
    (index) => showBox(context, { text, limit }, findWhileTyping(index, query.value, limit)),
    byTitle,
  );
};

function showBox(
  context: QueryContext,
  { text, limit }: { readonly text: string; readonly limit: number },
  found: ReturnType<typeof findWhileTyping>,
): ReturnType<Search['box']> {
  const summaries = articleSummaries(
    context.db,
    found.headlines.map((hit) => hit.articleId),
  );
  const entities = searchEntities(context.db, { text: fold(text.trim()), kinds: [], limit });
  return ok({
    articles: summaries
      .filter((article) => article.trashedAt === null)
      .map((article) => ({ article, highlights: highlights(article.headline, found.terms) })),
    entities: entities.map(({ articles: _articles, ...entity }) => ({
      ...entity,
      highlights: highlights(entity.name, found.terms),
    })),
    hits: showHits(context, found.texts, found.terms),
  });
}

/** A damaged index is reported to its writer, and the question answered as if there were none. */
function withIndex<T>(context: QueryContext, act: (index: ReadDatabase) => T, without: () => T): T {
  if (!context.index) return without();
  try {
    return act(context.index);
  } catch (error) {
    if (!isIndexDamage(error)) throw error;
    reportIndexDamage(context.index.name);
    context.log.warn('index-damaged');
    return without();
  }
}

function highlights(text: string, terms: readonly ExpandedTerm[]) {
  return matchesIn(text, terms).map(({ start, end }) => ({ start, end }));
}

export const saved: Search['saved'] = (context) =>
  ok(
    allSavedSearches(context.db).map((one) => {
      const query = parseQuery(one.query);
      if (!query.ok) return { ...one, count: 0 };
      const found = withIndex(
        context,
        (index) => count(index, query.value),
        () => 0,
      );
      return { ...one, count: found };
    }),
  );

export const save: Search['save'] = (context, { id, name, query }) => {
  const { db, ids, clock, actor } = context;
  const former = id === null ? undefined : findSavedSearch(db, id);
  if (id !== null && !former) return fail('NOT_FOUND', { kind: 'search', id });
  const kept = { id: id ?? ids.next(), name, query, createdAt: former?.createdAt ?? instant(clock) };
  writeSavedSearch(db, kept, actor.personId);
  recordChange(context, 'search.save', 'search', [kept.id]);
  context.emit({ type: 'searches-changed', ids: [kept.id] });
  return ok(kept);
};

/** Answers what was removed, so that undo can save it again. */
export const remove: Search['remove'] = (context, { id }) => {
  const former = findSavedSearch(context.db, id);
  if (!former) return fail('NOT_FOUND', { kind: 'search', id });
  deleteSavedSearch(context.db, id);
  recordChange(context, 'search.remove', 'search', [id]);
  context.emit({ type: 'searches-changed', ids: [id] });
  return ok(former);
};
