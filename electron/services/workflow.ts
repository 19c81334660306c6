import { actsFrom, TRANSITIONS, type WorkflowAct } from '#shared/article/workflow.ts';
import { actsTakenBack, type Standing, standingAfter } from '#shared/article/workflow-history.ts';
import { instant } from '#shared/clock.ts';
import type { workflow } from '#shared/contract/workflow.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { ArticleRow } from '../archive/article-rows.ts';
import { articleRow, articleSummaries } from '../archive/articles.ts';
import { accountNumber, recordChange } from '../archive/change-log.ts';
import { insertOverride, overridesOf } from '../archive/overrides.ts';
import { findPerson } from '../archive/people.ts';
import { type StateChange, workflowEvents } from '../archive/workflow.ts';
import type { MutationContext, Service } from './context.ts';
import { isBlocking, isEditor, obstaclesOf } from './workflow-obstacles.ts';
import { presentRow, recordAct } from './workflow-recording.ts';

export { takeBack } from './workflow-take-back.ts';

type Workflow = Service<typeof workflow>;

export const options: Workflow['options'] = ({ db, clock }, { articleId, personId }) => {
  const row = articleRow(db, articleId);
  if (!row) return fail('NOT_FOUND', { kind: 'article', id: articleId });
  const person = personId === null ? undefined : findPerson(db, personId);
  const now = instant(clock);
  return ok(
    actsFrom(row.state).map((act) => ({
      act,
      reasonRequired: TRANSITIONS[act].reasonRequired,
      obstacles: obstaclesOf(db, row, act, { person, now }),
    })),
  );
};

export const history: Workflow['history'] = ({ db }, { articleId }) => {
  if (!articleRow(db, articleId)) return fail('NOT_FOUND', { kind: 'article', id: articleId });
  const overrides = overridesOf(db, articleId);
  const record = workflowEvents(db, articleId).toReversed();
  const taken = actsTakenBack(record);
  return ok(
    record
      .map((event, place) => ({
        ...event,
        takenBack: taken.get(place) ?? null,
        overrides: overrides
          .filter(({ eventId }) => eventId === event.id)
          .map(({ code, sentence }) => ({ code, sentence })),
      }))
      .toReversed(),
  );
};

export interface ActInput {
  readonly articleIds: readonly string[];
  readonly act: WorkflowAct;
  readonly reason: string;
  readonly secondPersonId: string | null;
  readonly overrides: readonly {
    readonly code: string;
    readonly subject: string;
    readonly sentence: string;
  }[];
}

/** All or none. Every change of state keeps a version of what was decided about. */
export const act: Workflow['act'] = (context, input) => {
  const { db } = context;
  const eventIds = new Map(input.articleIds.map((id) => [id, context.ids.next()]));
  for (const [id, eventId] of eventIds) {
    const row = articleRow(db, id);
    if (!row) return fail('NOT_FOUND', { kind: 'article', id });
    const refused = letPass(context, row, eventId, input) ?? refusal(context, row, input);
    if (refused) return refused;
  }
  const change = recordChange(context, `workflow.${input.act}`, 'article', input.articleIds);
  for (const [id, eventId] of eventIds) perform(context, id, { ...input, eventId }, change);
  context.emit({ type: 'articles-changed', ids: [...input.articleIds] });
  return ok(articleSummaries(db, input.articleIds));
};

/** Writes down what the acting person lets pass; a sentence and a name belong to each (product.md, section 4). */
function letPass(
  context: MutationContext,
  row: ArticleRow,
  eventId: string,
  { act: name, articleIds, overrides }: ActInput,
): Result<never> | null {
  const { db, actor, ids, clock } = context;
  if (overrides.length === 0) return null;
  const refuse = (reason: string) => fail('NOT_ALLOWED', { id: row.id, act: name, state: row.state, reason });
  if (articleIds.length > 1) return refuse('override-many');
  const person = actor.personId === null ? undefined : findPerson(db, actor.personId);
  if (!person) return refuse('no-person');
  const at = instant(clock);
  const open = obstaclesOf(db, row, name, { person, now: at }).filter(isBlocking);
  for (const { code, subject, sentence } of overrides) {
    const obstacle = open.find((one) => one.overridable && one.code === code && one.subject === subject);
    // What has been done meanwhile needs nobody's word any more.
    if (!obstacle) continue;
    if (sentence.trim() === '') return refuse('override-sentence');
    insertOverride(
      db,
      {
        id: ids.next(),
        articleId: row.id,
        eventId,
        act: name,
        code: obstacle.code,
        subject,
        sentence: sentence.trim(),
        personId: person.id,
        at,
      },
      accountNumber(db, actor.systemAccount),
    );
  }
  return null;
}

function refusal(context: MutationContext, row: ArticleRow, input: ActInput): Result<never> | null {
  const { db, actor } = context;
  const transition = TRANSITIONS[input.act];
  const refuse = (reason: string) =>
    fail('NOT_ALLOWED', { id: row.id, act: input.act, state: row.state, reason });
  if (!transition.from.includes(row.state)) return refuse('state');
  if (row.trashed_at !== null) return refuse('trashed');
  const person = actor.personId === null ? undefined : findPerson(db, actor.personId);
  const obstacles = obstaclesOf(db, row, input.act, { person, now: instant(context.clock) });
  const [blocking] = obstacles.filter(isBlocking);
  if (blocking?.code === 'embargo') return fail('EMBARGOED', { id: row.id, until: row.embargoed_at });
  if (blocking) return refuse(blocking.code);
  if (transition.reasonRequired && input.reason.trim() === '') return refuse('reason');
  if (transition.secondPerson) {
    const second = input.secondPersonId === null ? undefined : findPerson(db, input.secondPersonId);
    if (!isEditor(second) || second?.id === person?.id) return refuse('second-person');
  }
  return null;
}

function perform(
  context: MutationContext,
  id: string,
  input: ActInput & { readonly eventId: string },
  change: number,
): void {
  const row = presentRow(context, id);
  recordAct(context, row, outcome(context, row, input.act, change), input);
}

function outcome(context: MutationContext, row: ArticleRow, act: WorkflowAct, change: number): StateChange {
  const at = instant(context.clock);
  const before: Standing = {
    state: row.state,
    heldFrom: row.held_from,
    spikedFrom: row.spiked_from,
    editorId: row.editor_id,
    lockedSince: row.locked_since,
  };
  const after = standingAfter(before, act, { personId: context.actor.personId, at });
  const publishedAt = after.state === 'exported' ? (row.published_at ?? at) : row.published_at;
  return { ...after, publishedAt, at, change };
}
