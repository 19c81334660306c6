import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.ts';

/** What the built page depends on: a change in any of these makes `out/renderer` stale. */
const RENDERER_SOURCES = ['renderer', 'shared', 'build/vite', 'build/vite.config.ts', 'package-lock.json'];

/** True when the built page is missing or older than one of its sources. */
export function isRendererStale(): boolean {
  const page = join(ROOT, 'out/renderer/index.html');
  if (!existsSync(page)) return true;
  return newest(RENDERER_SOURCES) > statSync(page).mtimeMs;
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
