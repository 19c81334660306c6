import { z } from 'zod';
import { chooseArchiveFolder } from '../../worker/paths.ts';

/** What one start of the program asks for; travels from a second start to the running one. */
export const startSchema = z.object({
  archive: z.string().min(1).max(4096),
  article: z.string().max(64).nullable(),
});
export type Start = z.infer<typeof startSchema>;

/**
 * Reads `--archive FOLDER` (or `--archive=FOLDER`) and `--article ID` from a command line and ignores the
 * rest: Electron and Chromium have switches of their own.
 */
export function readStart(argv: readonly string[]): Start {
  const article = valueOf(argv, '--article');
  return {
    archive: chooseArchiveFolder(valueOf(argv, '--archive')),
    article: article && /^[\w-]{1,64}$/.test(article) ? article : null,
  };
}

function valueOf(argv: readonly string[], name: string): string | null {
  const joined = argv.find((word) => word.startsWith(`${name}=`));
  if (joined) return joined.slice(name.length + 1) || null;
  const next = argv[argv.indexOf(name) + 1];
  return argv.includes(name) && next && !next.startsWith('--') ? next : null;
}
