import type { ByteReader, ByteWriter, IntList } from './bytes.ts';
import { IndexDamage } from './damage.ts';

/** Where a term occurs: documents in ascending order, and how much it weighs in each. */
export interface Postings {
  readonly docs: Int32Array;
  readonly weights: Uint8Array;
}

/** The weight of one occurrence in the body, by far the most frequent: it costs a bit instead of a byte. */
export const PLAIN_WEIGHT = 2;
export const MOST_WEIGHT = 255;

export const NO_POSTINGS: Postings = { docs: new Int32Array(0), weights: new Uint8Array(0) };

/** Per document the step from the one before, shifted by the bit "plain"; where it is not, the weight follows. */
export function writePosting(writer: ByteWriter, step: number, weight: number): void {
  if (weight === PLAIN_WEIGHT) writer.varint((step << 1) | 1);
  else {
    writer.varint(step << 1);
    writer.byte(weight);
  }
}

/** `documents`: how many the segment has; a number beyond it is damage. */
export function readPostings(bytes: Uint8Array, count: number, documents: number): Postings {
  const docs = new Int32Array(count);
  const weights = new Uint8Array(count);
  let at = 0;
  let doc = -1;
  for (let index = 0; index < count; index += 1) {
    let value = bytes[at++] ?? 0;
    if (value > 127) {
      value &= 127;
      for (let shift = 7; shift < 32; shift += 7) {
        const next = bytes[at++] ?? 0;
        value |= (next & 127) << shift;
        if (next < 128) break;
      }
    }
    doc += value >>> 1;
    docs[index] = doc;
    weights[index] = value & 1 ? PLAIN_WEIGHT : (bytes[at++] ?? PLAIN_WEIGHT);
  }
  if (at !== bytes.length || doc >= documents) throw new IndexDamage();
  return { docs, weights };
}

/** As `readPostings`, for who only wants the documents marked. Answers how many were not marked before. */
export function markPostings(bytes: Uint8Array, count: number, marks: Uint8Array): number {
  let at = 0;
  let doc = -1;
  let fresh = 0;
  for (let index = 0; index < count; index += 1) {
    let value = bytes[at++] ?? 0;
    if (value > 127) {
      value &= 127;
      for (let shift = 7; shift < 32; shift += 7) {
        const next = bytes[at++] ?? 0;
        value |= (next & 127) << shift;
        if (next < 128) break;
      }
    }
    doc += value >>> 1;
    if ((value & 1) === 0) at += 1;
    if (marks[doc] !== 0) continue;
    marks[doc] = 1;
    fresh += 1;
  }
  if (at !== bytes.length || doc >= marks.length) throw new IndexDamage();
  return fresh;
}

export function markAll(docs: Iterable<number>, marks: Uint8Array): number {
  let fresh = 0;
  for (const doc of docs) {
    fresh += 1 - (marks[doc] ?? 1);
    marks[doc] = 1;
  }
  return fresh;
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

/** Positions in some documents: those in document n are `values[starts[n]]` up to `values[starts[n + 1]]`. */
export interface Positions {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

export function noPositions(documents: number): Positions {
  return { starts: new Int32Array(documents + 1), values: new Int32Array(0) };
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

/** Appends the positions of one document. */
export function readPositions(reader: ByteReader, into: IntList): void {
  let position = 0;
  while (reader.at < reader.bytes.length) {
    const value = reader.varint();
    position += value >>> 1;
    into.push(position);
    if (value & 1) break;
  }
}

/** So many documents' positions lie in one piece: what a phrase reads at least. */
export const POSITIONS_PIECE = 1024;
