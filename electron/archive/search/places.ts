import { IntList } from './bytes.ts';
import { firstFrom } from './matches.ts';
import type { PhrasePlace } from './plan.ts';
import { noPositions, type Positions } from './postings.ts';
import type { Segment } from './segment.ts';

/** Where any of the words of one place of a phrase stands in some documents (ascending). */
export function positionsOf(segment: Segment, keys: PhrasePlace, docs: Int32Array): Positions {
  const lists = keys.flatMap((key) => positionsOfTerm(segment, key, docs) ?? []);
  return lists.length === 0 ? noPositions(docs.length) : lists.reduce(merged);
}

function positionsOfTerm(segment: Segment, key: string, docs: Int32Array): Positions | null {
  const { docs: own } = segment.postings(key);
  if (own.length === 0) return null;
  const ordinals = new Int32Array(docs.length);
  const gallop = own.length > docs.length * 16;
  let at = 0;
  for (let index = 0; index < docs.length; index += 1) {
    const doc = docs[index] ?? 0;
    if (gallop) at = firstFrom(own, doc, at);
    else while (at < own.length && (own[at] ?? 0) < doc) at += 1;
    ordinals[index] = own[at] === doc ? at : -1;
  }
  return segment.positions(key, ordinals);
}

function merged(left: Positions, right: Positions): Positions {
  const starts = new Int32Array(left.starts.length);
  const values = new Int32Array(left.values.length + right.values.length);
  let count = 0;
  for (let document = 0; document < starts.length - 1; document += 1) {
    let a = left.starts[document] ?? 0;
    let b = right.starts[document] ?? 0;
    const endA = left.starts[document + 1] ?? 0;
    const endB = right.starts[document + 1] ?? 0;
    while (a < endA || b < endB) {
      const fromLeft = b >= endB || (a < endA && (left.values[a] ?? 0) <= (right.values[b] ?? 0));
      values[count++] = fromLeft ? (left.values[a++] ?? 0) : (right.values[b++] ?? 0);
    }
    starts[document + 1] = count;
  }
  return { starts, values };
}

/** Documents in which a word of the one place stands by a word of the other, and where the latter does. */
export interface Joined {
  /** Which of the documents, counted from 0. */
  readonly kept: Int32Array;
  /** Of the right word, in the documents kept. */
  readonly positions: Positions;
}

/** The right word stands right behind the left one. */
export function followed(left: Positions, right: Positions): Joined {
  return joined(left, right, 1, -1);
}

/** The left word stands so many words before or behind the right one at most. */
export function near(left: Positions, right: Positions, window: number): Joined {
  return joined(left, right, window, window);
}

function joined(left: Positions, right: Positions, before: number, behind: number): Joined {
  const kept = new IntList();
  const starts = new IntList();
  const values = new IntList();
  for (let document = 0; document < left.starts.length - 1; document += 1) {
    const first = values.length;
    const end = left.starts[document + 1] ?? 0;
    let at = left.starts[document] ?? 0;
    const last = right.starts[document + 1] ?? 0;
    for (let next = right.starts[document] ?? 0; next < last && at < end; next += 1) {
      const position = right.values[next] ?? 0;
      while (at < end && (left.values[at] ?? 0) < position - before) at += 1;
      if (at < end && (left.values[at] ?? 0) <= position + behind) values.push(position);
    }
    if (values.length === first) continue;
    kept.push(document);
    starts.push(first);
  }
  starts.push(values.length);
  return { kept: kept.toArray(), positions: { starts: starts.toArray(), values: values.toArray() } };
}
