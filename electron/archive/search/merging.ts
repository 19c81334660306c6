import { statSync } from 'node:fs';
import type { WriteDatabase } from '../sql.ts';
import { isStatementTerm } from './analysed.ts';
import { type ByteReader, ByteWriter } from './bytes.ts';
import {
  addDead,
  addSegment,
  deadAfter,
  progressOf,
  recordProgress,
  removeSegment,
  type SegmentRow,
  segmentPath,
} from './control.ts';
import { documentsOf, PIECE, PiecesWriter, pieceReader, skipPositions } from './positions.ts';
import { readPostings, writePosting } from './postings.ts';
import { FileSegment, type SegmentSource, type StoredTerm, writeSegmentFile } from './segment-file.ts';
import { type Values, ValuesBuilder } from './values.ts';

const GONE = -1;

/** New numbers of the documents of one segment; GONE for the dead. */
interface Moved {
  readonly path: string;
  readonly articles: Int32Array;
  readonly statements: Int32Array;
}

/** A segment that is merged, and which of its articles are dead. */
interface MergedPart {
  readonly path: string;
  readonly dead: readonly number[];
}

/** Copies the values of what lives in a segment, and answers the new numbers. */
function move(
  segment: FileSegment,
  articles: ValuesBuilder,
  statements: ValuesBuilder,
): Pick<Moved, 'articles' | 'statements'> {
  const articleNumbers = new Int32Array(segment.articles.count).fill(GONE);
  for (let doc = 0; doc < segment.articles.count; doc += 1) {
    if (segment.deadArticles?.[doc]) continue;
    articleNumbers[doc] = articles.count;
    articles.copy(segment.articles, doc, null);
  }
  const statementNumbers = new Int32Array(segment.statements.count).fill(GONE);
  for (let doc = 0; doc < segment.statements.count; doc += 1) {
    const parent = articleNumbers[segment.statements.parents[doc] ?? 0] ?? GONE;
    if (parent === GONE) continue;
    statementNumbers[doc] = statements.count;
    statements.copy(segment.statements, doc, parent);
  }
  return { articles: articleNumbers, statements: statementNumbers };
}

/** Several segments as one, without what is dead in them. */
class MergedSource implements SegmentSource {
  readonly moved: readonly Moved[];
  readonly #values: { articles: Values; statements: Values };

  /** Opens one segment at a time: the columns of all of them together would be memory twice over. */
  constructor(parts: readonly MergedPart[]) {
    const articles = new ValuesBuilder();
    const statements = new ValuesBuilder();
    this.moved = parts.map(({ path, dead }) => {
      const segment = new FileSegment(path);
      try {
        for (const article of dead) segment.bury(article);
        return { path, ...move(segment, articles, statements) };
      } finally {
        segment.close();
      }
    });
    this.#values = { articles: articles.build(), statements: statements.build() };
  }

  values(): { articles: Values; statements: Values } {
    return this.#values;
  }

  *terms(): Generator<StoredTerm | null> {
    const streams = this.moved.map((moved) => ({ moved, rows: FileSegment.stored(moved.path) }));
    const heads = streams.map(({ rows }) => rows.next());
    const writers = { postings: new ByteWriter(), places: new PiecesWriter() };
    try {
      let written = 0;
      for (;;) {
        let key: string | null = null;
        for (const head of heads)
          if (!head.done && (key === null || head.value.key < key)) key = head.value.key;
        if (key === null) return;
        const merge = new TermMerge(key, writers);
        for (const [index, stream] of streams.entries()) {
          const head = heads[index];
          if (!head || head.done || head.value.key !== key) continue;
          merge.add(head.value, isStatementTerm(key) ? stream.moved.statements : stream.moved.articles);
          heads[index] = stream.rows.next();
        }
        const term = merge.term();
        if (term) yield term;
        if ((written += 1) % 400 === 0 || (term?.docs ?? 0) > 20_000) yield null;
      }
    } finally {
      for (const { rows } of streams) rows.return(undefined);
    }
  }
}

interface Writers {
  readonly postings: ByteWriter;
  readonly places: PiecesWriter;
}

/** One term out of several segments. */
class TermMerge {
  readonly #key: string;
  readonly #postings: ByteWriter;
  readonly #places: PiecesWriter;
  #docs = 0;
  #nouns = 0;
  #last = -1;

  /** The writers are anybody's again after `term`: most terms are a few bytes, for which new ones cost too much. */
  constructor(key: string, writers: Writers) {
    this.#key = key;
    this.#postings = writers.postings;
    this.#places = writers.places;
  }

  add({ docs, nouns, postings, positions }: StoredTerm, numbers: Int32Array): void {
    const list = readPostings(postings, docs, numbers.length);
    this.#nouns += nouns;
    let reader: ByteReader | null = null;
    for (let at = 0; at < docs; at += 1) {
      const piece = at % PIECE === 0 ? positions[at / PIECE] : undefined;
      if (piece) reader = pieceReader(piece, documentsOf(at / PIECE, docs));
      const start = reader?.at ?? 0;
      if (reader) skipPositions(reader);
      const doc = numbers[list.docs[at] ?? 0] ?? GONE;
      if (doc === GONE) continue;
      writePosting(this.#postings, doc - this.#last, list.weights[at] ?? 0);
      this.#last = doc;
      if (reader) this.#places.add(reader.bytes, start, reader.at);
      this.#docs += 1;
    }
  }

  term(): StoredTerm | null {
    if (this.#docs === 0) return null;
    const nouns = Math.min(this.#nouns, this.#docs);
    return {
      key: this.#key,
      docs: this.#docs,
      nouns,
      postings: this.#postings.take(),
      positions: this.#places.take(),
    };
  }
}

/** A segment is written anew for others once they are this part of it together. */
const WORTH_WHILE = 6;
const MANY = 4;

/**
 * Which segments to make into one, if any: many that are of a size, or those that weigh something beside the
 * largest one, so that an article is written anew only a few times in its life and a day's saves never rewrite
 * the archive.
 */
export function mergeable(rows: readonly SegmentRow[]): readonly SegmentRow[] {
  const sorted = [...rows].sort((left, right) => left.articles - right.articles);
  for (let start = 0; start < sorted.length - 1; start += 1) {
    let weight = 0;
    let end = start;
    for (; end < sorted.length; end += 1) {
      const articles = sorted[end]?.articles ?? 0;
      if (end > start && weight * WORTH_WHILE < articles) break;
      weight += articles;
    }
    if (end - start >= MANY || (end - start > 1 && end === sorted.length)) return sorted.slice(start, end);
  }
  return [];
}

/** Merges in steps; the new segment takes the place of the old ones in one transaction at the end. */
export function* mergeSegments(
  index: WriteDatabase,
  rows: readonly SegmentRow[],
  number: number,
): Generator<void> {
  const path = segmentPath(index, number);
  const places = new Map(rows.map((row, place) => [row.number, place]));
  const dead = deadAfter(index, 0);
  const begun = dead.at(-1)?.number ?? 0;
  const source = new MergedSource(
    rows.map((row) => ({
      path: segmentPath(index, row.number),
      dead: dead.filter(({ segment }) => segment === row.number).map(({ article }) => article),
    })),
  );
  yield;
  yield* writeSegmentFile(path, source);
  index.transaction(() => {
    // What died while the merge went on has another number now.
    for (const { segment, article } of deadAfter(index, begun)) {
      const place = places.get(segment);
      const doc = place === undefined ? GONE : (source.moved[place]?.articles[article] ?? GONE);
      if (doc !== GONE) addDead(index, number, doc);
    }
    for (const row of rows) removeSegment(index, row.number);
    addSegment(index, { number, articles: source.values().articles.count, bytes: statSync(path).size });
    recordProgress(index, { generation: progressOf(index).generation + 1 });
  })();
}
