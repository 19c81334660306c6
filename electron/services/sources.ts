import { instant } from '#shared/clock.ts';
import type { sources } from '#shared/contract/sources.ts';
import { fail, ok } from '#shared/result.ts';
import { fold } from '#shared/text/fold.ts';
import { recordChange } from '../archive/change-log.ts';
import { findSource, isSealed, isSource, listSources, markSealed, writeSource } from '../archive/sources.ts';
import type { Service } from './context.ts';

type Sources = Service<typeof sources>;

export const list: Sources['list'] = ({ db }, { text, offset, limit }) =>
  ok(listSources(db, { text: fold(text.trim()), offset, limit }));

export const get: Sources['get'] = ({ db }, { id }) => {
  const source = findSource(db, id);
  return source ? ok({ ...source, sealed: isSealed(db, id) }) : fail('NOT_FOUND', { kind: 'source', id });
};

/** With an id: changes that source. Without: a new one. */
export const save: Sources['save'] = (context, { id, ...rest }) => {
  const { db, ids, clock } = context;
  if (id !== undefined && !findSource(db, id)) return fail('NOT_FOUND', { kind: 'source', id });
  const source = { id: id ?? ids.next(), ...rest };
  writeSource(db, source, instant(clock));
  recordChange(context, 'sources.save', 'source', [source.id]);
  // Cards show the source's name.
  context.emit({ type: 'statements-changed', ids: [], articleIds: [] });
  return ok(source);
};

/** What was done with a source's real name: by whom and when, in the change log. */
export const recordVault: Sources['recordVault'] = (context, { id, act }) => {
  if (!isSource(context.db, id)) return fail('NOT_FOUND', { kind: 'source', id });
  if (act !== 'look') {
    markSealed(context.db, id, act === 'seal');
    context.emit({ type: 'statements-changed', ids: [], articleIds: [] });
  }
  recordChange(context, `vault.${act}`, 'source', [id]);
  return ok({});
};
