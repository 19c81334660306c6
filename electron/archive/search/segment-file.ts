import { rmSync } from 'node:fs';
import { connect } from '../open.ts';
import { all, first, type ReadDatabase, run, type WriteDatabase } from '../sql.ts';
import { isStatementTerm } from './analysed.ts';
import { IntList } from './bytes.ts';
import { documentsOf, PIECE, type Positions, readPiece } from './positions.ts';
import { markPostings, NO_POSTINGS, type Postings, readPostings } from './postings.ts';
import { Dead, type Segment, type TermFrequency } from './segment.ts';
import { VALUE_COLUMNS, type Values } from './values.ts';

/** A term on its way into a segment's file. */
export interface StoredTerm {
  readonly key: string;
  readonly docs: number;
  /** In how many documents it stood as a noun. */
  readonly nouns: number;
  readonly postings: Uint8Array;
  /** In pieces of PIECE documents; none for terms without positions. */
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
const DIRECTORY_STEP = 64;
const NOTHING = new Uint8Array(0);
/** More pieces than a term can have: 2 ** 31 documents. */
const PIECES = 2 ** 21;

const LAYOUT = `
-- In alphabetical order of the keys, numbered from 1: rows appended to a table fill its pages, while an index over
-- the keys would leave a third of them empty. Every DIRECTORY_STEPth key stands in the column "directory".
CREATE TABLE terms (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  docs INTEGER NOT NULL,
  nouns INTEGER NOT NULL,
  postings BLOB NOT NULL,
  -- The first piece; the others lie in positions, number: of the term and of the piece, together.
  positions BLOB
) STRICT;
CREATE TABLE positions (
  number INTEGER PRIMARY KEY,
  positions BLOB NOT NULL
) STRICT;
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
    const directory: string[] = [];
    let threshold = 2;
    for (const term of source.terms()) {
      if (term === null) {
        yield;
        continue;
      }
      if (written % DIRECTORY_STEP === 0) directory.push(term.key);
      writeTerm(file, written + 1, term);
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
    writeColumns(file, source, { frequent, directory, terms: written });
    file.exec('COMMIT');
  } finally {
    file.close();
  }
}

function writeTerm(
  file: WriteDatabase,
  number: number,
  { key, docs, nouns, postings, positions }: StoredTerm,
): void {
  const inline = positions[0] ?? null;
  run(file, 'INSERT INTO terms VALUES (?, ?, ?, ?, ?, ?)', number, key, docs, nouns, postings, inline);
  for (let piece = 1; piece < positions.length; piece += 1)
    run(
      file,
      'INSERT INTO positions VALUES (?, ?)',
      number * PIECES + piece,
      positions[piece] ?? new Uint8Array(0),
    );
}

function writeColumns(
  file: WriteDatabase,
  source: SegmentSource,
  words: {
    readonly frequent: readonly TermFrequency[];
    readonly directory: readonly string[];
    readonly terms: number;
  },
): void {
  const write = (name: string, content: Uint8Array) =>
    run(file, 'INSERT INTO columns VALUES (?, ?)', name, content);
  const { articles, statements } = source.values();
  for (const [kind, values] of [
    ['articles', articles],
    ['statements', statements],
  ] as const)
    for (const column of VALUE_COLUMNS) {
      const { buffer, byteOffset, byteLength } = values[column];
      write(`${kind}.${column}`, new Uint8Array(buffer, byteOffset, byteLength));
    }
  write('frequent', Buffer.from(JSON.stringify(words.frequent.map(({ key, docs }) => [key, docs]))));
  write('directory', Buffer.from(JSON.stringify([words.terms, ...words.directory])));
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
  readonly articles: Values;
  readonly #file: ReadDatabase;
  readonly #dead = new Dead();
  #statements: Values | null = null;
  #frequent: TermFrequency[] | null = null;
  #directory: { readonly terms: number; readonly keys: readonly string[] } | null = null;

  constructor(path: string) {
    this.#file = connect(path, 'segment-read');
    try {
      this.articles = this.#values('articles');
    } catch (error) {
      this.#file.close();
      throw error;
    }
  }

  close(): void {
    this.#file.close();
  }

  /** Read when they are asked for: most questions are about articles, and there are several times as many. */
  get statements(): Values {
    return (this.#statements ??= this.#values('statements'));
  }

  get deadArticles(): Uint8Array | null {
    return this.#dead.articles;
  }

  get deadStatements(): Uint8Array | null {
    return this.#dead.statements(this.statements.parents);
  }

  /** Marks an article and its statements dead. */
  bury(article: number): void {
    this.#dead.bury(article, this.articles.count);
  }

  frequency(key: string): number {
    const [from, to] = this.#range(key);
    const sql = 'SELECT docs FROM terms WHERE number BETWEEN ? AND ? AND key = ?';
    return first<{ docs: number }>(this.#file, sql, from, to, key)?.docs ?? 0;
  }

  mark(key: string, marks: Uint8Array): number {
    const row = this.#stored(key);
    return row ? markPostings(row.postings, row.docs, marks) : 0;
  }

  #stored(key: string): { docs: number; postings: Uint8Array } | undefined {
    const [from, to] = this.#range(key);
    return first<{ docs: number; postings: Uint8Array }>(
      this.#file,
      'SELECT docs, postings FROM terms WHERE number BETWEEN ? AND ? AND key = ?',
      from,
      to,
      key,
    );
  }

  postings(key: string): Postings {
    const row = this.#stored(key);
    if (!row) return NO_POSTINGS;
    const { count } = isStatementTerm(key) ? this.statements : this.articles;
    return readPostings(row.postings, row.docs, count);
  }

  /** Numbers between which a key stands, if anywhere. */
  #range(key: string): readonly [from: number, to: number] {
    const { keys } = this.#words();
    const place = lastAtMost(keys, key);
    return place < 0 ? [0, 0] : [place * DIRECTORY_STEP + 1, (place + 1) * DIRECTORY_STEP];
  }

  #words(): { readonly terms: number; readonly keys: readonly string[] } {
    if (!this.#directory) {
      const [terms, ...keys] = JSON.parse(Buffer.from(this.#column('directory')).toString()) as [
        number,
        ...string[],
      ];
      this.#directory = { terms, keys };
    }
    return this.#directory;
  }

  positions(key: string, ordinals: Int32Array): Positions {
    const starts = new Int32Array(ordinals.length + 1);
    const values = new IntList();
    const term = this.#placed(key);
    for (let index = 0; index < ordinals.length; ) {
      const ordinal = ordinals[index] ?? -1;
      if (!term || ordinal < 0) {
        starts[++index] = values.length;
        continue;
      }
      const piece = Math.floor(ordinal / PIECE);
      index = readPiece(
        {
          bytes: (piece === 0 ? term.positions : this.#piece(term.number, piece)) ?? NOTHING,
          first: piece * PIECE,
          documents: documentsOf(piece, term.docs),
        },
        ordinals,
        index,
        { starts, values },
      );
    }
    return { starts, values: values.toArray() };
  }

  /** The number of a term, and its first piece. */
  #placed(key: string): { number: number; docs: number; positions: Uint8Array | null } | undefined {
    const [from, to] = this.#range(key);
    const sql = 'SELECT number, docs, positions FROM terms WHERE number BETWEEN ? AND ? AND key = ?';
    return first(this.#file, sql, from, to, key);
  }

  #piece(term: number, piece: number): Uint8Array | undefined {
    const sql = 'SELECT positions FROM positions WHERE number = ?';
    return first<{ positions: Uint8Array }>(this.#file, sql, term * PIECES + piece)?.positions;
  }

  beginning(start: string, limit: number): TermFrequency[] {
    const [from] = this.#range(start);
    const { keys, terms } = this.#words();
    const after = lastAtMost(keys, `${start}\u{10FFFF}`);
    const found = all<TermFrequency>(
      this.#file,
      `SELECT key, docs FROM terms WHERE number BETWEEN ? AND ? AND key >= ? AND key < ? LIMIT ${SCANNED}`,
      Math.max(1, from),
      Math.min(terms, (after + 1) * DIRECTORY_STEP),
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
        number: number;
        key: string;
        docs: number;
        nouns: number;
        postings: Uint8Array;
        positions: Uint8Array | null;
      };
      const rows = file
        .prepare<[], Row>('SELECT number, key, docs, nouns, postings, positions FROM terms ORDER BY number')
        .iterate();
      const others = file.prepare<[number, number], { positions: Uint8Array }>(
        'SELECT positions FROM positions WHERE number > ? AND number < ? ORDER BY number',
      );
      for (const { number, positions, ...row } of rows) {
        const more = positions && row.docs > PIECE ? others.all(number * PIECES, (number + 1) * PIECES) : [];
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

/** The place of the last key that is not after this one; -1 when all are. Compared as SQLite does, by bytes. */
function lastAtMost(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Bytes as numbers; the copy is aligned. Little-endian, as every machine is that Node 24 runs on. */
function integers(bytes: Uint8Array): Int32Array {
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
}
