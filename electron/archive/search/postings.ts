import type { ByteWriter } from './bytes.ts';
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
