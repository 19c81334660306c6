import type { people } from '#shared/contract/people.ts';
import { fail, ok } from '#shared/result.ts';
import { recordChange } from '../archive/change-log.ts';
import { allPeople, findDesk, findPerson, writePerson } from '../archive/people.ts';
import type { Service } from './context.ts';

type People = Service<typeof people>;

export const list: People['list'] = ({ db }) => ok(allPeople(db));

/** With an id: changes that person. Without: a new one. */
export const save: People['save'] = (context, { id, ...rest }) => {
  const { db } = context;
  if (id !== undefined && !findPerson(db, id)) return fail('NOT_FOUND', { kind: 'person', id });
  if (rest.deskId !== null && !findDesk(db, rest.deskId)) {
    return fail('NOT_FOUND', { kind: 'desk', id: rest.deskId });
  }
  const person = { id: id ?? context.ids.next(), ...rest };
  writePerson(db, person);
  recordChange(context, 'people.save', 'person', [person.id]);
  context.emit({ type: 'people-changed', ids: [person.id] });
  return ok(person);
};
