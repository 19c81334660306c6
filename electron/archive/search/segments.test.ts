import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../open.ts';
import type { AnalysedArticle, Occurrence } from './analysed.ts';
import { addDead, addSegment, nextSegment, segmentPath, segmentRows } from './control.ts';
import { layOut } from './layout.ts';
import { except, intersect, type Matches, union } from './matches.ts';
import { MemorySegment } from './memory-segment.ts';
import { mergeable, mergeSegments } from './merging.ts';
import { SegmentBuilder } from './segment-builder.ts';
import { FileSegment, writeSegmentFile } from './segment-file.ts';
import type { Segment } from './segment.ts';

function occurrence(key: string, number: number): Occurrence {
  const placed = key.startsWith('w');
  const positions = placed ? Array.from({ length: (number % 3) + 1 }, (_, at) => number + at * 40) : null;
  return {
    list: key.charAt(0),
    stem: key.slice(1),
    weight: (number % 7) + 1,
    positions,
    noun: number % 2 === 0,
  };
}

function article(serial: number, words: readonly string[]): AnalysedArticle {
  return {
    serial,
    values: { date: serial * 60, length: words.length, labels: [serial % 5, 7] },
    terms: words.map((word, at) => occurrence(`w${word}`, serial + at)),
    statements: words.slice(0, serial % 3).map((word, at) => ({
      serial: serial * 10 + at,
      values: { date: serial, length: 1, labels: [at] },
      terms: [occurrence(`q${word}`, serial + at)],
    })),
  };
}

const WORDS = ['brucke', 'haus', 'rat', 'strasse', 'tor', 'wahl'];
const articles = Array.from({ length: 2600 }, (_, at) =>
  article(
    at + 1,
    WORDS.filter((_word, place) => (at + 1) % (place + 1) === 0 || (at * 7 + place) % 5 === 0),
  ),
);

/** What a segment answers about a term, by serials: weights and positions of living documents. */
function answers(
  segment: Segment,
  key: string,
): Map<number, { weight: number; positions: readonly number[] }> {
  const { docs, weights } = segment.postings(key);
  const values = key.startsWith('q') ? segment.statements : segment.articles;
  const dead = key.startsWith('q') ? segment.deadStatements : segment.deadArticles;
  const positions = segment.positions(
    key,
    docs.map((_, ordinal) => ordinal),
  );
  const places = [...docs].map((_, at) => [
    ...positions.values.subarray(positions.starts[at], positions.starts[at + 1]),
  ]);
  const found = new Map<number, { weight: number; positions: readonly number[] }>();
  for (const [at, doc] of docs.entries())
    if (dead?.[doc] !== 1)
      found.set(values.serials[doc] ?? 0, { weight: weights[at] ?? 0, positions: places[at] ?? [] });
  return found;
}

test('memory, file and merged segments answer alike, and what is dead is gone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const index = connect(join(folder, 'index.db'), 'index');
  onTestFinished(() => void index.close());
  layOut(index, 1);
  const memory = new MemorySegment();
  const halves = [articles.slice(0, 1300), articles.slice(1300)];
  for (const half of halves) {
    const builder = new SegmentBuilder();
    for (const one of half) {
      builder.add(one);
      memory.put(one);
    }
    const number = nextSegment(index);
    for (const _ of writeSegmentFile(segmentPath(index, number), builder));
    addSegment(index, { number, articles: half.length, bytes: 1 });
  }
  const rows = segmentRows(index);
  const [first] = rows;
  for (let doc = 0; doc < 1300; doc += 3) {
    addDead(index, first?.number ?? 0, doc);
    memory.remove(doc + 1);
  }
  for (const _ of mergeSegments(index, rows, 9));
  expect(segmentRows(index).map(({ number }) => number)).toEqual([9]);
  const merged = new FileSegment(segmentPath(index, 9));
  onTestFinished(() => merged.close());
  for (const key of WORDS.flatMap((word) => [`w${word}`, `q${word}`])) {
    const expected = answers(memory, key);
    expect(expected.size).toBeGreaterThan(0);
    const found = answers(merged, key);
    // A statement's terms have no places, whatever they are asked for.
    expect([...found.keys()]).toEqual([...expected.keys()]);
    if (key.startsWith('w')) expect(found).toEqual(expected);
  }
  expect(merged.beginning('wst', 5)).toEqual([{ key: 'wstrasse', docs: answers(merged, 'wstrasse').size }]);
});

const matches = fc.uniqueArray(fc.nat(400), { maxLength: 300 }).map((docs): Matches => {
  const sorted = Int32Array.from(docs).sort();
  return { docs: sorted, scores: Float32Array.from(sorted, () => 1) };
});

test('lists are joined, cut and taken away like sets', () => {
  fc.assert(
    fc.property(matches, matches, matches, (a, b, c) => {
      const [setA, setB, setC] = [a, b, c].map(({ docs }) => new Set(docs));
      const sorted = (set: Iterable<number>) => [...set].sort((left, right) => left - right);
      expect([...intersect(a, b).docs]).toEqual(sorted([...(setA ?? [])].filter((doc) => setB?.has(doc))));
      expect([...except(a, b).docs]).toEqual(sorted([...(setA ?? [])].filter((doc) => !setB?.has(doc))));
      const any = sorted(new Set([...(setA ?? []), ...(setB ?? []), ...(setC ?? [])]));
      expect([...union([a, b, c], 401).docs]).toEqual(any);
      expect([...union([a, b, c], 100_000).docs]).toEqual(any);
    }),
  );
});

test('what is saved on a day does not rewrite the archive; what is of a size becomes one', () => {
  const merged = (...sizes: readonly number[]) =>
    mergeable(sizes.map((articles, number) => ({ number, articles, bytes: 0 }))).map(
      ({ articles: of }) => of,
    );
  expect(merged(1_000_000)).toEqual([]);
  expect(merged(1_000_000, 600)).toEqual([]);
  expect(merged(1_000_000, 600, 700, 512)).toEqual([]);
  expect(merged(1_000_000, 600, 700, 512, 520)).toEqual([512, 520, 600, 700]);
  expect(merged(2_300, 16_384, 16_384, 16_384, 16_384)).toEqual([16_384, 16_384, 16_384, 16_384]);
  expect(merged(1_000_000, 200_000)).toEqual([200_000, 1_000_000]);
});

test('a builder that was cleared makes the same segment as a new one', () => {
  const content = (builder: SegmentBuilder) => ({ terms: [...builder.terms()], values: builder.values() });
  const used = new SegmentBuilder();
  for (const one of articles.slice(0, 900)) used.add(one);
  content(used);
  used.clear();
  expect(used.count).toBe(0);
  const fresh = new SegmentBuilder();
  for (const one of articles.slice(700, 2300)) {
    used.add(one);
    fresh.add(one);
  }
  expect(content(used)).toEqual(content(fresh));
});

test('the live tier answers alike however often its articles were saved, and keeps only what they are', () => {
  const often = new MemorySegment();
  const once = new MemorySegment();
  const few = articles.slice(0, 90);
  for (let round = 0; round < 12; round += 1)
    for (const [at, one] of few.entries())
      often.put({ ...(articles[at + round * 90] ?? one), serial: one.serial });
  for (const [at, one] of few.entries()) once.put({ ...(articles[at + 11 * 90] ?? one), serial: one.serial });
  for (const serial of [3, 50]) for (const segment of [often, once]) segment.remove(serial);
  for (const word of WORDS) {
    const found = answers(often, `w${word}`);
    expect(found.size).toBeGreaterThan(0);
    expect(found).toEqual(answers(once, `w${word}`));
    expect(answers(often, `q${word}`)).toEqual(answers(once, `q${word}`));
  }
  expect(often.articles.count).toBeLessThan(90 + 260);
});
