import { refreshStatements } from '../../archive/statement-states.ts';
import { usesOfStatement } from '../../archive/statements.ts';
import type { MutationContext } from '../context.ts';

/** After every change of statements, their evidence or events: states and counts anew, and everybody hears of it. */
export function announceStatements(context: MutationContext, ids: readonly string[]): void {
  const { db } = context;
  const counted = refreshStatements(db, ids);
  const articleIds = new Set(ids.flatMap((id) => usesOfStatement(db, id).map((use) => use.articleId)));
  context.emit({ type: 'statements-changed', ids: [...ids], articleIds: [...articleIds] });
  if (counted.length > 0) context.emit({ type: 'articles-changed', ids: counted });
}
