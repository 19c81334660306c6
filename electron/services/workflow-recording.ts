import type { WorkflowEventAct } from '#shared/article/workflow.ts';
import type { ArticleRow } from '../archive/article-rows.ts';
import { articleRow } from '../archive/articles.ts';
import { accountNumber } from '../archive/change-log.ts';
import { type StateChange, writeState, writeWorkflowEvent } from '../archive/workflow.ts';
import type { MutationContext } from './context.ts';
import { makeVersion } from './version-making.ts';

/** An article that was there a moment ago, in the same transaction. */
export function presentRow({ db }: MutationContext, id: string): ArticleRow {
  const row = articleRow(db, id);
  if (!row) throw new TypeError(`the article ${id} went away inside its transaction`);
  return row;
}

/** Writes the new state, the entry in the article's record, and the version of what was decided about. */
export function recordAct(
  context: MutationContext,
  row: ArticleRow,
  next: StateChange,
  entry: {
    readonly eventId: string;
    readonly act: WorkflowEventAct;
    readonly reason: string;
    readonly secondPersonId: string | null;
  },
): void {
  const { db, actor } = context;
  const { eventId, act, reason, secondPersonId } = entry;
  writeState(db, row.id, next);
  writeWorkflowEvent(db, row.id, accountNumber(db, actor.systemAccount), {
    id: eventId,
    act,
    from: row.state,
    to: next.state,
    personId: actor.personId,
    secondPersonId,
    reason,
    at: next.at,
  });
  if (next.state !== row.state) makeVersion(context, { articleId: row.id, occasion: 'state', reason });
}
