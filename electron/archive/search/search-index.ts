import { statSync } from 'node:fs';
import type { ReadDatabase } from '../sql.ts';
import { deadAfter, liveAfter, progressOf, segmentPath, segmentRows } from './control.ts';
import { labelKinds } from './labels.ts';
import { MemorySegment } from './memory-segment.ts';
import type { Segment } from './segment.ts';
import { FileSegment } from './segment-file.ts';

/** A thread's view of the index: its segments and the live tier, brought up to the file at every question. */
export class SearchIndex {
  readonly database: ReadDatabase;
  readonly #files = new Map<number, FileSegment>();
  #live = new MemorySegment();
  #generation = -1;
  #lastDead = 0;
  #lastLive = 0;
  #kinds: Uint8Array = new Uint8Array(1);

  constructor(database: ReadDatabase) {
    this.database = database;
  }

  get segments(): readonly Segment[] {
    return [...this.#files.values(), this.#live];
  }

  /** Kinds by label number. */
  get kinds(): Uint8Array {
    return this.#kinds;
  }

  get articleCount(): number {
    return this.segments.reduce((sum, { articles }) => sum + articles.count, 0);
  }

  /**
   * Reads what came since the last question. A segment that is gone when it is to be opened was merged into
   * another meanwhile, or else it is damage.
   */
  refresh(): void {
    for (;;) {
      const { generation } = progressOf(this.database);
      try {
        return this.#read();
      } catch (error) {
        if (progressOf(this.database).generation === generation) throw error;
      }
    }
  }

  /** As of one moment. */
  #read(): void {
    this.database.prepare('BEGIN').run();
    try {
      const { generation } = progressOf(this.database);
      if (generation !== this.#generation) this.#reload(generation);
      for (const { number, segment, article } of deadAfter(this.database, this.#lastDead)) {
        this.#files.get(segment)?.bury(article);
        this.#lastDead = number;
      }
      for (const { number, serial, article } of liveAfter(this.database, this.#lastLive)) {
        if (article) this.#live.put(article);
        else this.#live.remove(serial);
        this.#lastLive = number;
      }
      this.#kinds = labelKinds(this.database, this.#kinds);
    } finally {
      this.database.prepare('ROLLBACK').run();
    }
  }

  #reload(generation: number): void {
    const rows = segmentRows(this.database);
    const kept = new Set(rows.map(({ number }) => number));
    for (const [number, file] of this.#files) {
      if (kept.has(number)) continue;
      file.close();
      this.#files.delete(number);
    }
    for (const { number } of rows)
      if (!this.#files.has(number))
        this.#files.set(number, new FileSegment(segmentPath(this.database, number)));
    this.#generation = generation;
    this.#live = new MemorySegment();
    this.#lastLive = 0;
    this.#lastDead = 0;
  }

  close(): void {
    for (const file of this.#files.values()) file.close();
    this.#files.clear();
  }
}

const loaded = new WeakMap<ReadDatabase, SearchIndex>();

/** The index behind a connection, up to date. */
export function searchIndex(database: ReadDatabase): SearchIndex {
  let index = loaded.get(database);
  if (!index) loaded.set(database, (index = new SearchIndex(database)));
  index.refresh();
  return index;
}

export function closeSearchIndex(database: ReadDatabase): void {
  loaded.get(database)?.close();
  loaded.delete(database);
}

/** Whether every segment has its whole file: one that is gone or cut off is damage. */
export function hasItsSegments(database: ReadDatabase): boolean {
  return segmentRows(database).every(
    ({ number, bytes }) => statSync(segmentPath(database, number), { throwIfNoEntry: false })?.size === bytes,
  );
}
