import type { search } from '#shared/contract/search.ts';
import type { OutputOf } from '#shared/contract/define.ts';
import type { QueryNode } from '#shared/search/query.ts';
import { fold } from '#shared/text/fold.ts';
import { analysisLanguage } from '#shared/text/language.ts';
import { articleSummaries } from '../../archive/articles.ts';
import { searchEntities } from '../../archive/entities.ts';
import { find } from '../../archive/search/finding.ts';
import type { Plan } from '../../archive/search/plan.ts';
import { findLatelyByTitle } from '../../archive/search/titles.ts';
import type { ReadDatabase } from '../../archive/sql.ts';
import type { QueryContext } from '../context.ts';
import { analysisFor } from './analysis.ts';
import { askTitles, titleTerms } from './by-title.ts';
import { compileQuery } from './compile.ts';
import { type Hit, hitsOf, showHits } from './hits.ts';
import { Matcher } from './matching.ts';

type Box = OutputOf<(typeof search)['box']>;

interface AskedBox {
  readonly node: QueryNode;
  readonly text: string;
  readonly limit: number;
}

export function boxByTitle(context: QueryContext, asked: AskedBox): Box {
  const ids = findLatelyByTitle(context.db, askTitles(asked.node), asked.limit);
  const headlines = ids.map((articleId) => ({ articleId, score: 0 }));
  const matcher = new Matcher(titleTerms(asked.node, analysisFor(null)), analysisFor(null));
  return showBox(context, asked, { headlines, texts: [], matcher });
}

/** The newest articles with the words in the headline, and the newest others. Counts nothing. */
export function boxByIndex(context: QueryContext, index: ReadDatabase, asked: AskedBox): Box {
  const analysis = analysisFor(index);
  const compile = (node: QueryNode) =>
    compileQuery(node, { archive: context.db, index, analysis, collection: 'articles' });
  const newest = (plan: Plan, limit: number) =>
    hitsOf(
      context.db,
      find(index, {
        collection: 'articles',
        plan,
        order: 'newest',
        offset: 0,
        limit,
        facetValues: 0,
        now: 0,
        cancelled: context.cancelled,
      }).hits,
    );
  const { plan, terms } = compile(asked.node);
  const headlines = newest(compile({ kind: 'scope', scope: 'headline', of: asked.node }).plan, asked.limit);
  const seen = new Set(headlines.map((hit) => hit.articleId));
  const texts = newest(plan, asked.limit * 2)
    .filter((hit) => !seen.has(hit.articleId))
    .slice(0, asked.limit);
  return showBox(context, asked, { headlines, texts, matcher: new Matcher(terms, analysis) });
}

function showBox(
  context: QueryContext,
  { text, limit }: AskedBox,
  found: { readonly headlines: readonly Hit[]; readonly texts: readonly Hit[]; readonly matcher: Matcher },
): Box {
  const { headlines, texts, matcher } = found;
  const summaries = articleSummaries(
    context.db,
    headlines.map((hit) => hit.articleId),
  );
  const marks = (words: string, language: string) =>
    matcher.matchesIn(words, analysisLanguage(language)).map(({ start, end }) => ({ start, end }));
  const entities = searchEntities(context.db, { text: fold(text.trim()), kinds: [], limit });
  return {
    articles: summaries
      .filter((article) => article.trashedAt === null)
      .map((article) => ({ article, highlights: marks(article.headline, article.language) })),
    entities: entities.map(({ articles: _articles, ...entity }) => ({
      ...entity,
      highlights: marks(entity.name, 'de'),
    })),
    hits: showHits(context, texts, matcher),
  };
}
