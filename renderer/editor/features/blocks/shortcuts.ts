import { COMMAND_PRIORITY_CRITICAL, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical';

/** Lexical's own shortcuts for these would run beside the keymap, in which a person may have changed them. */
const OURS = new Set(['b', 'i', 'u', 'z', 'y']);

/** Leaves letters with Ctrl or Cmd to the window's keymap (and to the browser where that has nothing for them). */
export function registerKeymapFirst(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => (event.ctrlKey || event.metaKey) && !event.altKey && OURS.has(event.key.toLowerCase()),
    COMMAND_PRIORITY_CRITICAL,
  );
}
