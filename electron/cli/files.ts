import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fail, type Failure } from '#shared/result.ts';

export interface NamedFiles {
  readonly files: readonly string[];
  readonly failed: readonly { readonly name: string; readonly error: Failure }[];
}

/**
 * The files behind the words of a command: files as they are, folders with everything in them, in order of
 * name, without hidden files. A word that names nothing readable is reported and does not stop the others.
 */
export function findFiles(words: readonly string[]): NamedFiles {
  const files: string[] = [];
  const failed: { name: string; error: Failure }[] = [];
  for (const word of words) {
    const path = resolve(word);
    try {
      if (statSync(path).isDirectory()) files.push(...filesIn(path));
      else files.push(path);
    } catch {
      failed.push({ name: word, error: fail('NOT_READABLE', { name: word }).error });
    }
  }
  return { files, failed };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [path] : [];
    });
}
