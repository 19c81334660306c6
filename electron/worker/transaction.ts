import type { CallMeta } from '#shared/contract/wire.ts';
import type { ArchiveEvent } from '#shared/contract/events.ts';
import type { Result } from '#shared/result.ts';
import type { WriteDatabase } from '../archive/sql.ts';
import type { MutationContext } from '../services/context.ts';
import { describe } from './failures.ts';
import { readIncoming } from './incoming.ts';
import { actorOf, baseFor, type Thread } from './thread-context.ts';

/**
 * Runs one act in one immediate transaction. A failed result or an exception rolls back; only after the
 * commit do `afterCommit` functions run and events go out, so nobody hears of what never happened.
 */
export function transact<T>(
  thread: Thread,
  db: WriteDatabase,
  meta: CallMeta,
  act: (context: MutationContext) => Result<T>,
): Result<T> {
  const events: ArchiveEvent[] = [];
  const afterwards: (() => void)[] = [];
  const context: MutationContext = {
    ...baseFor(thread, meta),
    db,
    actor: actorOf(thread, meta),
    emit: (event) => void events.push(event),
    afterCommit: (later) => void afterwards.push(later),
    incoming: (token) => readIncoming(thread.setting.paths.incoming, token),
  };
  const result = inTransaction(db, () => act(context));
  if (!result.ok) return result;
  for (const later of afterwards) {
    try {
      later();
    } catch (error) {
      // The commit stands; a file that could not be tidied away must not turn it into a failure.
      thread.base.log.warn('after-commit-failed', describe(error));
    }
  }
  thread.send({ type: 'committed' });
  if (events.length > 0) thread.send({ type: 'events', events });
  return result;
}

function inTransaction<T>(db: WriteDatabase, act: () => Result<T>): Result<T> {
  db.prepare('BEGIN IMMEDIATE').run();
  try {
    const result = act();
    if (result instanceof Promise) throw new TypeError('a mutation must not return a promise');
    db.prepare(result.ok ? 'COMMIT' : 'ROLLBACK').run();
    return result;
  } catch (error) {
    // A full disk rolls back by itself; everything else is still open here.
    if (db.inTransaction) db.prepare('ROLLBACK').run();
    throw error;
  }
}
