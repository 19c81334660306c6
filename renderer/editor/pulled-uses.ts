import type { UsedStatement } from '#shared/contract/statements.ts';
import type { EditorContext } from './feature.ts';

/**
 * The use in the running text that a pull quote repeats: the first other use of its statement in the article that is
 * no pull quote itself. Null for everything else, and for a pull quote whose source is gone.
 */
export function repeatedBy(
  context: EditorContext,
  used: UsedStatement,
  all: readonly UsedStatement[],
): UsedStatement | null {
  if (!isPulled(context, used.use.id)) return null;
  const others = all.filter(
    ({ use, statement }) => statement.id === used.statement.id && use.id !== used.use.id,
  );
  return others.find(({ use }) => context.marks.ids().has(use.id) && !isPulled(context, use.id)) ?? null;
}

function isPulled({ painter }: EditorContext, useId: string): boolean {
  return painter.elementsOf(useId).some((element) => element.closest('[data-block="pullquote"]') !== null);
}
