import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.ts';

/** What the built page depends on: a change in any of these makes `out/renderer` stale. */
const RENDERER_SOURCES = ['renderer', 'shared', 'build/vite', 'build/vite.config.ts', 'package-lock.json'];

const NODE_SIDE_SOURCES = ['electron', 'shared', 'build/vite', 'build/vite.config.ts', 'package-lock.json'];

/** True when the built page is missing or older than one of its sources. */
export function isRendererStale(): boolean {
  return isStale('out/renderer/index.html', RENDERER_SOURCES);
}

/** True when the bundles of main process and preload are missing or older than one of their sources. */
export function isNodeSideStale(): boolean {
  return isStale('out/main.js', NODE_SIDE_SOURCES) || isStale('out/preload.cjs', NODE_SIDE_SOURCES);
}

function isStale(output: string, sources: readonly string[]): boolean {
  const file = join(ROOT, output);
  return !existsSync(file) || newest(sources) > statSync(file).mtimeMs;
}

function newest(paths: readonly string[]): number {
  return Math.max(...paths.map((path) => newestIn(join(ROOT, path))));
}

function newestIn(path: string): number {
  if (!existsSync(path)) return 0;
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  const times = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(0, ...times);
}
