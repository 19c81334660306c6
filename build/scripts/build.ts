/**
 * Builds everything that the packaged program runs:
 *
 *   npm run build                     page, Node side and preload
 *   npm run build -- renderer         only the named parts
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { isMain } from './support/is-main.ts';
import { ROOT } from './support/root.ts';

const PARTS = ['renderer', 'node', 'preload'] as const;
export type Part = (typeof PARTS)[number];

/** Builds the named parts into `out/`. Throws when a part does not build. */
export async function buildParts(parts: readonly Part[], logLevel: 'info' | 'warn' = 'warn'): Promise<void> {
  if (parts.includes('node')) rmSync(join(ROOT, 'out/chunks'), { recursive: true, force: true });
  for (const part of parts) {
    await build({ configFile: join(ROOT, 'build/vite.config.ts'), mode: part, logLevel });
  }
}

function isPart(word: string): word is Part {
  return PARTS.some((part) => part === word);
}

if (isMain(import.meta.url)) {
  const words = process.argv.slice(2);
  const unknown = words.find((word) => !isPart(word));
  if (unknown) {
    process.stderr.write(`Unknown part "${unknown}". Parts: ${PARTS.join(', ')}.\n`);
    process.exit(2);
  }
  const wanted = words.filter(isPart);
  const parts = (wanted.length > 0 ? wanted : PARTS).filter((part) => existsSync(join(ROOT, entryOf(part))));
  await buildParts(parts, 'info');
}

function entryOf(part: Part): string {
  return { renderer: 'renderer/index.html', node: 'electron/main.ts', preload: 'electron/preload.ts' }[part];
}
