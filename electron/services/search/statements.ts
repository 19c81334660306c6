import type { StatementHit } from '#shared/contract/search.ts';
import { analysisLanguage } from '#shared/text/language.ts';
import { articleSummaries } from '../../archive/articles.ts';
import type { FoundDocument } from '../../archive/search/finding.ts';
import { statementsByIds, usesBySerial } from '../../archive/statements.ts';
import type { QueryContext } from '../context.ts';
import { distinctReasons } from './hits.ts';
import { type Matcher, reasons } from './matching.ts';

/** Statements that were found, with the wording as printed and the original, and where they stand. */
export function showStatements(
  { db }: QueryContext,
  found: readonly FoundDocument[],
  matcher: Matcher,
): StatementHit[] {
  const uses = usesBySerial(
    db,
    found.map(({ serial }) => serial),
  );
  const all = [...uses.values()];
  const statements = statementsByIds(
    db,
    all.map(({ statementId }) => statementId),
  );
  const articles = new Map(
    articleSummaries(
      db,
      all.map(({ articleId }) => articleId),
    ).map((article) => [article.id, article]),
  );
  return found.flatMap(({ serial, score }) => {
    const use = uses.get(serial);
    const statement = use && statements.get(use.statementId);
    const article = use && articles.get(use.articleId);
    if (!use || !statement || !article || article.trashedAt !== null) return [];
    const language = analysisLanguage(article.language);
    const matches = matcher.matchesIn(use.printed, language);
    const original = statement.original;
    const inOriginal = original ? matcher.matchesIn(original.text, analysisLanguage(original.language)) : [];
    const speaker = [statement.speaker?.name ?? '', statement.speakerAsPrinted].join('\n');
    const why = [
      ...reasons(use.printed, matches, matcher.terms),
      ...reasons(original?.text ?? '', inOriginal, matcher.terms),
      ...reasons(speaker, matcher.matchesIn(speaker, language), matcher.terms).map((reason) => ({
        ...reason,
        how: 'name' as const,
      })),
    ];
    const [piece] = use.pieces;
    return {
      statement,
      originalHighlights: inOriginal.map(({ start, end }) => ({ start, end })),
      printed: use.printed,
      highlights: matches.map(({ start, end }) => ({ start, end })),
      useId: use.id,
      articleId: use.articleId,
      headline: article.headline,
      publishedAt: article.publishedAt,
      place: piece ? { block: piece.block, offset: piece.start, length: piece.end - piece.start } : null,
      why: distinctReasons(why),
      score,
    };
  });
}
