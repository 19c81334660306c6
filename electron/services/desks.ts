import type { desks } from '#shared/contract/people.ts';
import { fail, ok } from '#shared/result.ts';
import { recordChange } from '../archive/change-log.ts';
import {
  allDesks,
  findDesk,
  nextDeskPosition,
  reorderDesks,
  unknownDesk,
  writeDesk,
} from '../archive/people.ts';
import type { Service } from './context.ts';

type Desks = Service<typeof desks>;

export const list: Desks['list'] = ({ db }) => ok(allDesks(db));

/** With an id: renames or moves that desk. Without: a new one, last unless a position is given. */
export const save: Desks['save'] = (context, { id, name, position }) => {
  const { db } = context;
  const former = id === undefined ? undefined : findDesk(db, id);
  if (id !== undefined && !former) return fail('NOT_FOUND', { kind: 'desk', id });
  const desk = {
    id: id ?? context.ids.next(),
    name,
    position: position ?? former?.position ?? nextDeskPosition(db),
  };
  writeDesk(db, desk);
  recordChange(context, 'desks.save', 'desk', [desk.id]);
  context.emit({ type: 'desks-changed', ids: [desk.id] });
  return ok(desk);
};

export const reorder: Desks['reorder'] = (context, { ids }) => {
  const unknown = unknownDesk(context.db, ids);
  if (unknown !== null) return fail('NOT_FOUND', { kind: 'desk', id: unknown });
  reorderDesks(context.db, ids);
  recordChange(context, 'desks.reorder', 'desk', ids);
  context.emit({ type: 'desks-changed', ids: [] });
  return ok(allDesks(context.db));
};
