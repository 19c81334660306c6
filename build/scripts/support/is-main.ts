import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** True in the file that Node was started with. (`import.meta.main` is missing in Node 24.0, our runtime on a Mac.) */
export function isMain(url: string): boolean {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === realpathSync(fileURLToPath(url));
}
