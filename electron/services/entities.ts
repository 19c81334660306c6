import { instant } from '#shared/clock.ts';
import type { entities } from '#shared/contract/tags.ts';
import { fail, ok } from '#shared/result.ts';
import { fold } from '#shared/text/fold.ts';
import { recordChange } from '../archive/change-log.ts';
import { entitiesByIds, findEntity, searchEntities, writeEntity } from '../archive/entities.ts';
import type { Service } from './context.ts';

type Entities = Service<typeof entities>;

export const search: Entities['search'] = ({ db }, { text, kinds, limit }) =>
  ok(searchEntities(db, { text: fold(text.trim()), kinds, limit }));

export const byIds: Entities['byIds'] = ({ db }, { ids }) => ok(entitiesByIds(db, ids));

/** With an id: changes that entity, its variants and offices included. Without: a new one. */
export const save: Entities['save'] = (context, { id, offices, ...rest }) => {
  const { db, ids, clock } = context;
  const before = id === undefined ? undefined : findEntity(db, id);
  if (id !== undefined && !before) return fail('NOT_FOUND', { kind: 'entity', id });
  const entity = { id: id ?? ids.next(), ...rest, offices: offices ?? before?.offices ?? [] };
  writeEntity(db, entity, instant(clock));
  recordChange(context, 'entities.save', 'entity', [entity.id]);
  context.emit({ type: 'tags-changed', ids: [entity.id] });
  // Cards show the speaker's name.
  context.emit({ type: 'statements-changed', ids: [], articleIds: [] });
  return ok(findEntity(db, entity.id) ?? entity);
};
