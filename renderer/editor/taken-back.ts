import {
  $getSelection,
  $isRangeSelection,
  $onUpdate,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  HISTORY_PUSH_TAG,
  KEY_BACKSPACE_COMMAND,
  type LexicalEditor,
  type PointType,
} from 'lexical';
import type { UndoStack } from './undo-stack.ts';

type StillThere = (caret: PointType) => boolean;

/** A change that the program made by itself while somebody typed: a Backspace right behind it takes it back. */
export interface MadeAsTyped {
  /**
   * Lets the typed characters stand there as a step of their own and makes the change as the next one. `$make`
   * answers how to know whether the caret still stands where the change has left it, or null if it made none.
   */
  $behind(typed: string, $make: () => StillThere | null): void;
  /** Something else was typed: from here on Backspace deletes again. */
  forget(): void;
  dispose(): void;
}

export function registerMadeAsTyped(editor: LexicalEditor, undo: UndoStack): MadeAsTyped {
  let made: StillThere | null = null;
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
    $behind(typed, $make) {
      editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, typed);
      $onUpdate(() =>
        editor.update(
          () => {
            made = $make();
          },
          { tag: HISTORY_PUSH_TAG, discrete: true },
        ),
      );
    },
    forget: () => (made = null),
    dispose,
  };
}
