import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_BACKSPACE_COMMAND,
  type LexicalEditor,
  type PointType,
} from 'lexical';
import type { UndoStack } from './undo-stack.ts';

/** A change that the program made by itself while somebody typed: a Backspace right behind it takes it back. */
export interface MadeAsTyped {
  /** Notes a change; `stillThere` says whether the caret stands where the change has left it. */
  note(stillThere: (caret: PointType) => boolean): void;
  /** Something else was typed: from here on Backspace deletes again. */
  forget(): void;
  dispose(): void;
}

export function registerMadeAsTyped(editor: LexicalEditor, undo: UndoStack): MadeAsTyped {
  let made: ((caret: PointType) => boolean) | null = null;
  const dispose = editor.registerCommand(
    KEY_BACKSPACE_COMMAND,
    (event) => {
      const last = made;
      made = null;
      if (!last || event.ctrlKey || event.metaKey || event.altKey) return false;
      const selection = $getSelection();
      if (!$isRangeSelection(selection) || !selection.isCollapsed() || !last(selection.anchor)) return false;
      event.preventDefault();
      undo.undo();
      return true;
    },
    COMMAND_PRIORITY_CRITICAL,
  );
  return {
    note: (stillThere) => (made = stillThere),
    forget: () => (made = null),
    dispose,
  };
}
