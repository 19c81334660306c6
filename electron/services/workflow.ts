import { actsFrom, type ArticleState, TRANSITIONS, type WorkflowAct } from '#shared/article/workflow.ts';
import { instant } from '#shared/clock.ts';
import type { workflow } from '#shared/contract/workflow.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { ArticleRow } from '../archive/article-rows.ts';
import { articleRow, articleSummaries } from '../archive/articles.ts';
import { accountNumber, recordChange } from '../archive/change-log.ts';
import { insertOverride, overridesOf } from '../archive/overrides.ts';
import { findPerson } from '../archive/people.ts';
import {
  formerState,
  type StateChange,
  workflowEvents,
  writeState,
  writeWorkflowEvent,
} from '../archive/workflow.ts';
import type { MutationContext, Service } from './context.ts';
import { makeVersion } from './version-making.ts';
import { isBlocking, isEditor, obstaclesOf } from './workflow-obstacles.ts';

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
  return ok(
    workflowEvents(db, articleId).map((event) => ({
      ...event,
      overrides: overrides
        .filter(({ eventId }) => eventId === event.id)
        .map(({ code, sentence }) => ({ code, sentence })),
    })),
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
  const { db, actor } = context;
  const row = articleRow(db, id);
  if (!row) throw new TypeError(`the article ${id} went away inside its transaction`);
  const next = outcome(context, row, input.act, change);
  writeState(db, id, next);
  writeWorkflowEvent(db, id, accountNumber(db, actor.systemAccount), {
    id: input.eventId,
    act: input.act,
    from: row.state,
    to: next.state,
    personId: actor.personId,
    secondPersonId: input.secondPersonId,
    reason: input.reason,
    at: next.at,
  });
  if (next.state !== row.state) {
    makeVersion(context, { articleId: id, occasion: 'state', reason: input.reason });
  }
}

/** States in which somebody may still have the article in hand. */
const KEEPS_EDITOR: ReadonlySet<ArticleState> = new Set(['in-review', 'on-hold', 'spiked']);

function outcome(context: MutationContext, row: ArticleRow, act: WorkflowAct, change: number): StateChange {
  const at = instant(context.clock);
  const { to } = TRANSITIONS[act];
  const state = to === 'former' ? formerState(row) : to;
  const takes = act === 'take-over' || act === 'withdraw-approval';
  const keeps = KEEPS_EDITOR.has(state);
  return {
    state,
    heldFrom: heldFrom(row, state),
    spikedFrom: state === 'spiked' ? row.state : null,
    editorId: takes ? context.actor.personId : keeps ? row.editor_id : null,
    lockedSince: takes ? at : keeps ? row.locked_since : null,
    publishedAt: state === 'exported' ? (row.published_at ?? at) : row.published_at,
    at,
    change,
  };
}

/** An article that is spiked while on hold is on hold again when it is restored, and still knows from where. */
function heldFrom(row: ArticleRow, state: ArticleState): ArticleState | null {
  if (state === 'on-hold' && row.state !== 'spiked') return row.state;
  return state === 'on-hold' || state === 'spiked' ? row.held_from : null;
}
