import { mergeRegister } from 'lexical';
import type { EditorFeature } from '../../feature.ts';
import { $noteAtCaret, $toggleNote, registerNotes } from './notes.ts';
import { $isPlaceholderAtCaret, $togglePlaceholder, registerPlaceholders } from './placeholders.ts';

const NOTE_WORD = { de: 'Notiz', en: 'Note' } as const;

/** What stands in the text and never leaves the house: desk notes and placeholders. */
export const notesFeature: EditorFeature = {
  id: 'notes',
  register: ({ editor }) => mergeRegister(registerNotes(editor), registerPlaceholders(editor)),
  commands: {
    'editor.note': ({ editor, language }) => editor.update(() => $toggleNote(NOTE_WORD[language()])),
    'editor.placeholder': ({ editor }) => editor.update($togglePlaceholder),
  },
  toolbar: [
    { command: 'editor.note', place: 'menu:insert', isOn: () => $noteAtCaret() !== null },
    { command: 'editor.placeholder', place: 'menu:insert', isOn: $isPlaceholderAtCaret },
  ],
};
