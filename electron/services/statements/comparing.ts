import type { Compared, Statement, UsedStatement } from '#shared/contract/statements.ts';
import { sameWording } from '#shared/statement/drift.ts';
import { declaredWordings } from '#shared/statement/verification.ts';
import {
  type PrintedWording,
  printedWordings,
  type WordingEvent,
  wordingEvents,
} from '../../archive/printed-wordings.ts';
import type { ReadDatabase } from '../../archive/sql.ts';
import { type StatementUse, statementsByIds } from '../../archive/statements.ts';

/** Uses with their statements, what their wording is held against, and where they are printed otherwise. */
export function usedStatements(db: ReadDatabase, uses: readonly StatementUse[]): UsedStatement[] {
  const ids = [...new Set(uses.map((use) => use.statementId))];
  const known = statementsByIds(db, ids);
  const comparedTo = comparing(db, known);
  const printed = printedWordings(db, ids);
  return uses.flatMap((use) => {
    const statement = known.get(use.statementId);
    if (!statement) return [];
    const elsewhere = (printed.get(statement.id) ?? []).filter(
      (other) => other.articleId !== use.articleId && !sameWording(other.printed, use.printed),
    );
    return [
      {
        use,
        statement,
        compared: comparedTo(use),
        elsewhere: elsewhere.map(({ useId, articleId, headline, printed: words }) => ({
          useId,
          articleId,
          headline,
          printed: words,
        })),
      },
    ];
  });
}

/** What the printed wording of a use of one of these statements is held against; null where there is nothing yet. */
export function comparing(
  db: ReadDatabase,
  statements: ReadonlyMap<string, Statement>,
): (use: Pick<StatementUse, 'id' | 'statementId' | 'articleId'>) => Compared | null {
  const events = wordingEvents(db, [...statements.keys()]);
  return (use) => {
    const statement = statements.get(use.statementId);
    return statement ? comparedWording(statement, use, events.get(statement.id) ?? []) : null;
  };
}

/** Whether the same statement stands in other words in two articles. */
export function differs(wordings: readonly PrintedWording[]): boolean {
  return wordings.some(
    (one, index) =>
      wordings.findIndex(
        (other) => other.articleId !== one.articleId && !sameWording(other.printed, one.printed),
      ) > index,
  );
}

/**
 * What a printed wording is held against (product.md, section 3): a translated quote against its translation, a
 * direct one against the passage in its evidence, anything else against what the same use printed when its
 * evidence was anchored, and what repeats it in the same article (a pull quote) with it.
 */
function comparedWording(
  statement: Statement,
  use: Pick<StatementUse, 'id' | 'articleId'>,
  events: readonly WordingEvent[],
): Compared | null {
  const declared = declaredWordings(events);
  const translation = statement.translated ? statement.translation?.text : '';
  if (translation) return { wording: translation, by: 'translation', declared };
  const anchored = events.filter((event) => event.kind === 'anchored');
  const passage = statement.evidence.find(({ anchor }) => anchor?.exact)?.anchor?.exact;
  if (passage && statement.type === 'direct' && !statement.translated && anchored.length > 0) {
    return { wording: passage, by: 'evidence', declared };
  }
  const last =
    anchored.findLast((event) => event.useId === use.id) ??
    anchored.findLast((event) => event.articleId === use.articleId);
  return last ? { wording: last.wording, by: 'anchored', declared } : null;
}
