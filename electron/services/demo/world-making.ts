import type { MutationContext } from '../context.ts';
import * as desks from '../desks.ts';
import * as entities from '../entities.ts';
import * as people from '../people.ts';
import * as searches from '../search.ts';
import * as sources from '../sources.ts';
import { DESKS, PEOPLE } from './newsroom.ts';
import { given } from './stage.ts';
import { ENTITIES, SOURCES } from './world.ts';

/** Ids by the keys that the demo's articles use. An unknown key is a mistake in them. */
export interface World {
  readonly timeZone: string;
  /** Who set the archive up; null in tests. */
  readonly visitor: string | null;
  desk(key: string): string;
  person(key: string): string;
  entity(key: string): string;
  source(key: string): string;
}

const SEARCHES = [
  { name: 'Alles zur Sulletalbahn', query: 'Sulletalbahn' },
  { name: 'Brücken ohne Orvik', query: 'Brücke -Orvik' },
  { name: 'Gespräche mit Karsovien', query: 'Karsovien Gespräch' },
] as const;

/** Desks, people, entities and sources. */
export function makeWorld(context: MutationContext): World {
  const deskIds = new Map<string, string>();
  for (const { key, name } of DESKS) deskIds.set(key, given(key, desks.save(context, { name })).id);
  const desk = (key: string) => named(deskIds, key);

  const personIds = new Map<string, string>();
  for (const { key, desk: deskKey, ...person } of PEOPLE) {
    const saved = people.save(context, { ...person, deskId: deskKey && desk(deskKey), active: true });
    personIds.set(key, given(key, saved).id);
  }
  const entityIds = new Map<string, string>();
  for (const { key, variants = [], ...entity } of ENTITIES) {
    const saved = entities.save(context, { ...entity, variants: [...variants], wikidata: '', gnd: '' });
    entityIds.set(key, given(key, saved).id);
  }
  const sourceIds = new Map<string, string>();
  for (const { key, ...source } of SOURCES) {
    const saved = sources.save(context, {
      name: '',
      description: '',
      level: 'open',
      address: '',
      date: '',
      groundRule: 'one',
      note: '',
      ...source,
    });
    sourceIds.set(key, given(key, saved).id);
  }
  return {
    timeZone: context.timeZone,
    visitor: context.actor.personId,
    desk,
    person: (key) => named(personIds, key),
    entity: (key) => named(entityIds, key),
    source: (key) => named(sourceIds, key),
  };
}

/** Kept when everything is written: whoever keeps a search has seen what it finds, so nothing of it is news. */
export function keepSearches(context: MutationContext): void {
  for (const search of SEARCHES) given(search.name, searches.save(context, { id: null, ...search }));
}

function named(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`the demo archive has no "${key}"`);
  return id;
}
