import type { Obstacle } from '#shared/contract/workflow.ts';
import { all, type ReadDatabase, run, type WriteDatabase } from './sql.ts';

/** Somebody let an act pass although something stood open, by name and with a sentence. */
export interface Override {
  readonly id: string;
  readonly articleId: string;
  readonly eventId: string;
  readonly act: string;
  readonly code: Obstacle['code'];
  readonly subject: string;
  readonly sentence: string;
  readonly personId: string | null;
  readonly at: string;
}

export function insertOverride(db: WriteDatabase, override: Override, account: number): void {
  run(
    db,
    `INSERT INTO workflow_overrides (id, article_id, event_id, act, code, subject, sentence, person_id, account, at)
     VALUES (:id, :articleId, :eventId, :act, :code, :subject, :sentence, :personId, :account, :at)`,
    { ...override, account },
  );
}

/** Of an article, for one act or all, oldest first. */
export function overridesOf(db: ReadDatabase, articleId: string, act: string | null = null): Override[] {
  return all<Override>(
    db,
    `SELECT id, article_id AS articleId, event_id AS eventId, act, code, subject, sentence, person_id AS personId, at
     FROM workflow_overrides WHERE article_id = :articleId AND (:act IS NULL OR act = :act) ORDER BY serial`,
    { articleId, act },
  );
}
