import type { WorkflowAct } from '#shared/article/workflow.ts';
import type { UsedStatement } from '#shared/contract/statements.ts';
import type { Obstacle } from '#shared/contract/workflow.ts';
import type { Story } from '#shared/document/story.ts';
import type { ArticleRow } from '../../archive/article-rows.ts';
import type { ReadDatabase } from '../../archive/sql.ts';

/** What gates look at. Sheet and statements are read once, and only if a gate asks. */
export interface Gated {
  readonly db: ReadDatabase;
  readonly row: ArticleRow;
  /** Null when the stored sheet cannot be read: the archive's check names that. */
  story(): Story | null;
  /** What stands on the sheet, in reading order. */
  used(): readonly UsedStatement[];
}

/** One thing that a gate found. */
export interface Finding {
  readonly code: Obstacle['code'];
  /** What exactly stands open: an override holds for this and for nothing else (another wording is another subject). */
  readonly subject: string;
  readonly text?: string;
  /** Where to jump to. */
  readonly block?: number | null;
  readonly useId?: string | null;
}

/** A condition of an act (product.md, section 4). A new one is a function and a line in `index.ts`. */
export interface Gate {
  /** The acts that it holds up. */
  readonly acts: readonly WorkflowAct[];
  /** Earlier acts that only show it, so that nobody learns of it too late. */
  readonly announcedAt: readonly WorkflowAct[];
  find(gated: Gated): readonly Finding[];
}
