/** Documents of one segment that answer a part of a query, ascending, with what they are worth. */
export interface Matches {
  readonly docs: Int32Array;
  readonly scores: Float32Array;
}

export const NO_MATCHES: Matches = { docs: new Int32Array(0), scores: new Float32Array(0) };

export function intersect(left: Matches, right: Matches): Matches {
  const [few, many] = left.docs.length <= right.docs.length ? [left, right] : [right, left];
  const docs = new Int32Array(few.docs.length);
  const scores = new Float32Array(few.docs.length);
  const gallop = many.docs.length > few.docs.length * 16;
  let count = 0;
  let at = 0;
  for (let index = 0; index < few.docs.length; index += 1) {
    const doc = few.docs[index] ?? 0;
    if (gallop) at = firstFrom(many.docs, doc, at);
    else while (at < many.docs.length && (many.docs[at] ?? 0) < doc) at += 1;
    if (at >= many.docs.length) break;
    if (many.docs[at] !== doc) continue;
    docs[count] = doc;
    scores[count] = (few.scores[index] ?? 0) + (many.scores[at] ?? 0);
    count += 1;
  }
  return { docs: docs.subarray(0, count), scores: scores.subarray(0, count) };
}

/** The first place from `start` on whose number is not smaller: steps that double, then halves. */
export function firstFrom(sorted: Int32Array, value: number, start: number): number {
  let step = 1;
  let low = start;
  while (low + step < sorted.length && (sorted[low + step] ?? 0) < value) {
    low += step;
    step *= 2;
  }
  let high = Math.min(sorted.length, low + step + 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function except(left: Matches, right: Matches): Matches {
  return keep(left, (doc, state) => {
    state.at = firstFrom(right.docs, doc, state.at);
    return right.docs[state.at] !== doc;
  });
}

/** Documents that pass, with their scores. `state.at` is the caller's to walk along another list. */
export function keep(matches: Matches, passes: (doc: number, state: { at: number }) => boolean): Matches {
  const docs = new Int32Array(matches.docs.length);
  const scores = new Float32Array(matches.docs.length);
  const state = { at: 0 };
  let count = 0;
  for (let index = 0; index < matches.docs.length; index += 1) {
    const doc = matches.docs[index] ?? 0;
    if (!passes(doc, state)) continue;
    docs[count] = doc;
    scores[count] = matches.scores[index] ?? 0;
    count += 1;
  }
  return { docs: docs.subarray(0, count), scores: scores.subarray(0, count) };
}

export function unscored(docs: Int32Array): Matches {
  return { docs, scores: new Float32Array(docs.length) };
}

/** The marked documents, without scores. */
export function marked(marks: Uint8Array, count: number): Matches {
  const docs = new Int32Array(count);
  for (let doc = 0, at = 0; at < count; doc += 1) if (marks[doc] === 1) docs[at++] = doc;
  return unscored(docs);
}

/** Any of several, their scores added. `most`: only the best of each counts instead. */
export function union(parts: readonly Matches[], documents: number, most = false): Matches {
  const filled = parts.filter(({ docs }) => docs.length > 0);
  const [first] = filled;
  if (!first) return NO_MATCHES;
  if (filled.length === 1) return first;
  const entries = filled.reduce((sum, { docs }) => sum + docs.length, 0);
  if (filled.length === 2 || entries * 8 < documents)
    return filled.slice(1).reduce((sum, part) => unionOfTwo(sum, part, most), first);
  return unionOfMany(filled, documents, most);
}

function unionOfTwo(left: Matches, right: Matches, most: boolean): Matches {
  const docs = new Int32Array(left.docs.length + right.docs.length);
  const scores = new Float32Array(docs.length);
  let count = 0;
  let a = 0;
  let b = 0;
  while (a < left.docs.length || b < right.docs.length) {
    const one = a < left.docs.length ? (left.docs[a] ?? 0) : Number.MAX_SAFE_INTEGER;
    const other = b < right.docs.length ? (right.docs[b] ?? 0) : Number.MAX_SAFE_INTEGER;
    const x = one <= other ? (left.scores[a++] ?? 0) : 0;
    const y = other <= one ? (right.scores[b++] ?? 0) : 0;
    docs[count] = Math.min(one, other);
    scores[count] = most ? Math.max(x, y) : x + y;
    count += 1;
  }
  return { docs: docs.subarray(0, count), scores: scores.subarray(0, count) };
}

function unionOfMany(parts: readonly Matches[], documents: number, most: boolean): Matches {
  const sums = new Float32Array(documents);
  let count = 0;
  for (const { docs, scores } of parts)
    for (let index = 0; index < docs.length; index += 1) {
      const doc = docs[index] ?? 0;
      const before = sums[doc] ?? 0;
      if (before === 0) count += 1;
      // A score is never nothing: 0 means "not found" here.
      const score = Math.max(scores[index] ?? 0, 1e-6);
      sums[doc] = most ? Math.max(before, score) : before + score;
    }
  const docs = new Int32Array(count);
  const scores = new Float32Array(count);
  let at = 0;
  for (let doc = 0; doc < documents && at < count; doc += 1) {
    const sum = sums[doc] ?? 0;
    if (sum === 0) continue;
    docs[at] = doc;
    scores[at] = sum;
    at += 1;
  }
  return { docs, scores };
}
