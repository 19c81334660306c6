import type { ImportNote } from '#shared/contract/imports.ts';
import { useMessages } from '../ui/language.tsx';
import { noteMessages } from './import-notes.messages.ts';

/** "3 Absätze, 1 Liste": what codes and counts mean, in words. */
export function useImportNotes(): (notes: readonly ImportNote[]) => string {
  const words = useMessages(noteMessages);
  return (notes) => {
    const known = notes.filter(({ code }) => code in words);
    const rest = notes.filter(({ code }) => !(code in words)).reduce((sum, note) => sum + note.count, 0);
    return [
      ...known.map(({ code, count }) => words[code as keyof typeof words](count)),
      ...(rest > 0 ? [words.other(rest)] : []),
    ].join(', ');
  };
}
