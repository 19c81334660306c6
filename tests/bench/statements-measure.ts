/** Detects, scores with the corpus's own script, resamples, and times. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { createDetector, detectStatements } from '../../electron/language/detect.ts';
import { predictionsOf } from '../../electron/language/prediction.ts';
import type { Language } from '../../electron/language/sentences.ts';

export const root = resolve(import.meta.dirname, '../..');
export const shared = resolve(root, '../shared');
export const scorer = join(shared, 'tools/score-statements.py');

export const FIGURES = [
  ['direct, four words or more', 'span.direct4.iou80', 'f1', 0.96],
  ['direct, all', 'span.direct.iou80', 'f1', 0.9],
  ['indirect', 'span.type.indirect.iou80', 'f1', 0.7],
  ['indirect-free', 'span.type.indirect-free.iou80', 'f1', 0.65],
  ['free-indirect', 'span.type.free-indirect.iou80', 'f1', 0.4],
  ['reported', 'span.type.reported.iou80', 'f1', 0.3],
  ['speaker, where there is one', 'acc.speaker.all', 'overlap_if_gold', 0.87],
  ['cue, overlap', 'role.cue.all.overlap', 'f1', 0.7],
  ['direct with its speaker', 'joint.direct.overlap', 'f1', 0.78],
  ['official joint', 'official.joint', 'f1', 0.72],
] as const;

type Score = Record<string, Record<string, number>>;

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly unknown[];
}

export interface SplitResult {
  readonly documents: number;
  readonly score: Score;
  readonly intervals: Record<string, readonly [number, number]>;
  readonly articlesPerSecond: number;
}

/** Reads the gold documents of a folder in the order of their names. */
export function readGold(folder: string): GoldDocument[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      ...(JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldDocument),
      id: basename(name, '.json'),
    }));
}

/** Detects, scores and, unless `quick`, resamples documents for a 95 % interval. */
export function measureFolder(folder: string, language: Language, quick = false): SplitResult {
  const documents = readGold(folder);
  for (const document of documents.slice(0, 40)) detectStatements(document.text, { language });
  // processor time, so that a busy machine does not change the figure
  const started = process.cpuUsage();
  const predictions = documents.map((document) => detectStatements(document.text, { language }));
  const used = process.cpuUsage(started);
  const seconds = (used.user + used.system) / 1e6;
  const work = mkdtempSync(join(tmpdir(), 'copydesk-statements-'));
  try {
    const lines = documents.map((document, index) =>
      JSON.stringify({ id: document.id, quotes: predictionsOf(predictions[index] ?? []) }),
    );
    const score = scoreFolder(folder, join(work, 'all.jsonl'), lines);
    const intervals = quick ? {} : bootstrap(folder, work, documents, lines);
    return { documents: documents.length, score, intervals, articlesPerSecond: documents.length / seconds };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function scoreFolder(folder: string, file: string, lines: readonly string[]): Score {
  writeFileSync(file, `${lines.join('\n')}\n`);
  const output = execFileSync('python3', [scorer, folder, file, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(output) as Score;
}

/**
 * A 95 % interval over documents. Scoring a thousand resamples with the script would take hours, so documents are
 * dealt into blocks, each block is scored once, and the blocks' counts are resampled. Figures without counts
 * (accuracies, the official mean) are averaged over the blocks with the blocks' items as weights.
 */
function bootstrap(
  folder: string,
  work: string,
  documents: readonly GoldDocument[],
  lines: readonly string[],
): SplitResult['intervals'] {
  const blocks = Math.min(50, documents.length);
  const scores: Score[] = [];
  for (let block = 0; block < blocks; block++) {
    const chosen = documents.map((_, index) => index).filter((index) => index % blocks === block);
    const part = join(work, `block-${block}`);
    mkdirSync(part);
    for (const index of chosen) {
      const id = (documents[index] as GoldDocument).id;
      writeFileSync(
        join(part, `${id}.json`),
        readFileSync(folder.endsWith('.json') ? folder : join(folder, `${id}.json`)),
      );
    }
    scores.push(
      scoreFolder(
        part,
        join(work, `block-${block}.jsonl`),
        chosen.map((index) => lines[index] as string),
      ),
    );
  }
  const random = generator(20250212);
  const intervals: Record<string, readonly [number, number]> = {};
  for (const [, key, field] of FIGURES) {
    const values: number[] = [];
    for (let round = 0; round < 1000; round++) {
      const sample = scores.map(() => scores[Math.floor(random() * scores.length)] as Score);
      values.push(
        pooled(
          sample.map((score) => ({ ...score['span.all.iou80'], tp: undefined, ...score[key] })),
          field,
        ),
      );
    }
    values.sort((a, b) => a - b);
    intervals[key] = [values[25] ?? 0, values[974] ?? 0];
  }
  return intervals;
}

function pooled(parts: readonly Record<string, number | undefined>[], field: string): number {
  const sum = (name: string): number => parts.reduce((total, part) => total + (part[name] ?? 0), 0);
  if (parts.some((part) => part.tp !== undefined)) {
    const all = sum('pred') + sum('gold');
    return all === 0 ? 0 : (2 * sum('tp')) / all;
  }
  if (field === 'overlap_if_gold') {
    const right = parts.reduce(
      (total, part) => total + (part.overlap_if_gold ?? 0) * (part.gold_has ?? 0),
      0,
    );
    return sum('gold_has') === 0 ? 0 : right / sum('gold_has');
  }
  // the official figure has no counts of its own: precision and recall weigh as much as the block has statements
  const weighted = (name: string, weight: string): number =>
    sum(weight) === 0
      ? 0
      : parts.reduce((total, part) => total + (part[name] ?? 0) * (part[weight] ?? 0), 0) / sum(weight);
  const [precision, recall] = [weighted('p', 'pred'), weighted('r', 'gold')];
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** A small seeded generator, so that the interval is the same on each run. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Milliseconds to analyse an article again after one of its paragraphs changed: median and slowest twentieth. */
export function measureEdit(
  documents: readonly GoldDocument[],
  language: Language,
): { median: number; p95: number } {
  const times: number[] = [];
  for (const document of documents.slice(0, 150)) {
    const detector = createDetector();
    detector.detect(document.text, { language });
    const lines = document.text.split('\n');
    const longest = lines.reduce(
      (best, line, index) => (line.length > (lines[best] ?? '').length ? index : best),
      0,
    );
    lines[longest] = `${lines[longest]} Das war alles.`;
    const changed = lines.join('\n');
    const started = process.cpuUsage();
    detector.detect(changed, { language });
    const used = process.cpuUsage(started);
    times.push((used.user + used.system) / 1000);
  }
  times.sort((a, b) => a - b);
  return {
    median: times[Math.floor(times.length / 2)] ?? 0,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}
