import { rmSync } from 'node:fs';
import { connect } from '../open.ts';
import { all, first, type ReadDatabase, run, type WriteDatabase } from '../sql.ts';
import { isStatementTerm } from './analysed.ts';
import { NO_POSTINGS, type Postings, POSITIONS_PIECE, readPositions, readPostings } from './postings.ts';
import type { Segment, TermFrequency } from './segment.ts';
import { VALUE_COLUMNS, type Values } from './values.ts';

/** A term on its way into a segment's file. */
export interface StoredTerm {
  readonly key: string;
  readonly docs: number;
  /** In how many documents it stood as a noun. */
  readonly nouns: number;
  readonly postings: Uint8Array;
  /** In pieces of POSITIONS_PIECE documents; none for terms without positions. */
  readonly positions: readonly Uint8Array[];
}

/** What a segment's file is written from. `null` between terms: a good moment to do something else. */
export interface SegmentSource {
  terms(): Generator<StoredTerm | null>;
  /** Asked for after the terms. */
  values(): { readonly articles: Values; readonly statements: Values };
}

/** Beginnings of words are looked for among the terms that are frequent, unless few begin so. */
const FREQUENT = 40_000;
const SCANNED = 1500;
const BATCH = 20_000;

const LAYOUT = `
CREATE TABLE terms (
  key TEXT PRIMARY KEY,
  docs INTEGER NOT NULL,
  nouns INTEGER NOT NULL,
  postings BLOB NOT NULL,
  -- The first piece; the others lie in positions.
  positions BLOB
) STRICT, WITHOUT ROWID;
CREATE TABLE positions (
  key TEXT NOT NULL,
  piece INTEGER NOT NULL,
  positions BLOB NOT NULL,
  PRIMARY KEY (key, piece)
) STRICT, WITHOUT ROWID;
CREATE TABLE columns (
  name TEXT PRIMARY KEY,
  content BLOB NOT NULL
) STRICT, WITHOUT ROWID;
`;

/**
 * Writes a segment into a new file, in steps (each `yield` is one), and is on the disk when it ends. A file that
 * was left half-written belongs to no index and is thrown away when the index is opened.
 */
export function* writeSegmentFile(path: string, source: SegmentSource): Generator<void> {
  rmSync(path, { force: true });
  const file = connect(path, 'segment');
  try {
    file.exec(LAYOUT);
    file.exec('BEGIN');
    let written = 0;
    const frequent: TermFrequency[] = [];
    let threshold = 2;
    for (const term of source.terms()) {
      if (term === null) {
        yield;
        continue;
      }
      writeTerm(file, term);
      if (term.docs >= threshold) {
        frequent.push({ key: term.key, docs: term.docs });
        if (frequent.length > FREQUENT * 2) threshold = keepFrequent(frequent);
      }
      if ((written += 1) % BATCH === 0) {
        file.exec('COMMIT');
        file.exec('BEGIN');
        yield;
      }
    }
    keepFrequent(frequent);
    writeColumns(file, source, frequent);
    file.exec('COMMIT');
  } finally {
    file.close();
  }
}

function writeTerm(file: WriteDatabase, { key, docs, nouns, postings, positions }: StoredTerm): void {
  run(file, 'INSERT INTO terms VALUES (?, ?, ?, ?, ?)', key, docs, nouns, postings, positions[0] ?? null);
  for (let piece = 1; piece < positions.length; piece += 1)
    run(file, 'INSERT INTO positions VALUES (?, ?, ?)', key, piece, positions[piece] ?? new Uint8Array(0));
}

function writeColumns(file: WriteDatabase, source: SegmentSource, frequent: readonly TermFrequency[]): void {
  const { articles, statements } = source.values();
  for (const [kind, values] of [
    ['articles', articles],
    ['statements', statements],
  ] as const)
    for (const column of VALUE_COLUMNS) {
      const { buffer, byteOffset, byteLength } = values[column];
      run(
        file,
        'INSERT INTO columns VALUES (?, ?)',
        `${kind}.${column}`,
        new Uint8Array(buffer, byteOffset, byteLength),
      );
    }
  run(
    file,
    'INSERT INTO columns VALUES (?, ?)',
    'frequent',
    Buffer.from(JSON.stringify(frequent.map(({ key, docs }) => [key, docs]))),
  );
}

/** Leaves the most frequent terms, in alphabetical order; answers what a term needs to be among them. */
function keepFrequent(frequent: TermFrequency[]): number {
  if (frequent.length <= FREQUENT) return 2;
  const sorted = frequent.map(({ docs }) => docs).sort((left, right) => right - left);
  const threshold = (sorted[FREQUENT] ?? 1) + 1;
  const kept = frequent.filter(({ docs }) => docs >= threshold);
  frequent.splice(0, frequent.length, ...kept);
  return threshold;
}

/** A segment's file, opened for reading. */
export class FileSegment implements Segment {
  deadArticles: Uint8Array | null = null;
  deadStatements: Uint8Array | null = null;
  readonly articles: Values;
  readonly statements: Values;
  readonly #file: ReadDatabase;
  #frequent: TermFrequency[] | null = null;

  constructor(path: string) {
    this.#file = connect(path, 'segment-read');
    try {
      this.articles = this.#values('articles');
      this.statements = this.#values('statements');
    } catch (error) {
      this.#file.close();
      throw error;
    }
  }

  close(): void {
    this.#file.close();
  }

  frequency(key: string): number {
    return first<{ docs: number }>(this.#file, 'SELECT docs FROM terms WHERE key = ?', key)?.docs ?? 0;
  }

  postings(key: string): Postings {
    const row = first<{ docs: number; postings: Uint8Array }>(
      this.#file,
      'SELECT docs, postings FROM terms WHERE key = ?',
      key,
    );
    if (!row) return NO_POSTINGS;
    const { count } = isStatementTerm(key) ? this.statements : this.articles;
    return readPostings(row.postings, row.docs, count);
  }

  positions(key: string, ordinals: readonly number[]): number[][] {
    const found: number[][] = [];
    for (let at = 0; at < ordinals.length; ) {
      const piece = Math.floor((ordinals[at] ?? 0) / POSITIONS_PIECE);
      const inside: number[] = [];
      for (; at < ordinals.length; at += 1) {
        const ordinal = (ordinals[at] ?? 0) - piece * POSITIONS_PIECE;
        if (ordinal >= POSITIONS_PIECE) break;
        inside.push(ordinal);
      }
      for (const positions of readPositions(this.#piece(key, piece), inside)) found.push(positions);
    }
    return found;
  }

  #piece(key: string, piece: number): Uint8Array {
    const sql =
      piece === 0
        ? 'SELECT positions FROM terms WHERE key = ?'
        : 'SELECT positions FROM positions WHERE key = ? AND piece = ?';
    const row = first<{ positions: Uint8Array | null }>(
      this.#file,
      sql,
      ...(piece === 0 ? [key] : [key, piece]),
    );
    return row?.positions ?? new Uint8Array(0);
  }

  beginning(start: string, limit: number): TermFrequency[] {
    const found = all<TermFrequency>(
      this.#file,
      `SELECT key, docs FROM terms WHERE key >= ? AND key < ? LIMIT ${SCANNED}`,
      start,
      `${start}\u{10FFFF}`,
    );
    const many = found.length === SCANNED ? this.#frequentBeginning(start) : found;
    return many.sort((left, right) => right.docs - left.docs).slice(0, limit);
  }

  #frequentBeginning(start: string): TermFrequency[] {
    this.#frequent ??= (
      JSON.parse(Buffer.from(this.#column('frequent')).toString()) as [string, number][]
    ).map(([key, docs]) => ({ key, docs }));
    return this.#frequent.filter(({ key }) => key.startsWith(start));
  }

  /** Serials of the articles of a segment, without the rest of its columns. */
  static serials(path: string): Int32Array {
    const file = connect(path, 'segment-read');
    try {
      return integers(columnOf(file, 'articles.serials'));
    } finally {
      file.close();
    }
  }

  /** All terms in alphabetical order from a connection of their own, for merging. */
  static *stored(path: string): Generator<StoredTerm> {
    const file = connect(path, 'segment-read');
    try {
      type Row = {
        key: string;
        docs: number;
        nouns: number;
        postings: Uint8Array;
        positions: Uint8Array | null;
      };
      const rows = file
        .prepare<[], Row>('SELECT key, docs, nouns, postings, positions FROM terms ORDER BY key')
        .iterate();
      const others = file.prepare<[string], { positions: Uint8Array }>(
        'SELECT positions FROM positions WHERE key = ? ORDER BY piece',
      );
      for (const { positions, ...row } of rows) {
        const more = positions && row.docs > POSITIONS_PIECE ? others.all(row.key) : [];
        yield { ...row, positions: positions ? [positions, ...more.map((one) => one.positions)] : [] };
      }
    } finally {
      file.close();
    }
  }

  #values(kind: 'articles' | 'statements'): Values {
    const ints = (column: string) => integers(this.#column(`${kind}.${column}`));
    const serials = ints('serials');
    return {
      count: serials.length,
      serials,
      dates: ints('dates'),
      lengths: this.#column(`${kind}.lengths`),
      offsets: ints('offsets'),
      labels: ints('labels'),
      parents: ints('parents'),
    };
  }

  #column(name: string): Uint8Array {
    return columnOf(this.#file, name);
  }
}

function columnOf(file: ReadDatabase, name: string): Uint8Array {
  const row = first<{ content: Uint8Array }>(file, 'SELECT content FROM columns WHERE name = ?', name);
  if (!row) throw new TypeError(`a segment of the index has no column ${name}`);
  return new Uint8Array(row.content);
}

/** Bytes as numbers; the copy is aligned. Little-endian, as every machine is that Node 24 runs on. */
function integers(bytes: Uint8Array): Int32Array {
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
}

/** Nouns of a segment with the number of documents they stand in, frequent ones only. */
export function* nounsOf(
  path: string,
  fewest: number,
): Generator<{ readonly stem: string; readonly articles: number }> {
  const file = connect(path, 'segment-read');
  try {
    const rows = file
      .prepare<[number], { key: string; nouns: number }>(
        `SELECT key, nouns FROM terms WHERE key >= 'w' AND key < 'x' AND nouns >= ? AND nouns * 2 >= docs`,
      )
      .iterate(fewest);
    for (const { key, nouns } of rows) yield { stem: key.slice(1), articles: nouns };
  } finally {
    file.close();
  }
}
