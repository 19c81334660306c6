import type { ArticleSummary } from '#shared/contract/models.ts';
import type { SearchHit } from '#shared/contract/search.ts';
import type { StoredDocument } from '#shared/document/document.ts';
import { lower } from '#shared/document/lower.ts';
import { passages, runsText } from '#shared/document/walk.ts';
import { articleSummaries, storedDocument } from '../../archive/articles.ts';
import type { ExpandedTerm } from '../../archive/search/expression.ts';
import type { Hit } from '../../archive/search/finding.ts';
import { type How, matchesIn, reasons } from '../../archive/search/matching.ts';
import { tagTextOf } from '../../archive/search/reading.ts';
import { type MatchedPassage, snippetsOf } from '../../archive/search/snippets.ts';
import type { ReadDatabase } from '../../archive/sql.ts';
import type { QueryContext } from '../context.ts';

const MOST_REASONS = 8;
/** Reasons in the order in which they convince. */
const NEAREST: readonly How[] = ['word', 'folded', 'prefix', 'inflection', 'compound'];

/** Hits as they are shown: with the passages as printed, the words found in them, and why they were found. */
export function showHits(
  context: QueryContext,
  found: readonly Hit[],
  terms: readonly ExpandedTerm[],
): SearchHit[] {
  const summaries = new Map(
    articleSummaries(
      context.db,
      found.map((hit) => hit.articleId),
    ).map((article) => [article.id, article]),
  );
  const hits: SearchHit[] = [];
  for (const { articleId, score } of found) {
    if (context.cancelled()) break;
    const article = summaries.get(articleId);
    // The index may know an article a moment longer than the archive shows it.
    if (!article || article.trashedAt !== null) continue;
    hits.push(showHit(context.db, article, score, terms));
  }
  return hits;
}

function showHit(
  db: ReadDatabase,
  article: ArticleSummary,
  score: number,
  terms: readonly ExpandedTerm[],
): SearchHit {
  const inHeadline = matchesIn(article.headline, terms);
  const found = passagesOf(db, article.id).map((passage) => ({
    ...passage,
    matches: matchesIn(passage.text, terms),
  }));
  const why = [
    ...reasons(article.headline, inHeadline, terms),
    ...found.flatMap(({ text, matches }) => reasons(text, matches, terms)),
  ];
  if (why.length === 0) {
    const tags = tagTextOf(db, article.id);
    why.push(...reasons(tags, matchesIn(tags, terms), terms));
  }
  return {
    article,
    snippets: snippetsOf(found.filter((passage) => passage.role !== 'headline')).map((snippet) => ({
      ...snippet,
      highlights: [...snippet.highlights],
    })),
    headlineHighlights: inHeadline.map(({ start, end }) => ({ start, end })),
    why: distinct(why),
    score,
  };
}

interface Passage extends Omit<MatchedPassage, 'matches'> {
  readonly role: string;
}

/** Passages with their place in the text of their block, whose passages are separated by line feeds. */
function passagesOf(db: ReadDatabase, articleId: string): Passage[] {
  const stored = storedDocument(db, articleId);
  if (!stored) return [];
  let offset = 0;
  let block = -1;
  return passages(lower(JSON.parse(stored) as StoredDocument)).map((passage) => {
    if (passage.block !== block) offset = 0;
    block = passage.block;
    const text = runsText(passage.runs);
    const placed = { role: passage.role, block, offset, text };
    offset += text.length + 1;
    return placed;
  });
}

function distinct(why: SearchHit['why']): SearchHit['why'] {
  const seen = new Map<string, SearchHit['why'][number]>();
  for (const one of why) {
    const key = `${one.term}\n${one.found.toLowerCase()}`;
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()]
    .sort((left, right) => NEAREST.indexOf(left.how) - NEAREST.indexOf(right.how))
    .slice(0, MOST_REASONS);
}
