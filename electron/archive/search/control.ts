import { deserialize, serialize } from 'node:v8';
import { all, first, numberOf, type ReadDatabase, run, type WriteDatabase } from '../sql.ts';
import type { AnalysedArticle } from './analysed.ts';

/** Everything that lies in the index's own file. Who writes holds a transaction. */

export interface Progress {
  /** Number of the archive's last change that is in the index, and its hash. */
  readonly applied: number;
  readonly chain: string;
  /** Serial of the last article that a running rebuild has reached; null when the index is complete. */
  readonly building: number | null;
  /** Serial of the last article that the rebuild goes to. */
  readonly until: number;
  /** How many articles the lexicon was learnt from. */
  readonly learnt: number;
  readonly generation: number;
}

const UNBEGUN: Progress = { applied: 0, chain: '', building: 0, until: 0, learnt: 0, generation: 0 };

export function progressOf(index: ReadDatabase): Progress {
  return (
    first<Progress>(index, 'SELECT applied, chain, building, until, learnt, generation FROM progress') ??
    UNBEGUN
  );
}

export function recordProgress(index: WriteDatabase, changed: Partial<Progress>): void {
  const { applied, chain, building, until, learnt, generation } = { ...progressOf(index), ...changed };
  run(
    index,
    'UPDATE progress SET applied = ?, chain = ?, building = ?, until = ?, learnt = ?, generation = ?',
    applied,
    chain,
    building,
    until,
    learnt,
    generation,
  );
}

export interface SegmentRow {
  readonly number: number;
  readonly articles: number;
  readonly bytes: number;
}

export function segmentRows(index: ReadDatabase): SegmentRow[] {
  return all<SegmentRow>(index, 'SELECT number, articles, bytes FROM segments ORDER BY number');
}

const identities = new WeakMap<ReadDatabase, string>();

/**
 * The file of a segment. It bears the identity of its index: one that was copied here from elsewhere must not
 * take the files of its predecessor for its own.
 */
export function segmentPath(index: ReadDatabase, number: number): string {
  let identity = identities.get(index);
  if (identity === undefined) {
    identity = first<{ identity: string }>(index, 'SELECT identity FROM progress')?.identity ?? '';
    identities.set(index, identity);
  }
  return `${segmentStart(index.name)}${identity}-${number}`;
}

/** What the names of all segments begin with, of whatever index. */
export function segmentStart(path: string): string {
  return `${path}-segment-`;
}

/** A number for a new segment that no file has had. */
export function nextSegment(index: ReadDatabase): number {
  return numberOf(index, "SELECT seq + 1 FROM sqlite_sequence WHERE name = 'segments'") || 1;
}

export function addSegment(index: WriteDatabase, row: SegmentRow): void {
  run(index, 'INSERT INTO segments VALUES (?, ?, ?)', row.number, row.articles, row.bytes);
}

export function removeSegment(index: WriteDatabase, number: number): void {
  run(index, 'DELETE FROM segments WHERE number = ?', number);
  run(index, 'DELETE FROM dead WHERE segment = ?', number);
}

export interface Dead {
  readonly number: number;
  readonly segment: number;
  readonly article: number;
}

export function deadAfter(index: ReadDatabase, number: number): Dead[] {
  return all<Dead>(
    index,
    'SELECT number, segment, article FROM dead WHERE number > ? ORDER BY number',
    number,
  );
}

export function addDead(index: WriteDatabase, segment: number, article: number): void {
  run(index, 'INSERT INTO dead (segment, article) VALUES (?, ?)', segment, article);
}

export interface LiveRow {
  readonly number: number;
  readonly serial: number;
  readonly article: AnalysedArticle | null;
}

export function liveAfter(index: ReadDatabase, number: number): LiveRow[] {
  return all<{ number: number; serial: number; content: Uint8Array | null }>(
    index,
    'SELECT number, serial, content FROM live WHERE number > ? ORDER BY number',
    number,
  ).map(({ content, ...row }) => ({
    ...row,
    article: content && (deserialize(content) as AnalysedArticle),
  }));
}

/** What is in the live tier, in order, without the articles themselves. */
export function liveRows(index: ReadDatabase): Pick<LiveRow, 'number' | 'serial'>[] {
  return all(index, 'SELECT number, serial FROM live ORDER BY number');
}

/** The article under a number of the live tier; null when it was taken out or replaced. */
export function liveArticle(index: ReadDatabase, number: number): AnalysedArticle | null {
  const row = first<{ content: Uint8Array | null }>(
    index,
    'SELECT content FROM live WHERE number = ?',
    number,
  );
  return row?.content ? (deserialize(row.content) as AnalysedArticle) : null;
}

export function liveCount(index: ReadDatabase): number {
  return numberOf(index, 'SELECT count(*) FROM live');
}

/** In place of what the live tier has of the article; null: it is taken out. */
export function putLive(index: WriteDatabase, serial: number, article: AnalysedArticle | null): void {
  run(index, 'DELETE FROM live WHERE serial = ?', serial);
  run(index, 'INSERT INTO live (serial, content) VALUES (?, ?)', serial, article && serialize(article));
}

export function liveNumberOf(index: ReadDatabase, serial: number): number {
  return numberOf(index, 'SELECT number FROM live WHERE serial = ?', serial);
}

export function lastLive(index: ReadDatabase): number {
  return numberOf(index, "SELECT seq FROM sqlite_sequence WHERE name = 'live'");
}

export function lastLiveSerial(index: ReadDatabase): number {
  return numberOf(index, 'SELECT max(serial) FROM live');
}

export function removeLive(index: WriteDatabase, serial: number): void {
  run(index, 'DELETE FROM live WHERE serial = ?', serial);
}

/** What was taken out of the live tier needs no mention any more once the tier is read afresh. */
export function removeTakenOut(index: WriteDatabase, upTo: number): void {
  run(index, 'DELETE FROM live WHERE content IS NULL AND number <= ?', upTo);
}

/** Segments of which nothing is left. */
export function emptySegments(index: ReadDatabase): number[] {
  return all<{ number: number }>(
    index,
    `SELECT s.number FROM segments s
     WHERE s.articles = (SELECT count(DISTINCT article) FROM dead d WHERE d.segment = s.number)`,
  ).map(({ number }) => number);
}

/** Throws everything away: the archive is to be read afresh. */
export function emptyIndex(index: WriteDatabase): void {
  for (const table of ['segments', 'dead', 'live', 'lexicon']) run(index, `DELETE FROM ${table}`);
}

export function lexiconOf(index: ReadDatabase): Set<string> {
  return new Set(all<{ stem: string }>(index, 'SELECT stem FROM lexicon').map(({ stem }) => stem));
}

export function lexiconHas(index: ReadDatabase, stem: string): boolean {
  return first(index, 'SELECT 1 FROM lexicon WHERE stem = ?', stem) !== undefined;
}

export function writeLexicon(index: WriteDatabase, nouns: ReadonlyMap<string, number>): void {
  run(index, 'DELETE FROM lexicon');
  for (const [stem, articles] of nouns) run(index, 'INSERT INTO lexicon VALUES (?, ?)', stem, articles);
}
