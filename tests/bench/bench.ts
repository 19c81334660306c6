/**
 * `npm run bench [-- NAME [ARGUMENT…]]`: the measurements, each as ratios against an anchor in the same run.
 *
 *   npm run bench                                every one in turn, at a size that ends in some minutes
 *   npm run bench typing                         keys in the real application against bare Lexical
 *   npm run bench search -- --articles 100000    arguments go to the measurement
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

interface Bench {
  readonly file: string;
  readonly what: string;
  /** Arguments for the run of all, so that it ends in some minutes. */
  readonly brief: readonly string[];
}

const BENCHES: Readonly<Record<string, Bench>> = {
  typing: { file: 'typing.ts', what: 'typing in the real application', brief: ['--repeat', '1'] },
  archive: { file: 'archive.ts', what: 'lists, opening and saving', brief: ['--articles', '10000'] },
  search: { file: 'search.ts', what: 'the search box and lists', brief: ['--articles', '10000'] },
  statements: { file: 'statements.ts', what: 'statements found in news', brief: [] },
  evidence: { file: 'evidence.ts', what: 'quotes anchored in a PDF, large files', brief: [] },
};

const [name, ...rest] = process.argv.slice(2).filter((word) => word !== '--');
const chosen = name === undefined ? Object.keys(BENCHES) : [name];
let failed = 0;
for (const one of chosen) {
  const bench = BENCHES[one];
  if (!bench) {
    process.stderr.write(`No measurement "${one}". There are: ${Object.keys(BENCHES).join(', ')}.\n`);
    process.exit(2);
  }
  process.stdout.write(`\n${one}: ${bench.what}\n`);
  const words = name === undefined ? bench.brief : rest;
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, bench.file), ...words], {
    stdio: 'inherit',
  });
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
