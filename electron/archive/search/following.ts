import type { Clock } from '#shared/clock.ts';
import { type Change, changesAfter, lastChange } from '../change-log.ts';
import { all, first, numberOf, type ReadDatabase, type WriteDatabase } from '../sql.ts';
import { liveCount, progressOf, recordProgress, segmentRows } from './control.ts';
import { isIndexDamage, isIndexDamageReported, reportIndexDamage } from './damage.ts';
import { articlesTouched, readArticle, serialsOf } from './reading.ts';
import { IndexWriter, type MakeAnalysis } from './writing.ts';

const CHANGES_AT_ONCE = 40;
const ARTICLES_AT_ONCE = 20;
const COLLECTED_AT_ONCE = 60;
/** From so many articles on a step is no save any more, and they become a segment without the live tier. */
const BULK = 150;
const SEGMENT_ARTICLES = 16_384;
/**
 * How long a bulk waits for more of it, and how long it waits at most while more keeps coming: an import that the
 * index keeps up with must not leave hundreds of small segments.
 */
const BULK_PATIENCE_MS = 1500;
const BULK_LIMIT_MS = 30_000;
/** A change of so few articles is no import: somebody saved and will look for it. */
const SAVED = 2;
/** How full the live tier may get before it is folded when nobody saves, and when somebody does. */
const LIVE_ARTICLES = 512;
const LIVE_LIMIT = 12_288;
const IDLE_MS = 3000;
/** The lexicon of a whole segment is not learnt again: what comes later adds little. */
const LEARNT_ENOUGH = SEGMENT_ARTICLES;
const FEWEST_TO_LEARN = 20;

export interface Following {
  /** Number of the last change of the archive that is in the index. */
  readonly applied: number;
  /** Changes and articles that are still to come; 0 when the index is up to the archive. */
  readonly pending: number;
  /** When to come again without being told, in milliseconds; null: there is nothing to do. */
  readonly again: number | null;
}

interface Bulk {
  applied: number;
  building: number | null;
  readonly since: number;
  grownAt: number;
  /** Since when a save among it waits to be found. */
  savedAt: number | null;
}

interface State {
  readonly writer: IndexWriter;
  /** Folding or merging, in steps. */
  work: Generator<void> | null;
  /** Changes and articles collected, but not yet a segment. */
  bulk: Bulk | null;
  lastChangeAt: number;
}

const states = new WeakMap<WriteDatabase, State>();

/**
 * Brings the index up to the archive for at most `budget` milliseconds. New changes go first, so that what was
 * just saved is found at once; then a rebuild goes on where it stopped, and when nobody saves, tiers are folded.
 * Every step commits its rows together with how far it got, so a kill at any moment repeats at most one step,
 * and repeating changes nothing. Throws when the index is damaged: whoever opened it opens it again, which
 * replaces it.
 */
export function followArchive(
  archive: ReadDatabase,
  index: WriteDatabase,
  options: { readonly budget: number; readonly clock: Clock; readonly analysis: MakeAnalysis },
): Following {
  if (isIndexDamageReported(index.name)) throw new Error('a reader found the index damaged');
  try {
    let state = states.get(index);
    if (!state) {
      state = { writer: new IndexWriter(index, options.analysis), work: null, bulk: null, lastChangeAt: 0 };
      states.set(index, state);
    }
    return new Follower(archive, state, options.clock).follow(options.budget);
  } catch (error) {
    if (isIndexDamage(error)) reportIndexDamage(index.name);
    states.delete(index);
    throw error;
  }
}

class Follower {
  readonly #archive: ReadDatabase;
  readonly #index: WriteDatabase;
  readonly #state: State;
  readonly #clock: Clock;

  constructor(archive: ReadDatabase, state: State, clock: Clock) {
    this.#archive = archive;
    this.#index = state.writer.index;
    this.#state = state;
    this.#clock = clock;
  }

  follow(budget: number): Following {
    const end = this.#clock.now() + budget;
    this.#begin();
    do {
      if (this.#applyChanges()) this.#state.lastChangeAt = this.#clock.now();
      else if (!this.#rebuildSome() && !this.#flushWhenDue() && !this.#maintain())
        return this.#remaining(true);
    } while (this.#clock.now() < end);
    return this.#remaining(false);
  }

  /**
   * A fresh index takes the whole archive as it is now, so earlier changes need no replay. So does one that
   * knows another past: a backup was put in the archive's place, or the index came from somewhere else.
   */
  #begin(): void {
    const { applied, chain } = progressOf(this.#index);
    if (applied > 0 && this.#hashOf(applied) === chain) return;
    const last = lastChange(this.#archive);
    if (applied === 0 && last === 0) return;
    const { writer } = this.#state;
    writer.transact(() => {
      if (applied > 0) writer.empty();
      recordProgress(this.#index, {
        applied: last,
        chain: this.#hashOf(last),
        building: 0,
        until: this.#lastSerial(),
        generation: progressOf(this.#index).generation + 1,
      });
    });
    this.#state.bulk = null;
    this.#state.work = null;
  }

  #applyChanges(): boolean {
    const { bulk } = this.#state;
    const from = bulk?.applied ?? progressOf(this.#index).applied;
    const changes = changesAfter(this.#archive, from, CHANGES_AT_ONCE);
    if (changes.length === 0) return false;
    const named = changes.reduce((sum, { ids }) => sum + ids.length, 0);
    // A save during a rebuild is found at once; one among the changes of an import comes with them.
    const importing = bulk !== null && bulk.applied > progressOf(this.#index).applied;
    if (importing || named > BULK) this.#collect(inOneStep(changes, COLLECTED_AT_ONCE));
    else this.#save(inOneStep(changes, ARTICLES_AT_ONCE));
    return true;
  }

  #save(changes: readonly Change[]): void {
    const { writer } = this.#state;
    const last = changes.at(-1)?.number ?? 0;
    const touched = this.#touched(changes);
    const serials = serialsOf(this.#archive, touched);
    writer.transact(() => {
      for (const [id, serial] of serials) writer.put(serial, readArticle(this.#archive, id));
      recordProgress(this.#index, { applied: last, chain: this.#hashOf(last) });
    });
    if (this.#state.bulk) this.#state.bulk.applied = last;
  }

  #collect(changes: readonly Change[]): void {
    const { writer } = this.#state;
    const bulk = this.#beginBulk();
    // Among the changes of an import may be others; what they name is collected as well.
    const gone: number[] = [];
    const sources = [...serialsOf(this.#archive, this.#touched(changes))].flatMap(([id, serial]) => {
      const source = readArticle(this.#archive, id);
      if (!source) gone.push(serial);
      return source ?? [];
    });
    writer.collectAll(sources);
    if (gone.length > 0) writer.transact(() => gone.forEach((serial) => writer.put(serial, null)));
    bulk.applied = changes.at(-1)?.number ?? bulk.applied;
    const now = this.#clock.now();
    if (changes.some(({ ids }) => ids.length > SAVED)) bulk.grownAt = now;
    if (changes.some(({ ids }) => ids.length <= SAVED)) bulk.savedAt ??= now;
    if (writer.collected >= SEGMENT_ARTICLES || isKeptWaiting(bulk, now)) this.#flush();
  }

  #beginBulk(): Bulk {
    if (!this.#state.bulk) {
      const { applied, building } = progressOf(this.#index);
      const now = this.#clock.now();
      this.#state.bulk = { applied, building, since: now, grownAt: now, savedAt: null };
    }
    return this.#state.bulk;
  }

  #touched(changes: readonly Change[]): string[] {
    return [...new Set(changes.flatMap(({ kind, ids }) => articlesTouched(this.#archive, kind, ids)))];
  }

  #hashOf(change: number): string {
    const row = first<{ hash: string }>(
      this.#archive,
      'SELECT hash FROM change_log WHERE number = ?',
      change,
    );
    return row?.hash ?? '';
  }

  #rebuildSome(): boolean {
    const { until, building } = progressOf(this.#index);
    const from = this.#state.bulk ? this.#state.bulk.building : building;
    if (from === null) return false;
    const bulk = this.#beginBulk();
    const rows = all<{ serial: number; id: string }>(
      this.#archive,
      'SELECT serial, id FROM articles WHERE serial > ? AND serial <= ? ORDER BY serial LIMIT ?',
      from,
      until,
      ARTICLES_AT_ONCE,
    );
    const { writer } = this.#state;
    writer.collectAll(rows.flatMap(({ id }) => readArticle(this.#archive, id) ?? []));
    bulk.building = rows.length < ARTICLES_AT_ONCE ? null : (rows.at(-1)?.serial ?? null);
    if (bulk.building === null || writer.collected >= SEGMENT_ARTICLES) this.#flush();
    return true;
  }

  #flushWhenDue(): boolean {
    const { bulk } = this.#state;
    const now = this.#clock.now();
    if (!bulk) return false;
    const comesMore = now - bulk.grownAt < BULK_PATIENCE_MS && now - bulk.since < BULK_LIMIT_MS;
    if (comesMore && !isKeptWaiting(bulk, now)) return false;
    this.#flush();
    return true;
  }

  #flush(): void {
    const { bulk, writer } = this.#state;
    if (!bulk) return;
    const reached = { applied: bulk.applied, chain: this.#hashOf(bulk.applied), building: bulk.building };
    writer.flush(reached, writer.collected >= SEGMENT_ARTICLES);
    this.#state.bulk = null;
    this.#learnWhenDue();
  }

  /** A larger archive knows more nouns: it is analysed anew until it knows enough. */
  #learnWhenDue(): boolean {
    const { learnt, building } = progressOf(this.#index);
    if (learnt >= LEARNT_ENOUGH) return false;
    const articles =
      liveCount(this.#index) + segmentRows(this.#index).reduce((sum, segment) => sum + segment.articles, 0);
    // A rebuild that is under way begins anew only for the last time: later, more of it would be for nothing.
    if (building !== null && articles < LEARNT_ENOUGH) return false;
    if (articles < FEWEST_TO_LEARN || articles < learnt * (articles < 5000 ? 1.5 : 4)) return false;
    this.#state.work = null;
    this.#state.writer.learn(articles);
    return true;
  }

  /** Folds and merges while nobody saves. */
  #maintain(): boolean {
    const state = this.#state;
    if (state.bulk) return false;
    if (!state.work) {
      if (this.#learnWhenDue()) return true;
      const live = liveCount(this.#index);
      const idle = this.#clock.now() - state.lastChangeAt >= IDLE_MS;
      if (live >= LIVE_LIMIT || (idle && live >= LIVE_ARTICLES)) state.work = state.writer.fold();
      else if (idle) state.work = state.writer.merge();
    }
    if (!state.work) return false;
    if (state.work.next().done) state.work = null;
    return true;
  }

  #lastSerial(): number {
    return numberOf(this.#archive, 'SELECT max(serial) FROM articles');
  }

  /** `rested`: nothing was left to do, at least as long as somebody may be saving. */
  #remaining(rested: boolean): Following {
    const { applied, building, until } = progressOf(this.#index);
    const { bulk, work, lastChangeAt } = this.#state;
    const changes = lastChange(this.#archive) - applied;
    if (building !== null) {
      const from = bulk?.building ?? building;
      // Serials, not articles: counting a million takes longer than a step. At least one: the step that notes
      // that the rebuild is complete.
      return { applied, pending: changes + Math.max(0, until - from) + 1, again: 0 };
    }
    if (work) return { applied, pending: changes, again: 0 };
    if (bulk) {
      const waiting = lastChange(this.#archive) === bulk.applied;
      return { applied, pending: changes, again: waiting ? BULK_PATIENCE_MS / 4 : 0 };
    }
    if (changes > 0) return { applied, pending: changes, again: 0 };
    if (!rested) return { applied, pending: 0, again: 0 };
    const idle = this.#clock.now() - lastChangeAt >= IDLE_MS;
    return { applied, pending: 0, again: idle ? null : IDLE_MS };
  }
}

function isKeptWaiting({ savedAt }: Bulk, now: number): boolean {
  return savedAt !== null && now - savedAt >= BULK_PATIENCE_MS;
}

/** As many changes as name few things together, at least one. */
function inOneStep(changes: readonly Change[], few: number): readonly Change[] {
  let named = 0;
  const end = changes.findIndex((change) => (named += change.ids.length) > few);
  return end < 0 ? changes : changes.slice(0, Math.max(1, end));
}
