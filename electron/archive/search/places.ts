import { IntList } from './bytes.ts';
import { firstFrom } from './matches.ts';
import { noPositions, type Positions } from './positions.ts';
import type { Segment } from './segment.ts';

/** Where any of the words of one place of a phrase, with their documents, stands in some documents (ascending). */
export function positionsOf(
  words: readonly { readonly key: string; readonly docs: Int32Array }[],
  docs: Int32Array,
  segment: Segment,
): Positions {
  const lists = words
    .filter((word) => word.docs.length > 0)
    .map((word) => segment.positions(word.key, ordinalsOf(word.docs, docs)));
  return lists.length === 0 ? noPositions(docs.length) : lists.reduce(merged);
}

/** At which places of a list documents stand; -1 where they do not. Both ascend. */
export function ordinalsOf(list: Int32Array, docs: Int32Array): Int32Array {
  const ordinals = new Int32Array(docs.length);
  const gallop = list.length > docs.length * 16;
  let at = 0;
  for (let index = 0; index < docs.length; index += 1) {
    const doc = docs[index] ?? 0;
    if (gallop) at = firstFrom(list, doc, at);
    else while (at < list.length && (list[at] ?? 0) < doc) at += 1;
    ordinals[index] = list[at] === doc ? at : -1;
  }
  return ordinals;
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

/** The left word stands so many words before the right one, or behind it where that is less than 0. */
export function apart(left: Positions, right: Positions, words: number): Joined {
  return joined(left, right, words, -words);
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
