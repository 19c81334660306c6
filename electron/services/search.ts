import { instant } from '#shared/clock.ts';
import type { search } from '#shared/contract/search.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { parseQuery } from '#shared/search/parser.ts';
import { analysisLanguage } from '#shared/text/language.ts';
import { articleRow, articleSummaries } from '../archive/articles.ts';
import { recordChange } from '../archive/change-log.ts';
import {
  allSavedSearches,
  deleteSavedSearch,
  findSavedSearch,
  writeSavedSearch,
} from '../archive/saved-searches.ts';
import { reportDamageOf } from '../archive/open-index.ts';
import { isIndexDamage } from '../archive/search/damage.ts';
import {
  forgetSearches,
  lastLook,
  noteLook,
  pastSearches,
  rememberSearch,
} from '../archive/search-history.ts';
import { find, type Question } from '../archive/search/finding.ts';
import { indexState } from '../archive/search/state.ts';
import { findByTitle } from '../archive/search/titles.ts';
import type { ReadDatabase } from '../archive/sql.ts';
import type { QueryContext, Service } from './context.ts';
import { analysisFor } from './search/analysis.ts';
import { askTitles, titleTerms } from './search/by-title.ts';
import { boxByIndex, boxByTitle } from './search/box.ts';
import { type CompiledQuery, compileQuery } from './search/compile.ts';
import { corrections } from './search/corrections.ts';
import { FACET_VALUES, showFacets } from './search/facets.ts';
import { hitsOf, passagesOf, showHits } from './search/hits.ts';
import { Matcher } from './search/matching.ts';
import { findLike, nearestSentence, rarestWords, stemmer, tellingWords } from './search/similar.ts';
import { showStatements } from './search/statements.ts';

type Search = Service<typeof search>;

/** With fewer hits than this, what has only some of the words is shown too. */
const FEW = 6;
const WIDER_LIMIT = 20;
const ALIKE = 0.5;
const SENTENCE_CANDIDATES = 30;

type Asked = Pick<Question, 'order' | 'offset' | 'limit'> & { readonly facets: boolean };

function questionFor(
  context: QueryContext,
  { order, offset, limit, facets }: Asked,
  rest: Pick<Question, 'plan' | 'collection'>,
): Question {
  return {
    ...rest,
    order,
    offset,
    limit,
    facetValues: facets ? FACET_VALUES : 0,
    now: Math.floor(context.clock.now() / 60_000),
    cancelled: context.cancelled,
  };
}

/** While there is no usable index, titles are searched in the archive itself, and `indexing` says so. */
export const articles: Search['articles'] = (context, asked) => {
  const { db } = context;
  const query = parseQuery(asked.query);
  if (!query.ok) return query;
  return withIndex(
    context,
    (index) => {
      // Before the search: "complete" must not be said of what was searched while it was not.
      const state = indexState(db, index);
      const analysis = analysisFor(index);
      const compiled = compileQuery(query.value, { archive: db, index, analysis, collection: 'articles' });
      const found = find(index, questionFor(context, asked, { plan: compiled.plan, collection: 'articles' }));
      if (context.cancelled()) return fail('CANCELLED');
      const matcher = new Matcher(compiled.terms, analysis);
      const first = asked.offset === 0;
      return ok({
        total: found.total,
        hits: showHits(context, hitsOf(db, found.hits), matcher),
        facets: showFacets(context, found.facets),
        wider: first ? wider(context, { index, compiled, matcher, total: found.total }) : null,
        corrections: first
          ? corrections(context, { index, analysis, query: asked.query, terms: compiled.terms })
          : [],
        ...state,
      });
    },
    () => {
      const { total, ids } = findByTitle(db, askTitles(query.value), asked);
      const hits = ids.map((articleId) => ({ articleId, score: 0 }));
      const matcher = new Matcher(titleTerms(query.value, analysisFor(null)), analysisFor(null));
      return ok({
        total,
        hits: showHits(context, hits, matcher),
        facets: [],
        wider: null,
        corrections: [],
        ...indexState(db, null),
      });
    },
  );
};

function wider(
  context: QueryContext,
  {
    index,
    compiled,
    matcher,
    total,
  }: {
    readonly index: ReadDatabase;
    readonly compiled: CompiledQuery;
    readonly matcher: Matcher;
    readonly total: number;
  },
) {
  if (!compiled.wider || total >= FEW) return null;
  const asked = { order: 'relevance', offset: 0, limit: WIDER_LIMIT, facets: false } as const;
  const found = find(index, questionFor(context, asked, { plan: compiled.wider, collection: 'articles' }));
  if (found.total === 0) return null;
  return { total: found.total, hits: showHits(context, hitsOf(context.db, found.hits), matcher) };
}

export const statements: Search['statements'] = (context, asked) => {
  const { db } = context;
  const query = parseQuery(asked.query);
  if (!query.ok) return query;
  const nothing = { total: 0, hits: [], facets: [], corrections: [] };
  return withIndex(
    context,
    (index) => {
      const state = indexState(db, index);
      const analysis = analysisFor(index);
      const compiled = compileQuery(query.value, { archive: db, index, analysis, collection: 'statements' });
      const found = find(
        index,
        questionFor(context, asked, { plan: compiled.plan, collection: 'statements' }),
      );
      if (context.cancelled()) return fail('CANCELLED');
      return ok({
        total: found.total,
        hits: showStatements(context, found.hits, new Matcher(compiled.terms, analysis)),
        facets: showFacets(context, found.facets),
        corrections:
          asked.offset === 0
            ? corrections(context, { index, analysis, query: asked.query, terms: compiled.terms })
            : [],
        ...state,
      });
    },
    () => ok({ ...nothing, ...indexState(db, null) }),
  );
};

export const similar: Search['similar'] = (context, { articleId, limit }) => {
  const row = articleRow(context.db, articleId);
  if (!row) return fail('NOT_FOUND', { kind: 'article', id: articleId });
  return withIndex(
    context,
    (index) => {
      const terms = tellingWords(context, index, articleId);
      const found = findLike(context, { index, terms, limit: limit + 1 });
      const hits = hitsOf(context.db, found).filter((hit) => hit.articleId !== articleId);
      const shown = articleSummaries(
        context.db,
        hits.map((hit) => hit.articleId),
      ).filter((article) => article.trashedAt === null);
      const scores = new Map(hits.map((hit) => [hit.articleId, hit.score]));
      return ok(
        shown.slice(0, limit).map((article) => ({
          article,
          score: scores.get(article.id) ?? 0,
          words: commonWords(context, { index, articleId: article.id, keys: terms.map(({ key }) => key) }),
        })),
      );
    },
    () => ok([]),
  );
};

const MOST_COMMON_WORDS = 5;

/** The telling words that an article has too, as it prints them. */
function commonWords(
  { db }: QueryContext,
  { index, articleId, keys }: { index: ReadDatabase; articleId: string; keys: readonly string[] },
): string[] {
  const stem = stemmer(index, 'de');
  const wanted = new Map(keys.map((key, place) => [key.slice(1), place]));
  const printed = new Map<number, string>();
  for (const { text } of passagesOf(db, articleId))
    for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      const place = wanted.get(stem(word));
      if (place !== undefined && !printed.has(place)) printed.set(place, word);
    }
  return [...printed]
    .sort((left, right) => left[0] - right[0])
    .map(([, word]) => word)
    .slice(0, MOST_COMMON_WORDS);
}

export const sentence: Search['sentence'] = (context, { text, exceptArticleId, limit }) =>
  withIndex(
    context,
    (index) => {
      const terms = rarestWords(index, text);
      const found = findLike(context, { index, terms, limit: SENTENCE_CANDIDATES });
      const hits = hitsOf(context.db, found).filter((hit) => hit.articleId !== exceptArticleId);
      const summaries = articleSummaries(
        context.db,
        hits.map((hit) => hit.articleId),
      ).filter((article) => article.trashedAt === null);
      const alike = summaries.flatMap((article) => {
        const language = analysisLanguage(article.language);
        const stem = stemmer(index, language);
        const asked = new Set([...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => stem(word)));
        const sentences = passagesOf(context.db, article.id).flatMap(({ block, offset, text: passage }) => {
          const nearest = nearestSentence(passage, language, asked, stem);
          return nearest && nearest.alike >= ALIKE
            ? {
                ...nearest,
                article,
                block,
                offset: offset + nearest.offset,
                highlights: [...nearest.highlights],
              }
            : [];
        });
        return sentences.sort((left, right) => right.alike - left.alike).slice(0, 1);
      });
      return ok(alike.sort((left, right) => right.alike - left.alike).slice(0, limit));
    },
    () => ok([]),
  );

/** While typing: headlines first, then other texts, then persons, organisations and places. */
export const box: Search['box'] = (context, { text, limit }) => {
  const query = parseQuery(text, { typing: true });
  if (!query.ok) return query;
  if (!query.value) return ok({ articles: [], entities: [], hits: [] });
  const asked = { node: query.value, text, limit };
  const byTitle = () => ok(boxByTitle(context, asked));
  // One letter begins half of all words: titles and names that begin with it say more than any full text.
  if (text.trim().length === 1) return byTitle();
  return withIndex(context, (index) => ok(boxByIndex(context, index, asked)), byTitle);
};

/** A damaged index is reported to its writer, and the question answered as if there were none. */
function withIndex<T>(
  context: QueryContext,
  act: (index: ReadDatabase) => Result<T>,
  without: () => Result<T>,
): Result<T> {
  if (!context.index) return without();
  try {
    return act(context.index);
  } catch (error) {
    if (!isIndexDamage(error)) throw error;
    reportDamageOf(context.index);
    context.log.warn('index-damaged');
    return without();
  }
}

export const saved: Search['saved'] = (context, { personId }) =>
  ok(
    allSavedSearches(context.db).map((one) => {
      const seen = personId === null ? null : lastLook(context.db, one.id, personId);
      return { ...one, ...countOf(context, one.query, seen) };
    }),
  );

/** As many of the newest hits are looked at for those that are new to somebody. */
const MOST_FRESH = 2000;
const NOTHING_FOUND = { count: 0, fresh: 0 };

function countOf(context: QueryContext, typed: string, seen: number | null): typeof NOTHING_FOUND {
  const query = parseQuery(typed);
  if (!query.ok) return NOTHING_FOUND;
  const counted = withIndex(
    context,
    (index) => {
      const { plan } = compileQuery(query.value, {
        archive: context.db,
        index,
        analysis: analysisFor(index),
        collection: 'articles',
      });
      const asked = {
        order: 'newest',
        offset: 0,
        limit: seen === null ? 1 : MOST_FRESH,
        facets: false,
      } as const;
      const { total, hits } = find(index, questionFor(context, asked, { plan, collection: 'articles' }));
      const fresh = seen === null ? 0 : hits.filter(({ serial }) => serial > seen).length;
      return ok({ count: total, fresh });
    },
    () => ok(NOTHING_FOUND),
  );
  return counted.ok ? counted.value : NOTHING_FOUND;
}

export const save: Search['save'] = (context, { id, name, query }) => {
  const { db, ids, clock, actor } = context;
  const former = id === null ? undefined : findSavedSearch(db, id);
  if (id !== null && !former) return fail('NOT_FOUND', { kind: 'search', id });
  const kept = { id: id ?? ids.next(), name, query, createdAt: former?.createdAt ?? instant(clock) };
  writeSavedSearch(db, kept, actor.personId);
  if (actor.personId !== null) noteLook(db, kept.id, actor.personId, instant(clock));
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

export const look: Search['look'] = (context, { id }) => {
  const { db, clock, actor } = context;
  if (!findSavedSearch(db, id)) return fail('NOT_FOUND', { kind: 'search', id });
  if (actor.personId !== null) noteLook(db, id, actor.personId, instant(clock));
  recordChange(context, 'search.look', 'search', [id]);
  context.emit({ type: 'searches-changed', ids: [id] });
  return ok({});
};

export const history: Search['history'] = ({ db }, { personId, limit }) =>
  ok(personId === null ? [] : pastSearches(db, personId, limit));

export const remember: Search['remember'] = (context, { query, hits }) => {
  const { db, clock, actor } = context;
  if (actor.personId !== null) rememberSearch(db, actor.personId, { query, hits, at: instant(clock) });
  recordChange(context, 'search.remember', 'search', []);
  context.emit({ type: 'searches-changed', ids: [] });
  return ok({});
};

export const forget: Search['forget'] = (context) => {
  if (context.actor.personId !== null) forgetSearches(context.db, context.actor.personId);
  recordChange(context, 'search.forget', 'search', []);
  context.emit({ type: 'searches-changed', ids: [] });
  return ok({});
};
