import type { Clock } from '#shared/clock.ts';
import { type Change, changesAfter, lastChange } from '../change-log.ts';
import { all, first, numberOf, type ReadDatabase, type WriteDatabase } from '../sql.ts';
import { isIndexDamage, isIndexDamageReported, reportIndexDamage } from './damage.ts';
import { articlesTouched, readArticle } from './reading.ts';
import { emptyIndex, progressOf, putArticle, recordProgress, removeArticle } from './writing.ts';

const CHANGES_AT_ONCE = 40;
const ARTICLES_AT_ONCE = 20;

/** Words entered since the thread began, per index; saves most look-ups. */
const knownWords = new WeakMap<WriteDatabase, Set<string>>();

export interface Following {
  /** Number of the last change of the archive that is in the index. */
  readonly applied: number;
  /** Changes and articles that are still to come; 0 when the index is up to the archive. */
  readonly pending: number;
}

/**
 * Brings the index up to the archive for at most `budget` milliseconds. New changes go first, so that what was
 * just saved is found at once; then a rebuild goes on where it stopped. Every step commits its rows together
 * with how far it got, so a kill at any moment repeats at most one step, and repeating changes nothing.
 * Throws when the index is damaged: whoever opened it opens it again, which replaces it.
 */
export function followArchive(
  archive: ReadDatabase,
  index: WriteDatabase,
  budget: number,
  clock: Clock,
): Following {
  if (isIndexDamageReported(index.name)) throw new Error('a reader found the index damaged');
  const end = clock.now() + budget;
  try {
    beginRebuild(archive, index);
    do {
      if (!applyChanges(archive, index) && !rebuildSome(archive, index)) break;
    } while (clock.now() < end);
    return remaining(archive, index);
  } catch (error) {
    if (isIndexDamage(error)) reportIndexDamage(index.name);
    throw error;
  }
}

/**
 * A fresh index takes the whole archive as it is now, so earlier changes need no replay. So does one that knows
 * another past: a backup was put in the archive's place, or the index came from somewhere else.
 */
function beginRebuild(archive: ReadDatabase, index: WriteDatabase): void {
  const { applied, chain } = progressOf(index);
  if (applied > 0 && hashOf(archive, applied) === chain) return;
  const last = lastChange(archive);
  if (applied === 0 && last === 0) return;
  const begin = { applied: last, chain: hashOf(archive, last), building: 0 };
  index.transaction(() => {
    if (applied > 0) {
      emptyIndex(index);
      knownIn(index).clear();
    }
    recordProgress(index, begin);
  })();
}

function applyChanges(archive: ReadDatabase, index: WriteDatabase): boolean {
  const { applied, building } = progressOf(index);
  const changes = inOneStep(changesAfter(archive, applied, CHANGES_AT_ONCE));
  const last = changes.at(-1);
  if (!last) return false;
  const touched = new Set(changes.flatMap(({ kind, ids }) => articlesTouched(archive, kind, ids)));
  index.transaction(() => {
    for (const id of touched) refresh(archive, index, id);
    recordProgress(index, { applied: last.number, chain: hashOf(archive, last.number), building });
  })();
  return true;
}

/** As many changes as name few things together, at least one. */
function inOneStep(changes: readonly Change[]): readonly Change[] {
  let named = 0;
  const end = changes.findIndex((change) => (named += change.ids.length) > ARTICLES_AT_ONCE);
  return end < 0 ? changes : changes.slice(0, Math.max(1, end));
}

function hashOf(archive: ReadDatabase, change: number): string {
  const row = first<{ hash: string }>(archive, 'SELECT hash FROM change_log WHERE number = ?', change);
  return row?.hash ?? '';
}

function rebuildSome(archive: ReadDatabase, index: WriteDatabase): boolean {
  const { building, ...reached } = progressOf(index);
  if (building === null) return false;
  const rows = all<{ serial: number; id: string }>(
    archive,
    'SELECT serial, id FROM articles WHERE serial > ? ORDER BY serial LIMIT ?',
    building,
    ARTICLES_AT_ONCE,
  );
  index.transaction(() => {
    for (const { id } of rows) refresh(archive, index, id);
    recordProgress(index, { ...reached, building: rows.at(-1)?.serial ?? null });
  })();
  return rows.length > 0;
}

function refresh(archive: ReadDatabase, index: WriteDatabase, id: string): void {
  const article = readArticle(archive, id);
  if (article) putArticle(index, article, knownIn(index));
  else removeArticle(index, id);
}

function knownIn(index: WriteDatabase): Set<string> {
  let known = knownWords.get(index);
  if (!known) knownWords.set(index, (known = new Set()));
  return known;
}

function remaining(archive: ReadDatabase, index: WriteDatabase): Following {
  const { applied, building } = progressOf(index);
  const changes = lastChange(archive) - applied;
  if (building === null) return { applied, pending: changes };
  const articles = numberOf(archive, 'SELECT count(*) FROM articles WHERE serial > ?', building);
  // At least one: the step that notes that the rebuild is complete.
  return { applied, pending: changes + articles + 1 };
}
