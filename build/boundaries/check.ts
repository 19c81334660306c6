/**
 * The third wall: who may import whom. First the canary (planted violations, each of which must be reported;
 * a checker that sees nothing would otherwise pass everything), then the real tree.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { isMain } from '../scripts/support/is-main.ts';
import { ROOT } from '../scripts/support/root.ts';
import { ROWS } from './rows.ts';
import { cruiseOptions } from './rules.ts';

const LAYERED = ['shared', 'electron', 'renderer'];
const CANARY = join(ROOT, 'build/boundaries/canary');

interface Finding {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** All findings in a tree, sorted: forbidden edges, files outside every row, files that were not read at all. */
async function findingsIn(
  baseFolder: string,
): Promise<{ findings: Finding[]; files: number; edges: number }> {
  const files = LAYERED.flatMap((folder) => sourceFiles(join(baseFolder, folder))).map((file) =>
    relative(baseFolder, file).split(sep).join('/'),
  );
  const folders = LAYERED.filter((folder) => files.some((file) => file.startsWith(`${folder}/`)));
  const { output } = await cruise(folders, cruiseOptions(baseFolder));
  if (typeof output === 'string') throw new Error('dependency-cruiser gave no object');
  const seen = new Map(output.modules.map((module) => [module.source, module]));
  const findings = [
    ...forbidden(output),
    ...files.filter((file) => !seen.has(file)).map((file) => ({ rule: 'not-read', from: file, to: '' })),
    ...files
      .filter((file) => rowsOf(file) !== 1)
      .map((file) => ({ rule: 'not-in-one-row', from: file, to: '' })),
  ];
  const edges = files.reduce((sum, file) => sum + (seen.get(file)?.dependencies.length ?? 0), 0);
  return { findings, files: files.length, edges };
}

function forbidden(output: ICruiseResult): Finding[] {
  return output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

function rowsOf(file: string): number {
  return ROWS.filter((row) => new RegExp(row.files).test(file)).length;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * Each canary file names in its first line the rule it breaks (`// planted: RULE`) or says `// allowed`.
 * What is planted must be reported, what is allowed must not.
 */
async function blindSpots(): Promise<string[]> {
  const { findings } = await findingsIn(CANARY);
  const files = LAYERED.flatMap((folder) => sourceFiles(join(CANARY, folder))).map((path) => ({
    file: relative(CANARY, path).split(sep).join('/'),
    planted: /^\/\/ planted: (\S+)/.exec(readFileSync(path, 'utf8'))?.[1],
  }));
  if (!files.some(({ planted }) => planted)) return ['the canary folder holds no planted violation'];
  return files.flatMap(({ file, planted }) => {
    const reported = findings.filter(({ from }) => from === file).map(({ rule }) => rule);
    if (planted && !reported.includes(planted)) {
      return [`canary: the planted violation of "${planted}" in ${file} was not reported`];
    }
    return planted
      ? []
      : reported.map((rule) => `canary: "${rule}" was reported for ${file}, which is in order`);
  });
}

/** Lines to print; the tree is in order when `failed` is false. */
export async function checkBoundaries(): Promise<{ failed: boolean; lines: string[] }> {
  const blind = await blindSpots();
  const { findings, files, edges } = await findingsIn(ROOT);
  const nothing =
    files > 0 && edges === 0 ? ['no import was found in the whole tree: the checker is blind'] : [];
  const lines = [
    ...blind,
    ...nothing,
    ...findings.map(({ rule, from, to }) => `${rule}: ${from}${to ? ` must not import ${to}` : ''}`),
  ];
  return {
    failed: lines.length > 0,
    lines: [...lines, `${files} files, ${edges} imports, canary ${blind.length ? 'dead' : 'alive'}`],
  };
}

if (isMain(import.meta.url)) {
  const { failed, lines } = await checkBoundaries();
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = failed ? 1 : 0;
}
