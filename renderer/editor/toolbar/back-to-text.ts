import type { LexicalEditor } from 'lexical';

/** Menus give the focus back to their button when they close; this waits for that. */
const AFTER_MENU_MS = 60;

/** After a choice from a menu the caret is in the text again, unless the choice opened a dialog. */
export function backToText(editor: LexicalEditor): void {
  setTimeout(() => {
    if (document.querySelector('[role="dialog"]') === null) editor.focus();
  }, AFTER_MENU_MS);
}
