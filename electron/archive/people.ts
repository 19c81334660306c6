import type { Desk, Person } from '#shared/contract/models.ts';
import { sortKey } from '#shared/text/sort-key.ts';
import { all, first, idList, numberOf, type ReadDatabase, run, type WriteDatabase } from './sql.ts';

/** People of the newsroom and desks. */

interface PersonRow {
  id: string;
  name: string;
  initials: string;
  email: string;
  role: Person['role'];
  desk_id: string | null;
  active: number;
}

const personOf = ({ desk_id, active, ...row }: PersonRow): Person => ({
  id: row.id,
  name: row.name,
  initials: row.initials,
  email: row.email,
  role: row.role,
  deskId: desk_id,
  active: active === 1,
});

/** In alphabetical order (DIN 5007-1). */
export function allPeople(db: ReadDatabase): Person[] {
  return all<PersonRow>(db, 'SELECT * FROM people ORDER BY sort_key, id').map(personOf);
}

export function findPerson(db: ReadDatabase, id: string): Person | undefined {
  const row = first<PersonRow>(db, 'SELECT * FROM people WHERE id = ?', id);
  return row && personOf(row);
}

export function writePerson(db: WriteDatabase, person: Person): void {
  run(
    db,
    `INSERT INTO people (id, name, sort_key, initials, email, role, desk_id, active)
     VALUES (:id, :name, :sortKey, :initials, :email, :role, :deskId, :active)
     ON CONFLICT (id) DO UPDATE SET name = :name, sort_key = :sortKey, initials = :initials, email = :email,
       role = :role, desk_id = :deskId, active = :active`,
    { ...person, sortKey: sortKey(person.name), active: person.active ? 1 : 0 },
  );
}

/** In the order that the newsroom gave them. */
export function allDesks(db: ReadDatabase): Desk[] {
  return all<Desk>(db, 'SELECT id, name, position FROM desks ORDER BY position, serial');
}

export function findDesk(db: ReadDatabase, id: string): Desk | undefined {
  return first<Desk>(db, 'SELECT id, name, position FROM desks WHERE id = ?', id);
}

export function writeDesk(db: WriteDatabase, desk: Desk): void {
  run(
    db,
    `INSERT INTO desks (id, name, position) VALUES (:id, :name, :position)
     ON CONFLICT (id) DO UPDATE SET name = :name, position = :position`,
    { ...desk },
  );
}

export function nextDeskPosition(db: ReadDatabase): number {
  return numberOf(db, 'SELECT max(position) FROM desks') + 1;
}

/** Desks that are not named keep their order behind the named ones. */
export function reorderDesks(db: WriteDatabase, ids: readonly string[]): void {
  const named = new Set(ids);
  const rest = allDesks(db).filter((desk) => !named.has(desk.id));
  [...named, ...rest.map((desk) => desk.id)].forEach((id, index) => {
    run(db, 'UPDATE desks SET position = ? WHERE id = ?', index + 1, id);
  });
}

/** The first of the ids that is no desk, or null. */
export function unknownDesk(db: ReadDatabase, ids: readonly string[]): string | null {
  const row = first<{ value: string }>(
    db,
    'SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM desks)',
    idList(ids),
  );
  return row?.value ?? null;
}
