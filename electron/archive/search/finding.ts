import { all, first, numberOf, type ReadDatabase } from '../sql.ts';
import { expand, type ExpandedTerm, expressions } from './expression.ts';
import { COLUMNS } from './layout.ts';
import type { SearchQuery } from './query.ts';

export interface Hit {
  readonly articleId: string;
  /** Higher is better; 0 in the order of dates. */
  readonly score: number;
}

export interface Page {
  readonly order: 'relevance' | 'newest';
  readonly offset: number;
  readonly limit: number;
}

export interface Found {
  readonly total: number;
  readonly hits: readonly Hit[];
  /** What counted as the words asked for; for highlights. */
  readonly terms: readonly ExpandedTerm[];
}

const WEIGHTS = Object.values(COLUMNS).join(', ');
const RANKED = `
  SELECT rowid AS number, -rank AS score FROM texts
  WHERE texts MATCH ? AND rank MATCH 'bm25(${WEIGHTS})' ORDER BY rank LIMIT ? OFFSET ?`;
const NEWEST = `
  SELECT rowid AS number, 0 AS score FROM texts WHERE texts MATCH ? ORDER BY rowid DESC LIMIT ? OFFSET ?`;
const COUNT = 'SELECT count(*) FROM texts WHERE texts MATCH ?';

/**
 * One page of articles. By relevance, articles with the words themselves come before those that only have them
 * inside a compound: a rare compound would otherwise outrank the plain word.
 */
export function find(index: ReadDatabase, query: SearchQuery, page: Page): Found {
  const terms = expand(index, query);
  const expression = expressions(terms);
  if (!expression) return { total: 0, hits: [], terms };
  const { close, wide } = expression;
  const total = numberOf(index, COUNT, wide);
  if (page.order === 'newest' || close === wide) {
    const sql = page.order === 'newest' ? NEWEST : RANKED;
    return { total, hits: hitsOf(index, sql, wide, page.limit, page.offset), terms };
  }
  const hits = hitsOf(index, RANKED, close, page.limit, page.offset);
  if (hits.length < page.limit) {
    const before = page.offset > 0 || hits.length > 0 ? numberOf(index, COUNT, close) : 0;
    const offset = Math.max(0, page.offset - before);
    hits.push(...hitsOf(index, RANKED, `(${wide}) NOT (${close})`, page.limit - hits.length, offset));
  }
  return { total, hits, terms };
}

/** For the box: the newest articles with the words in the headline, and the newest others. Counts nothing. */
export function findWhileTyping(
  index: ReadDatabase,
  query: SearchQuery,
  limit: number,
): {
  readonly headlines: readonly Hit[];
  readonly texts: readonly Hit[];
  readonly terms: readonly ExpandedTerm[];
} {
  const terms = expand(index, query);
  const expression = expressions(terms);
  if (!expression) return { headlines: [], texts: [], terms };
  const { close, wide } = expression;
  const inHeadline = `headline : (${wide})`;
  const headlines = hitsOf(index, NEWEST, inHeadline, limit, 0);
  const seen = new Set(headlines.map((hit) => hit.articleId));
  const texts: Hit[] = [];
  for (const words of close === wide ? [close] : [close, wide]) {
    if (texts.length === limit) break;
    for (const hit of hitsOf(index, NEWEST, words, limit * 2, 0)) {
      if (seen.has(hit.articleId) || texts.length === limit) continue;
      seen.add(hit.articleId);
      texts.push(hit);
    }
  }
  return { headlines, texts, terms };
}

/** How many articles a query finds. */
export function count(index: ReadDatabase, query: SearchQuery): number {
  const expression = expressions(expand(index, query));
  return expression ? numberOf(index, COUNT, expression.wide) : 0;
}

function hitsOf(index: ReadDatabase, sql: string, expression: string, limit: number, offset: number): Hit[] {
  const rows = all<{ number: number; score: number }>(index, sql, expression, limit, offset);
  return rows.flatMap(({ number, score }) => {
    const article = first<{ id: string }>(
      index,
      'SELECT article_id AS id FROM documents WHERE number = ?',
      number,
    );
    return article ? [{ articleId: article.id, score }] : [];
  });
}
