import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.ts';

/** Electron's package, without loading it: `require('electron')` would start a download. */
export const ELECTRON_PACKAGE: string = join(ROOT, 'node_modules/electron');

/** The path of Electron's program when it is completely there, otherwise `null`. */
export function electronProgram(folder: string = ELECTRON_PACKAGE): string | null {
  try {
    const wanted = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    const present = readFileSync(join(folder, 'dist/version'), 'utf8').trim().replace(/^v/, '');
    if (present !== wanted.version) return null;
    const program = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}
