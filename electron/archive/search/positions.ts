import { ByteReader, ByteWriter, type IntList } from './bytes.ts';

/**
 * Where the words of a term stand. The positions of its documents follow one another in pieces of PIECE documents,
 * and at the beginning of a piece the lengths of its groups of GROUP documents, so that a phrase whose other words
 * are rare reads a group and passes over the rest.
 */

/** So many documents' positions lie in one piece: what is fetched at least. */
export const PIECE = 1024;
const GROUP = 128;

/** Positions in some documents: those in document n are `values[starts[n]]` up to `values[starts[n + 1]]`. */
export interface Positions {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

export function noPositions(documents: number): Positions {
  return { starts: new Int32Array(documents + 1), values: new Int32Array(0) };
}

/** Positions of one document: steps shifted by the bit "last". */
export function writePositions(writer: ByteWriter, positions: readonly number[]): void {
  let before = 0;
  const last = positions.length - 1;
  for (let index = 0; index <= last; index += 1) {
    const position = positions[index] ?? 0;
    writer.varint(((position - before) << 1) | (index === last ? 1 : 0));
    before = position;
  }
}

/** Puts the positions of documents together to pieces. */
export class PiecesWriter {
  readonly #bytes = new ByteWriter(64);
  readonly #lengths: number[] = [];
  #pieces: Uint8Array[] = [];
  #documents = 0;
  #group = 0;

  /** The positions of the next document, as `writePositions` wrote them; none for a term without positions. */
  add(from: Uint8Array, start: number, end: number): void {
    if (this.#documents === PIECE) this.#end();
    else if (this.#documents > 0 && this.#documents % GROUP === 0) {
      this.#lengths.push(this.#bytes.length - this.#group);
      this.#group = this.#bytes.length;
    }
    this.#bytes.copy(from, start, end);
    this.#documents += 1;
  }

  /** All pieces, none for a term without positions; the writer begins anew. */
  take(): Uint8Array[] {
    if (this.#documents > 0) this.#end();
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces;
  }

  #end(): void {
    const positions = this.#bytes.take();
    if (positions.length > 0) this.#pieces.push(withLengths(this.#lengths, positions));
    this.#lengths.length = 0;
    this.#documents = 0;
    this.#group = 0;
  }
}

function withLengths(lengths: readonly number[], positions: Uint8Array): Uint8Array {
  if (lengths.length === 0) return positions;
  const writer = new ByteWriter(lengths.length * 2 + positions.length);
  for (const length of lengths) writer.varint(length);
  writer.copy(positions, 0, positions.length);
  return writer.take();
}

/** How many lengths stand at the beginning of a piece of so many documents. */
function lengthsOf(documents: number): number {
  return Math.max(0, Math.ceil(documents / GROUP) - 1);
}

/** The documents of a piece of a term with so many documents. */
export function documentsOf(piece: number, documents: number): number {
  return Math.min(PIECE, documents - piece * PIECE);
}

/** Begins with the positions of the first document of a piece. */
export function pieceReader(bytes: Uint8Array, documents: number): ByteReader {
  const reader = new ByteReader(bytes);
  for (let group = lengthsOf(documents); group > 0; group -= 1) reader.varint();
  return reader;
}

/** Moves behind the positions of one document. */
export function skipPositions(reader: ByteReader): void {
  const { bytes } = reader;
  let { at } = reader;
  while (at < bytes.length) {
    let byte = bytes[at++] ?? 0;
    const isLast = (byte & 1) === 1;
    while (byte > 127) byte = bytes[at++] ?? 0;
    if (isLast) break;
  }
  reader.at = at;
}

/** Where the groups of a piece begin. */
function groupStarts(bytes: Uint8Array, documents: number): Int32Array {
  const reader = new ByteReader(bytes);
  const starts = new Int32Array(lengthsOf(documents) + 1);
  for (let group = 1; group < starts.length; group += 1)
    starts[group] = (starts[group - 1] ?? 0) + reader.varint();
  for (let group = 0; group < starts.length; group += 1) starts[group] = (starts[group] ?? 0) + reader.at;
  return starts;
}

/** One piece of a term, as far as a question needs it. */
export interface Piece {
  readonly bytes: Uint8Array;
  /** Place of its first document among those of the term. */
  readonly first: number;
  readonly documents: number;
}

/**
 * Appends the positions of documents of one piece to `values`, notes in `starts` where those of each end, and
 * answers at which of `ordinals` the piece ended. A phrase of frequent words spends its time here: everything lies
 * in local variables, and there is room for all that the bytes can hold before the first is read.
 *
 * @param ordinals places of the documents wanted among those of the term (ascending; -1: none)
 * @param from the first of `ordinals` that is looked at
 */
export function readPiece(
  { bytes, first, documents }: Piece,
  ordinals: Int32Array,
  from: number,
  { starts, values: list }: { readonly starts: Int32Array; readonly values: IntList },
): number {
  const groups = groupStarts(bytes, documents);
  const values = list.withRoomFor(bytes.length);
  const end = bytes.length;
  const after = first + documents;
  let count = list.length;
  let at = groups[0] ?? 0;
  let next = first;
  let index = from;
  for (; index < ordinals.length; index += 1) {
    const ordinal = ordinals[index] ?? -1;
    if (ordinal >= after) break;
    if (ordinal >= 0) {
      const group = Math.floor((ordinal - first) / GROUP);
      if (first + group * GROUP > next) {
        next = first + group * GROUP;
        at = groups[group] ?? end;
      }
      // Past the documents before it: the first byte of a number says whether it is the document's last one.
      for (; next < ordinal && at < end; next += 1) {
        let byte = bytes[at++] ?? 1;
        while ((byte & 1) === 0 && at < end) {
          while (byte > 127) byte = bytes[at++] ?? 0;
          byte = bytes[at++] ?? 1;
        }
        while (byte > 127) byte = bytes[at++] ?? 0;
      }
      next = ordinal + 1;
      let position = 0;
      while (at < end) {
        let value = bytes[at++] ?? 0;
        if (value > 127) {
          value &= 127;
          for (let shift = 7; shift < 32; shift += 7) {
            const byte = bytes[at++] ?? 0;
            value |= (byte & 127) << shift;
            if (byte < 128) break;
          }
        }
        position += value >>> 1;
        values[count++] = position;
        if (value & 1) break;
      }
    }
    starts[index + 1] = count;
  }
  list.length = count;
  return index;
}
