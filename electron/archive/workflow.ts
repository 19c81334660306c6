import type { ArticleState, WorkflowEventAct } from '#shared/article/workflow.ts';
import type { Standing } from '#shared/article/workflow-history.ts';
import { all, type ReadDatabase, run, type WriteDatabase } from './sql.ts';

/** What an act makes of an article. */
export interface StateChange extends Standing {
  readonly publishedAt: string | null;
  readonly at: string;
  readonly change: number;
}

export function writeState(db: WriteDatabase, id: string, next: StateChange): void {
  run(
    db,
    `UPDATE articles SET state = :state, held_from = :heldFrom, spiked_from = :spikedFrom,
       editor_id = :editorId, locked_since = :lockedSince, published_at = :publishedAt, updated_at = :at,
       last_change = :change
     WHERE id = :id`,
    { id, ...next },
  );
}

export interface WorkflowEvent {
  readonly id: string;
  readonly act: WorkflowEventAct;
  readonly from: ArticleState;
  readonly to: ArticleState;
  readonly personId: string | null;
  readonly secondPersonId: string | null;
  readonly reason: string;
  readonly at: string;
}

export function writeWorkflowEvent(
  db: WriteDatabase,
  articleId: string,
  account: number,
  event: WorkflowEvent,
): void {
  run(
    db,
    `INSERT INTO workflow_events (id, article_id, act, from_state, to_state, person_id, second_person_id,
       account, reason, at)
     VALUES (:id, :articleId, :act, :from, :to, :personId, :secondPersonId, :account, :reason, :at)`,
    { ...event, articleId, account },
  );
}

/** Newest first. */
export function workflowEvents(db: ReadDatabase, articleId: string): WorkflowEvent[] {
  return all<WorkflowEvent>(
    db,
    `SELECT id, act, from_state AS "from", to_state AS "to", person_id AS personId,
       second_person_id AS secondPersonId, reason, at
     FROM workflow_events WHERE article_id = ? ORDER BY serial DESC`,
    articleId,
  );
}
