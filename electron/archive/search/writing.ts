import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { WriteDatabase } from '../sql.ts';
import type { AnalysedArticle } from './analysed.ts';
import { analyseArticle, type WordAnalysis } from './analysing.ts';
import {
  addDead,
  addSegment,
  emptyIndex,
  emptySegments,
  lastLive,
  lastLiveSerial,
  lexiconOf,
  liveAfter,
  liveArticle,
  liveNumberOf,
  liveRows,
  nextSegment,
  type Progress,
  progressOf,
  putLive,
  recordProgress,
  removeLive,
  removeSegment,
  removeTakenOut,
  segmentPath,
  segmentRows,
  segmentStart,
  writeLexicon,
} from './control.ts';
import { LabelNumbers } from './labels.ts';
import { Locations } from './locations.ts';
import { mergeSegments, mergeable } from './merging.ts';
import type { ArticleSource } from './reading.ts';
import { SegmentBuilder } from './segment-builder.ts';
import { nounsOf } from './nouns.ts';
import { writeSegmentFile } from './segment-file.ts';

/** Makes an analysis of words out of the nouns that the archive knows. */
export type MakeAnalysis = (nouns: ReadonlySet<string>) => WordAnalysis;

interface Taken {
  readonly serial: number;
  /** The live tier's last number when the article was read: what is younger there is younger than this. */
  readonly after: number;
}

/** Everything that is written into the index, with what only its one writer knows. */
export class IndexWriter {
  readonly index: WriteDatabase;
  readonly #make: MakeAnalysis;
  readonly #labels: LabelNumbers;
  #analysis: WordAnalysis;
  #locations: Locations;
  #next: number;
  #builder = new SegmentBuilder();
  #taken: Taken[] = [];

  constructor(index: WriteDatabase, make: MakeAnalysis) {
    this.index = index;
    this.#make = make;
    this.#labels = new LabelNumbers(index);
    this.#analysis = make(lexiconOf(index));
    this.#locations = Locations.of(index);
    this.#next = nextSegment(index);
    this.#sweep();
  }

  #analyse(source: ArticleSource): AnalysedArticle {
    return analyseArticle(source, this.#analysis, (label) => this.#labels.numberOf(label));
  }

  /** One transaction; what was only remembered of it is forgotten when it fails. */
  transact(act: () => void): void {
    try {
      this.index.transaction(act)();
    } catch (error) {
      this.#labels.forget();
      throw error;
    }
  }

  /** Into the live tier; null takes the article out. The caller holds a transaction. */
  put(serial: number, source: ArticleSource | null): void {
    const location = this.#locations.get(serial);
    if (location) {
      addDead(this.index, location.segment, location.article);
      this.#locations.clear(serial);
    }
    if (source || liveNumberOf(this.index, serial) > 0)
      putLive(this.index, serial, source && this.#analyse(source));
    // An article that waits in the builder is older than this.
    else if (this.#taken.some((taken) => taken.serial === serial)) putLive(this.index, serial, null);
  }

  get collected(): number {
    return this.#builder.count;
  }

  /** Into the segment that is being collected; labels, rows of their own, are written at once. */
  collectAll(sources: readonly ArticleSource[]): void {
    this.transact(() => {
      const after = lastLive(this.index);
      for (const source of sources) {
        this.#taken.push({ serial: source.serial, after });
        this.#builder.add(this.#analyse(source));
      }
    });
  }

  /**
   * Makes what was collected a segment and records how far that goes, in one transaction. `more`: the next one is
   * likely to follow at once, and takes over the memory.
   */
  flush(reached: Partial<Progress>, more: boolean): void {
    const { index } = this;
    const builder = this.#builder;
    const taken = this.#taken;
    this.#taken = [];
    if (builder.count === 0) {
      this.transact(() => recordProgress(index, reached));
      return;
    }
    const number = this.#next++;
    const path = segmentPath(index, number);
    for (const _ of writeSegmentFile(path, builder));
    this.transact(() => {
      for (const [article, { serial, after }] of taken.entries()) {
        const live = liveNumberOf(index, serial);
        if (live > after) addDead(index, number, article);
        else {
          if (live > 0) removeLive(index, serial);
          const former = this.#locations.get(serial);
          if (former) addDead(index, former.segment, former.article);
          this.#locations.set(serial, { segment: number, article });
        }
      }
      addSegment(index, { number, articles: builder.count, bytes: statSync(path).size });
      for (const empty of emptySegments(index)) removeSegment(index, empty);
      recordProgress(index, { ...reached, generation: progressOf(index).generation + 1 });
    });
    if (more) builder.clear();
    else this.#builder = new SegmentBuilder();
    this.#sweep();
  }

  /** The live tier becomes a segment, in steps. */
  *fold(): Generator<void> {
    const { index } = this;
    const rows = liveRows(index);
    const last = rows.at(-1)?.number ?? 0;
    const builder = new SegmentBuilder();
    const folded: typeof rows = [];
    for (const row of rows) {
      // One by one: all of them at once would be felt by the next save, and in the memory.
      const article = liveArticle(index, row.number);
      if (!article) continue;
      builder.add(article);
      folded.push(row);
      yield;
    }
    const number = this.#next++;
    const path = segmentPath(index, number);
    yield* writeSegmentFile(path, builder);
    this.transact(() => {
      for (const [article, row] of folded.entries()) {
        if (liveNumberOf(index, row.serial) !== row.number) addDead(index, number, article);
        else {
          removeLive(index, row.serial);
          this.#locations.set(row.serial, { segment: number, article });
        }
      }
      removeTakenOut(index, last);
      addSegment(index, { number, articles: builder.count, bytes: statSync(path).size });
      for (const empty of emptySegments(index)) removeSegment(index, empty);
      recordProgress(index, { generation: progressOf(index).generation + 1 });
    });
    this.#sweep();
  }

  /** Small segments become one, in steps; null when they are few. */
  merge(): Generator<void> | null {
    const rows = mergeable(segmentRows(this.index));
    // After an import: what it collected in is not needed any more.
    if (this.collected === 0) this.#builder = new SegmentBuilder();
    if (rows.length === 0) return null;
    return this.#merge(rows);
  }

  *#merge(rows: ReturnType<typeof mergeable>): Generator<void> {
    yield* mergeSegments(this.index, rows, this.#next++);
    this.#locations = Locations.of(this.index);
    this.#sweep();
  }

  /**
   * Learns the archive's nouns; every article that is in the index is to be analysed anew with them. What is not
   * in it yet (an import goes on meanwhile) comes with its own changes, and once is enough.
   */
  learn(articles: number): void {
    const fewest = articles < 2000 ? 1 : articles < 20_000 ? 2 : 3;
    const nouns = new Map<string, number>();
    const count = (stem: string, times: number) => nouns.set(stem, (nouns.get(stem) ?? 0) + times);
    for (const { number } of segmentRows(this.index))
      for (const { stem, articles: times } of nounsOf(segmentPath(this.index, number), fewest))
        count(stem, times);
    for (const { article } of liveAfter(this.index, 0))
      for (const { stem, noun } of article?.terms ?? []) if (noun) count(stem, 1);
    // A rebuild that begins anew has articles before it that are in no segment yet.
    const until = Math.max(progressOf(this.index).until, this.#locations.last, lastLiveSerial(this.index));
    this.transact(() => {
      writeLexicon(this.index, nouns);
      recordProgress(this.index, { learnt: articles, building: 0, until });
    });
    this.#analysis = this.#make(lexiconOf(this.index));
  }

  /** Throws everything away: the archive is to be read afresh. The caller holds a transaction. */
  empty(): void {
    emptyIndex(this.index);
    this.#locations = new Locations();
    this.#builder = new SegmentBuilder();
    this.#taken = [];
    this.#analysis = this.#make(new Set());
  }

  /** Gives back the room of what is gone: rows, and files that were merged or interrupted. */
  #sweep(): void {
    this.index.pragma('incremental_vacuum');
    const kept = new Set(
      segmentRows(this.index).map(({ number }) => basename(segmentPath(this.index, number))),
    );
    const folder = dirname(this.index.name);
    const start = basename(segmentStart(this.index.name));
    for (const name of readdirSync(folder))
      if (name.startsWith(start) && !kept.has(name)) removeFile(join(folder, name));
  }
}

/** Where a reader still holds the file open and the system minds, it goes at the next opening. */
function removeFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nothing reads it any more; it only takes room until then.
  }
}
