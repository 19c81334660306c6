import type { RecordedVocabularyAct } from '#shared/contract/vocabulary.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { recordChange } from '../../archive/change-log.ts';
import { keepImportVersion } from '../../archive/versions.ts';
import {
  type ActRow,
  advance,
  findAct,
  noteArticle,
  noteStatement,
  recordedAct,
  setStatus,
  takeArticles,
  takeStatements,
} from '../../archive/vocabulary/acts.ts';
import { articlesTagged, replaceTags, tagsOf, withoutChange } from '../../archive/vocabulary/links.ts';
import { setSpeaker, statementsOf } from '../../archive/vocabulary/speakers.ts';
import { applyChange, inverse } from '../../archive/vocabulary/words.ts';
import type { JobContext, MutationContext } from '../context.ts';
import { type Moving, movingOf, sameTags } from './moving.ts';

/** One transaction should hold the writer up for at most this long; the next batch is sized by the last one. */
const BATCH_MS = 12;
const FIRST_BATCH = 20;
const LARGEST_BATCH = 200;

/** One batch: how many it handled, 0 at the end. */
type Batch = (context: MutationContext, limit: number) => number;

/** Moves what articles and statements carry, batch by batch, then marks the act as done. */
export async function runAct(context: JobContext, act: ActRow): Promise<Result<RecordedVocabularyAct>> {
  const moving = movingOf(context.read.db, act);
  const moved = await inBatches(context, [
    (within, limit) => moveArticles(within, act.id, moving, limit),
    (within, limit) => moveStatements(within, act.id, moving, limit),
  ]);
  if (!moved.ok) return moved;
  return finish(context, act, 'done');
}

/** Puts back what is still moved, then marks the act as undone. The words themselves are back already. */
export async function runBack(context: JobContext, act: ActRow): Promise<Result<RecordedVocabularyAct>> {
  const back = await inBatches(context, [
    (within, limit) => putBackArticles(within, act, limit),
    (within, limit) => putBackStatements(within, act, limit),
  ]);
  if (!back.ok) return back;
  return finish(context, act, 'undone');
}

/** Takes the words back and says so, in the first transaction of an undo. */
export function beginUndo(context: MutationContext, act: ActRow): void {
  if (act.status === 'undoing') return;
  for (const change of act.changes.toReversed()) applyChange(context.db, inverse(change));
  setStatus(context.db, act.serial, 'undoing');
  announceWords(context, 'vocabulary.undo', act);
}

/** For the log and the windows: the words of an act changed. */
export function announceWords(
  context: MutationContext,
  command: string,
  act: Pick<ActRow, 'request' | 'touched'>,
) {
  recordChange(context, command, act.request.kind, act.touched);
  context.emit({ type: 'tags-changed', ids: [] });
}

async function inBatches(context: JobContext, batches: readonly Batch[]): Promise<Result<null>> {
  let done = 0;
  let size = FIRST_BATCH;
  for (const batch of batches) {
    for (;;) {
      if (context.signal.aborted) return fail('CANCELLED');
      const began = performance.now();
      const limit = size;
      const handled = context.transact((within) => ok(batch(within, limit)));
      if (!handled.ok) return handled;
      if (handled.value === 0) break;
      const took = performance.now() - began;
      size = Math.max(
        1,
        Math.min(LARGEST_BATCH, Math.round(size * Math.min(2, BATCH_MS / Math.max(1, took)))),
      );
      done += handled.value;
      context.progress({ done, total: 0, label: 'vocabulary' });
      await context.pause();
    }
  }
  return ok(null);
}

function moveArticles(context: MutationContext, actId: string, moving: Moving, limit: number): number {
  const { db } = context;
  const act = findAct(db, actId);
  if (!act || moving.tags.length === 0) return 0;
  const { kind } = act.request;
  const found = articlesTagged(db, kind, { tags: moving.tags, after: act.articleCursor, limit });
  const last = found.at(-1);
  if (!last) return 0;
  const changed = found.flatMap((article) => {
    const next = moving.tagsAfter(article);
    if (sameTags(next, article.tags)) return [];
    // A version that is the article row itself must not change with it.
    keepImportVersion(db, article.id);
    replaceTags(db, kind, article.serial, next);
    noteArticle(db, act.serial, article.serial, { former: article.tags, next });
    return [article.id];
  });
  const touched = act.request.act === 'rename' ? found.map(({ id }) => id) : changed;
  advance(db, act.serial, { articleCursor: last.serial, articles: touched.length });
  announceArticles(context, touched);
  return found.length;
}

function moveStatements(context: MutationContext, actId: string, moving: Moving, limit: number): number {
  const { db } = context;
  const act = findAct(db, actId);
  if (!act || moving.speakers.length === 0) return 0;
  const found = statementsOf(db, { speakers: moving.speakers, after: act.statementCursor, limit });
  const last = found.at(-1);
  if (!last) return 0;
  const changed = found.flatMap((statement) => {
    const next = moving.speakerAfter(statement);
    if (next === statement.speaker) return [];
    setSpeaker(db, statement.id, statement.speaker, next);
    noteStatement(db, act.serial, statement.id, { former: statement.speaker, next });
    return [statement.id];
  });
  const touched = act.request.act === 'rename' ? found.map(({ id }) => id) : changed;
  advance(db, act.serial, { statementCursor: last.serial, statements: touched.length });
  announceStatements(context, touched);
  return found.length;
}

function putBackArticles(context: MutationContext, act: ActRow, limit: number): number {
  const { db } = context;
  const { kind } = act.request;
  const taken = takeArticles(db, act.serial, limit);
  for (const { article, former, next } of taken)
    replaceTags(db, kind, article, withoutChange(tagsOf(db, kind, article), { former, next }));
  announceArticles(
    context,
    taken.map(({ id }) => id),
  );
  return taken.length;
}

function putBackStatements(context: MutationContext, act: ActRow, limit: number): number {
  const taken = takeStatements(context.db, act.serial, limit);
  for (const { statement_id, former, next } of taken) setSpeaker(context.db, statement_id, next, former);
  announceStatements(
    context,
    taken.map(({ statement_id }) => statement_id),
  );
  return taken.length;
}

function announceArticles(context: MutationContext, ids: readonly string[]): void {
  if (ids.length === 0) return;
  recordChange(context, 'vocabulary.perform', 'article', ids);
  context.emit({ type: 'articles-changed', ids: [...ids] });
}

function announceStatements(context: MutationContext, ids: readonly string[]): void {
  if (ids.length === 0) return;
  recordChange(context, 'vocabulary.perform', 'statement', ids);
  context.emit({ type: 'statements-changed', ids: [...ids], articleIds: [] });
}

function finish(context: JobContext, act: ActRow, status: 'done' | 'undone'): Result<RecordedVocabularyAct> {
  return context.transact((within) => {
    setStatus(within.db, act.serial, status);
    within.emit({ type: 'tags-changed', ids: [] });
    const recorded = recordedAct(within.db, act.id);
    return recorded ? ok(recorded) : fail('NOT_FOUND', { kind: 'act', id: act.id });
  });
}
