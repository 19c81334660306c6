import { canBeTakenBack, type WorkflowAct } from '#shared/article/workflow.ts';
import { actsThatCount, type Standing } from '#shared/article/workflow-history.ts';
import { instant } from '#shared/clock.ts';
import type { workflow } from '#shared/contract/workflow.ts';
import { fail, ok } from '#shared/result.ts';
import { articleRow, articleSummaries } from '../archive/articles.ts';
import { recentActsOn, recordChange } from '../archive/change-log.ts';
import { workflowEvents } from '../archive/workflow.ts';
import type { MutationContext, Service } from './context.ts';
import { presentRow, recordAct } from './workflow-recording.ts';

type Workflow = Service<typeof workflow>;

/** How far back in the log an act may lie that is taken back: it is meant for the moment after. */
const RECENT_CHANGES = 5000;

/** All or none, like the acts themselves. */
export const takeBack: Workflow['takeBack'] = (context, { articleIds, act }) => {
  const { db, actor } = context;
  const former = new Map<string, Standing>();
  for (const id of articleIds) {
    const row = articleRow(db, id);
    if (!row) return fail('NOT_FOUND', { kind: 'article', id });
    const refuse = (reason: string) => fail('NOT_ALLOWED', { id, act, state: row.state, reason });
    if (!canBeTakenBack(act)) return refuse('final');
    if (row.trashed_at !== null) return refuse('trashed');
    const last = actsThatCount(workflowEvents(db, id).toReversed()).at(-1);
    if (last?.entry.act !== act || last.entry.to !== row.state) return refuse('acted-since');
    if (last.entry.personId !== actor.personId || !isUntouchedSince(context, id, act)) {
      return refuse('acted-since');
    }
    former.set(id, last.before);
  }
  const change = recordChange(context, 'workflow.takeBack', 'article', articleIds);
  const at = instant(context.clock);
  for (const [id, standing] of former) {
    const row = presentRow(context, id);
    const next = { ...standing, publishedAt: row.published_at, at, change };
    const entry = {
      eventId: context.ids.next(),
      act: 'take-back',
      reason: '',
      secondPersonId: null,
    } as const;
    recordAct(context, row, next, entry);
  }
  context.emit({ type: 'articles-changed', ids: [...articleIds] });
  return ok(articleSummaries(db, articleIds));
};

/** Whether only the acting person has done anything to the article since the act. */
function isUntouchedSince({ db, actor }: MutationContext, id: string, act: WorkflowAct): boolean {
  const recent = recentActsOn(db, id, RECENT_CHANGES);
  const since = recent.findIndex((change) => change.act === `workflow.${act}`);
  return since >= 0 && recent.slice(0, since).every(({ personId }) => personId === actor.personId);
}
