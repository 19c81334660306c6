import type { ArticleSummary } from '#shared/contract/models.ts';
import type { SearchHit } from '#shared/contract/search.ts';
import type { StoredDocument } from '#shared/document/document.ts';
import { lower } from '#shared/document/lower.ts';
import { passages, runsText } from '#shared/document/walk.ts';
import { analysisLanguage } from '#shared/text/language.ts';
import { articleIdsOf, articleSummaries, storedDocument } from '../../archive/articles.ts';
import type { FoundDocument } from '../../archive/search/finding.ts';
import { articlesWithEvidence, tagTextOf } from '../../archive/search/reading.ts';
import type { ReadDatabase } from '../../archive/sql.ts';
import type { QueryContext } from '../context.ts';
import { inEvidence } from './evidence.ts';
import { type How, type Matcher, reasons } from './matching.ts';
import { type MatchedPassage, snippetsOf } from './snippets.ts';

const MOST_REASONS = 8;
/** Reasons in the order in which they convince. */
const NEAREST: readonly How[] = ['word', 'folded', 'prefix', 'inflection', 'name', 'compound'];

/** An article that was found, by its id. */
export interface Hit {
  readonly articleId: string;
  readonly score: number;
}

export function hitsOf(db: ReadDatabase, found: readonly FoundDocument[]): Hit[] {
  const ids = articleIdsOf(
    db,
    found.map(({ serial }) => serial),
  );
  return found.flatMap(({ serial, score }) => {
    const articleId = ids.get(serial);
    return articleId === undefined ? [] : { articleId, score };
  });
}

/** Hits as they are shown: with the passages as printed, the words found in them, and why they were found. */
export function showHits(context: QueryContext, found: readonly Hit[], matcher: Matcher): SearchHit[] {
  const summaries = new Map(
    articleSummaries(
      context.db,
      found.map((hit) => hit.articleId),
    ).map((article) => [article.id, article]),
  );
  const evidenced = matcher.terms.length > 0 ? articlesWithEvidence(context.db, [...summaries.keys()]) : null;
  const hits: SearchHit[] = [];
  for (const { articleId, score } of found) {
    if (context.cancelled()) break;
    const article = summaries.get(articleId);
    // The index may know an article a moment longer than the archive shows it.
    if (!article || article.trashedAt !== null) continue;
    hits.push(
      showHit(context.db, { article, score, evidenced: evidenced?.has(articleId) ?? false }, matcher),
    );
  }
  return hits;
}

function showHit(
  db: ReadDatabase,
  {
    article,
    score,
    evidenced,
  }: { readonly article: ArticleSummary; readonly score: number; readonly evidenced: boolean },
  matcher: Matcher,
): SearchHit {
  const { terms } = matcher;
  const language = analysisLanguage(article.language);
  const inHeadline = matcher.matchesIn(article.headline, language);
  const found = passagesOf(db, article.id).map((passage) => ({
    ...passage,
    matches: matcher.matchesIn(passage.text, language),
  }));
  const why = [
    ...reasons(article.headline, inHeadline, terms),
    ...found.flatMap(({ text, matches }) => reasons(text, matches, terms)),
  ];
  const evidence = evidenced ? inEvidence(db, article, matcher) : [];
  why.push(...evidence.flatMap((passage) => passage.why));
  if (why.length === 0 && terms.length > 0) {
    // Not in the text: then in a tag, where a person's other names stand as well.
    const tags = tagTextOf(db, article.id);
    const named = reasons(tags, matcher.matchesIn(tags, language), terms);
    why.push(...named.map((reason) => ({ ...reason, how: 'name' as const })));
  }
  return {
    article,
    snippets: snippetsOf(found.filter((passage) => passage.role !== 'headline')).map((snippet) => ({
      ...snippet,
      highlights: [...snippet.highlights],
    })),
    headlineHighlights: inHeadline.map(({ start, end }) => ({ start, end })),
    evidence: evidence.map(({ why: _why, ...passage }) => passage),
    why: distinctReasons(why),
    score,
  };
}

interface Passage extends Omit<MatchedPassage, 'matches'> {
  readonly role: string;
}

/** Passages with their place in the text of their block, whose passages are separated by line feeds. */
export function passagesOf(db: ReadDatabase, articleId: string): Passage[] {
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

export function distinctReasons(why: SearchHit['why']): SearchHit['why'] {
  const seen = new Map<string, SearchHit['why'][number]>();
  for (const one of why) {
    const key = `${one.term}\n${one.found.toLowerCase()}`;
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()]
    .sort((left, right) => NEAREST.indexOf(left.how) - NEAREST.indexOf(right.how))
    .slice(0, MOST_REASONS);
}
