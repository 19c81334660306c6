import { lastChange } from '../change-log.ts';
import { numberOf, type ReadDatabase } from '../sql.ts';
import { progressOf } from './control.ts';

export interface IndexState {
  /** Articles are missing from the index: it is being rebuilt, or changes are still on their way. */
  readonly indexing: boolean;
  readonly building: { readonly done: number; readonly total: number } | null;
}

/** How far the index is behind the archive; without one, everything is still to come. */
export function indexState(archive: ReadDatabase, index: ReadDatabase | null): IndexState {
  const articles = (upTo: string, ...serials: number[]) =>
    numberOf(archive, `SELECT count(*) FROM articles ${upTo}`, ...serials);
  if (!index) return { indexing: true, building: { done: 0, total: articles('') } };
  const { applied, building, until } = progressOf(index);
  if (building === null) return { indexing: applied < lastChange(archive), building: null };
  return {
    indexing: true,
    building: {
      done: articles('WHERE serial <= ?', building),
      total: articles('WHERE serial <= ?', until),
    },
  };
}
