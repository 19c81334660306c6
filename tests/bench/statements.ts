/**
 * Measures the detection of statements against the annotated corpus beside the repository.
 *
 *   node build/run.mjs tests/bench/statements.ts [--split train|dev|all] [--quick] [--json FILE]
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectStatements } from '../../electron/language/detect.ts';
import {
  FIGURES,
  measureEdit,
  measureFolder,
  readGold,
  root,
  scorer,
  shared,
  type SplitResult,
} from './statements-measure.ts';

/** The table as lines of text. */
export function tableOf(name: string, result: SplitResult): string {
  const percent = (value: number): string => value.toFixed(3).replace(/^0/, '').padStart(5);
  const lines = [
    `${name}: ${result.documents} articles`,
    '  figure                         value  reach  95 % interval  items',
  ];
  for (const [label, key, field, floor] of FIGURES) {
    const part = result.score[key] ?? {};
    const interval = result.intervals[key];
    const items = part.gold ?? part.gold_has;
    lines.push(
      `  ${label.padEnd(30)} ${percent(part[field] ?? 0)} ${(part[field] ?? 0) >= floor ? ' ' : '<'}${percent(floor)}  ${interval ? `${percent(interval[0])} – ${percent(interval[1])}` : ''.padEnd(13)}  ${items ?? ''}${part.p !== undefined ? `  P ${percent(part.p)} R ${percent(part.r ?? 0)}` : ''}`,
    );
  }
  const free = result.score['docs.quote-free'] ?? {};
  lines.push(`  articles without any statement that get one: ${free.with_false_alarm} of ${free.docs}`);
  lines.push(`  speed: ${Math.round(result.articlesPerSecond)} articles/s on one core`);
  return lines.join('\n');
}

const SEED_STATEMENTS: readonly (readonly [type: string, begins: string, speaker: string])[] = [
  ['reported', 'CNN berichtete', 'CNN'],
  ['reported', 'US-Präsident Donald Trump bestätigte', 'Donald Trump'],
  ['indirect', 'Gesprächsthemen seien', 'Donald Trump'],
  ['direct', '„Wir erinnerten uns', 'Donald Trump'],
  ['direct', '„Wir haben auch vereinbart', 'Donald Trump'],
  ['reported', 'Der Kreml bestätigte', 'Kreml'],
  ['indirect', 'das', 'Propagandisten'],
  ['indirect', 'bei dem Gespräch', 'Peskow'],
  ['indirect', 'dass die Kontakte', 'Regierung'],
];

/** The seed article's nine statements: how many are found, with their speakers, and how many others. */
function seedLine(): string {
  const text = readFileSync(join(shared, 'seed/artikel.txt'), 'utf8');
  const found = detectStatements(text, { language: 'de' });
  let spans = 0;
  let speakers = 0;
  for (const [type, begins, speaker] of SEED_STATEMENTS) {
    const hit = found.find((one) => one.type === type && text.startsWith(begins, one.spans[0]?.start));
    if (hit) spans++;
    if (hit?.speaker?.name.includes(speaker)) speakers++;
  }
  return `seed article: ${spans} of ${SEED_STATEMENTS.length} statements, ${speakers} speakers, ${found.length - spans} others`;
}

/** Runs the whole bench and returns the report; null where the corpus is not beside the repository. */
export function benchStatements(splits: readonly string[], quick: boolean): string | null {
  if (!existsSync(scorer)) return null;
  const parts: string[] = [];
  for (const split of splits) {
    const folder = join(shared, 'corpora/quotes-de', split);
    if (existsSync(folder)) parts.push(tableOf(split, measureFolder(folder, 'de', quick)));
  }
  const english = join(root, 'tests/fixtures/statements-en');
  if (existsSync(english) && !quick)
    parts.push(tableOf('English (own test set)', measureFolder(english, 'en')));
  parts.push(seedLine());
  const dev = join(shared, 'corpora/quotes-de/dev');
  const edit = measureEdit(readGold(dev), 'de');
  parts.push(
    `one edited paragraph: ${edit.median.toFixed(2)} ms (median), ${edit.p95.toFixed(2)} ms (95th percentile)`,
  );
  return parts.join('\n\n');
}

if (process.argv[1] === import.meta.filename) {
  const at = process.argv.indexOf('--split');
  const split = at > 0 ? (process.argv[at + 1] ?? 'all') : 'all';
  const report = benchStatements(
    split === 'all' ? ['train', 'dev'] : [split],
    process.argv.includes('--quick'),
  );
  process.stdout.write(
    `${report ?? 'Skipped: the corpus ../shared/corpora/quotes-de and the scorer are not beside the repository.'}\n`,
  );
}
