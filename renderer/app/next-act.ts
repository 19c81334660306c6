import type { ArticleState, WorkflowAct } from '#shared/article/workflow.ts';
import type { Obstacle } from '#shared/contract/workflow.ts';

/** What usually comes next in each state; giving out has a button of its own. */
export const NEXT_ACTS: Readonly<Partial<Record<ArticleState, WorkflowAct>>> = {
  draft: 'submit',
  returned: 'submit',
  submitted: 'take-over',
  'in-review': 'approve',
  'on-hold': 'resume',
  spiked: 'restore',
  'in-correction': 'finish-correction',
};

/** Obstacles that no work on the article removes: the act is somebody else's. */
export const NOT_THIS_PERSON: ReadonlySet<Obstacle['code']> = new Set([
  'not-editor',
  'not-chief',
  'own-article',
]);
