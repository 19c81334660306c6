import { instant } from '#shared/clock.ts';
import type { RecordedVocabularyAct, vocabulary } from '#shared/contract/vocabulary.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { fold } from '#shared/text/fold.ts';
import { accountNumber } from '../archive/change-log.ts';
import { type ActRow, findAct, insertAct, recordedAct, recordedActs } from '../archive/vocabulary/acts.ts';
import { findEntry, listEntries, namedEntries } from '../archive/vocabulary/entries.ts';
import { articlesTagged, countTagged } from '../archive/vocabulary/links.ts';
import { apartPairs, pairKey, writeApart } from '../archive/vocabulary/apart.ts';
import { countStatements, statementsOf } from '../archive/vocabulary/speakers.ts';
import { nearPairs } from '../language/near-names.ts';
import type { JobContext, Service } from './context.ts';
import { allSubjects } from './subjects.ts';
import { checkAct } from './vocabulary/checking.ts';
import { countSplit } from './vocabulary/moving.ts';
import { changeWords } from './vocabulary/planning.ts';
import { announceWords, beginUndo, runAct, runBack } from './vocabulary/running.ts';

type Vocabulary = Service<typeof vocabulary>;

const ALL = Number.MAX_SAFE_INTEGER;

export const entries: Vocabulary['entries'] = ({ db, language }, input) => {
  const subjects = input.kind === 'subject' ? allSubjects(db) : [];
  return ok(listEntries(db, { ...input, text: fold(input.text.trim()), subjects, language }));
};

export const preview: Vocabulary['preview'] = ({ db, cancelled }, request) => {
  const checked = checkAct(db, request);
  if (!checked.ok) return checked;
  switch (request.act) {
    case 'broader':
    case 'remove':
      return ok({ articles: 0, statements: 0 });
    case 'split-entity':
      return ok(
        countSplit(db, request, {
          articles: articlesTagged(db, 'entity', { tags: [request.id], after: 0, limit: ALL }),
          statements: statementsOf(db, { speakers: [request.id], after: 0, limit: ALL }),
          cancelled,
        }),
      );
    default: {
      const ids = request.act === 'merge' ? request.fromIds : [request.id];
      const articles = countTagged(db, request.kind, ids);
      return ok({ articles, statements: request.kind === 'entity' ? countStatements(db, ids) : 0 });
    }
  }
};

export const perform: Vocabulary['perform'] = async (context, request) => {
  const begun = context.transact((within): Result<ActRow> => {
    const checked = checkAct(within.db, request);
    if (!checked.ok) return checked;
    const plan = changeWords(within, request);
    const { personId, systemAccount } = within.actor;
    const id = within.ids.next();
    const account = accountNumber(within.db, systemAccount);
    insertAct(within.db, { id, request, ...plan, at: instant(within.clock), personId, account });
    announceWords(within, 'vocabulary.perform', { request, touched: plan.touched });
    const act = findAct(within.db, id);
    return act ? ok(act) : fail('NOT_FOUND', { kind: 'act', id });
  });
  if (!begun.ok) return begun;
  const done = await runAct(context, begun.value);
  if (done.ok || done.error.code !== 'CANCELLED') return done;
  // Half an act would be worse than none: what is moved goes back, whoever waits.
  const back = await takeBack({ ...context, signal: new AbortController().signal }, begun.value.id);
  return back.ok ? done : back;
};

export const undo: Vocabulary['undo'] = (context, { id }) => takeBack(context, id);

async function takeBack(context: JobContext, id: string): Promise<Result<RecordedVocabularyAct>> {
  const begun = context.transact((within): Result<ActRow> => {
    const act = findAct(within.db, id);
    const recorded = recordedAct(within.db, id);
    if (!act || !recorded) return fail('NOT_FOUND', { kind: 'act', id });
    if (act.status === 'undone')
      return fail('NOT_ALLOWED', { act: 'undo', state: act.status, reason: 'undone' });
    if (recorded.blockedBy !== null)
      return fail('NOT_ALLOWED', { act: 'undo', state: act.status, reason: 'later-act' });
    beginUndo(within, act);
    return ok(act);
  });
  return begun.ok ? runBack(context, begun.value) : begun;
}

export const resume: Vocabulary['resume'] = async (context, { id }) => {
  const act = findAct(context.read.db, id);
  if (!act) return fail('NOT_FOUND', { kind: 'act', id });
  if (act.status === 'undoing') return runBack(context, act);
  if (act.status === 'running') return runAct(context, act);
  return fail('NOT_ALLOWED', { act: 'resume', state: act.status, reason: 'finished' });
};

export const acts: Vocabulary['acts'] = ({ db }, { limit }) => ok(recordedActs(db, limit));

export const nearDuplicates: Vocabulary['nearDuplicates'] = ({ db, cancelled }, { kind, limit }) => {
  const apart = apartPairs(db, kind);
  const pairs = nearPairs(namedEntries(db, kind), cancelled)
    .filter(({ left, right }) => !apart.has(pairKey(left, right)))
    .slice(0, limit);
  return ok(
    pairs.flatMap(({ left, right, reason }) => {
      const [one, other] = [findEntry(db, kind, left), findEntry(db, kind, right)];
      return one && other ? [{ left: one, right: other, reason }] : [];
    }),
  );
};

export const keepApart: Vocabulary['keepApart'] = (context, { kind, leftId, rightId, apart }) => {
  writeApart(context.db, {
    kind,
    leftId,
    rightId,
    apart,
    at: instant(context.clock),
    personId: context.actor.personId,
  });
  announceWords(context, 'vocabulary.keepApart', {
    request: { act: 'remove', kind, ids: [leftId] },
    touched: [leftId, rightId],
  });
  return ok({});
};
