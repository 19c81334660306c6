import { lastChange } from '../change-log.ts';
import { numberOf, type ReadDatabase } from '../sql.ts';
import { progressOf } from './control.ts';

export interface IndexState {
  /** Articles are missing from the index: it is being rebuilt, or changes are still on their way. */
  readonly indexing: boolean;
  readonly building: { readonly done: number; readonly total: number } | null;
}

/**
 * How far the index is behind the archive; without one, everything is still to come. Serials are given one after
 * another and no article ever goes, so that they say how many there are: counting a million at every question of
 * a search would take longer than the search.
 */
export function indexState(archive: ReadDatabase, index: ReadDatabase | null): IndexState {
  if (!index) return { indexing: true, building: { done: 0, total: lastSerial(archive) } };
  const { applied, building, until } = progressOf(index);
  if (building === null) return { indexing: applied < lastChange(archive), building: null };
  return { indexing: true, building: { done: building, total: until } };
}

function lastSerial(archive: ReadDatabase): number {
  return numberOf(archive, 'SELECT coalesce(max(serial), 0) FROM articles');
}
