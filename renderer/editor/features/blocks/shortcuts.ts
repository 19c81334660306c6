import {
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';

/** Lexical's own shortcuts for these would run beside the keymap, in which a person may have changed them. */
const OURS = new Set(['b', 'i', 'u', 'z', 'y']);

/** Leaves letters with Ctrl or Cmd to the window's keymap (and to the browser where that has nothing for them). */
export function registerKeymapFirst(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => (event.ctrlKey || event.metaKey) && !event.altKey && OURS.has(event.key.toLowerCase()),
      COMMAND_PRIORITY_CRITICAL,
    ),
    // Lexical's rich text gives the focus away on Escape, and the next words would go nowhere.
    editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_LOW),
  );
}
