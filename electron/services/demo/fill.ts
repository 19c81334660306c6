import { fail, ok, type Result } from '#shared/result.ts';
import { findPerson } from '../../archive/people.ts';
import type { JobContext } from '../context.ts';
import * as people from '../people.ts';
import { actsOf } from './article-acts.ts';
import { ARTICLES } from './articles/index.ts';
import { keepOldBridge } from './picture-making.ts';
import { given, Stage } from './stage.ts';
import { keepSearches, makeWorld } from './world-making.ts';

/**
 * Fills a new archive with a small German newsroom, through the same services that everybody uses, in the order
 * in which it would have happened. Deterministic: the same hour gives the same archive. Errors: CANCELLED.
 */
export async function fillDemo(
  context: JobContext,
  { personId }: { readonly personId: string | null },
): Promise<Result<{ articles: number }>> {
  const stage = new Stage(context.clock.now());
  const oldest = Math.max(...ARTICLES.map((article) => article.begun));
  const made = context.transact((mutation) => {
    const opening = stage.context(mutation, stage.hoursAgo(oldest + 1), personId);
    const world = makeWorld(opening);
    keepOldBridge(opening);
    const person = personId === null ? undefined : findPerson(mutation.db, personId);
    // Whoever looks around belongs to a desk, so that a new article of theirs begins complete.
    if (person) given('person', people.save(opening, { ...person, deskId: world.desk('lokales') }));
    return ok(world);
  });
  if (!made.ok) return made;
  const acts = ARTICLES.flatMap((article) => actsOf(article, stage, made.value)).sort(
    (left, right) => left.at - right.at,
  );
  for (const [index, act] of acts.entries()) {
    if (context.signal.aborted) return fail('CANCELLED');
    const done = context.transact((mutation) => ok(act.perform(mutation)));
    if (!done.ok) return done;
    if (index % 10 === 0) {
      context.progress({ done: index, total: acts.length, label: 'demo' });
      await context.pause();
    }
  }
  const kept = context.transact((mutation) =>
    ok(keepSearches(stage.context(mutation, stage.hoursAgo(0), personId))),
  );
  return kept.ok ? ok({ articles: ARTICLES.length }) : kept;
}
