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
import { type ExpandedTerm, plainTerms } from '../archive/search/expression.ts';
import { count, find, findWhileTyping } from '../archive/search/finding.ts';
import { matchesIn } from '../archive/search/matching.ts';
import { parseQuery } from '../archive/search/query.ts';
import { findByTitle, indexIsBehind } from '../archive/search/titles.ts';
import type { Service } from './context.ts';
import { showHits } from './search/hits.ts';

type Search = Service<typeof search>;

/** While there is no index yet, titles are searched in the archive itself, and `indexing` says so. */
export const articles: Search['articles'] = (context, { query: typed, order, offset, limit }) => {
  const { db, index } = context;
  const query = parseQuery(typed);
  if (!query.ok) return query;
  if (!index) {
    const terms = plainTerms(query.value);
    const { total, hits } = findByTitle(db, terms, { offset, limit });
    return ok({ total, hits: showHits(context, hits, terms), indexing: true });
  }
  const { total, hits, terms } = find(index, query.value, { order, offset, limit });
  return ok({ total, hits: showHits(context, hits, terms), indexing: indexIsBehind(db, index) });
};

/** While typing: headlines first, then other texts, then persons, organisations and places. Never an error. */
export const box: Search['box'] = (context, { text, limit }) => {
  const { db, index } = context;
  const query = parseQuery(text, { typing: true });
  if (!query.ok) return query;
  const { terms } = query.value;
  if (terms.every((term) => term.negated)) return ok({ articles: [], entities: [], hits: [] });
  // One letter begins half of all words: titles and names that begin with it say more than any full text.
  const single = terms.length === 1 && terms[0]?.words.join('').length === 1;
  const found =
    index && !single
      ? findWhileTyping(index, query.value, limit)
      : {
          headlines: findByTitle(db, plainTerms(query.value), { offset: 0, limit }).hits,
          texts: [],
          terms: plainTerms(query.value),
        };
  const summaries = articleSummaries(
    db,
    found.headlines.map((hit) => hit.articleId),
  );
  return ok({
    articles: summaries
      .filter((article) => article.trashedAt === null)
      .map((article) => ({ article, highlights: highlights(article.headline, found.terms) })),
    entities: searchEntities(db, { text: fold(text.trim()), kinds: [], limit }).map(
      ({ articles: _articles, ...entity }) => ({
        ...entity,
        highlights: highlights(entity.name, found.terms),
      }),
    ),
    hits: showHits(context, found.texts, found.terms),
  });
};

function highlights(text: string, terms: readonly ExpandedTerm[]) {
  return matchesIn(text, terms).map(({ start, end }) => ({ start, end }));
}

export const saved: Search['saved'] = ({ db, index }) =>
  ok(
    allSavedSearches(db).map((one) => {
      const query = parseQuery(one.query);
      return { ...one, count: index && query.ok ? count(index, query.value) : 0 };
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
