import { createEmptyHistoryState, type HistoryState, registerHistory } from '@lexical/history';
import {
  $getSelection,
  $isRangeSelection,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';

/** Something beside the text that Ctrl+Z takes back: a form field, a statement's card. */
export interface Act {
  undo(): void | Promise<void>;
  redo(): void | Promise<void>;
}

/** One order of undo and redo over the sheet, the form and the statement cards. */
export interface UndoStack {
  /**
   * Records an act that has been done. With `sheet`, that change of the text and the act are one step: it runs
   * in an update of its own and is taken back together with the act.
   */
  do(act: Act, sheet?: () => void): void;
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  onChange(listener: () => void): () => void;
  dispose(): void;
}

/** `sheet` stands for the next entry of Lexical's own history; it may carry an act done with it. */
type Step = { readonly sheet: true; act?: Act } | { readonly sheet: false; readonly act: Act };

/** Typing within this time becomes one step. */
const MERGE_MS = 1000;
const MAX_STEPS = 400;

export function registerUndoStack(editor: LexicalEditor, now: () => number = Date.now): UndoStack {
  const history: HistoryState = createEmptyHistoryState();
  const listeners = new Set<() => void>();
  let undoSteps: Step[] = [];
  let redoSteps: Step[] = [];
  /** Jumps ahead after each act, so that typing before and after it never melts into one step. */
  let pauses = 0;
  let replaying = false;
  let pending: Promise<void> = Promise.resolve();

  const announce = (): void => {
    for (const listener of listeners) listener();
  };

  /** When selected text was last typed over, and whether the next step belongs to it. */
  let typedOver = Number.NEGATIVE_INFINITY;
  let joins = false;

  /**
   * Typing over a selection is one step with the words typed on: Lexical calls its first letter another kind of
   * change and would part them.
   */
  const noteInput = ({ inputType, data }: InputEvent): false => {
    const selection = $getSelection();
    const over = $isRangeSelection(selection) && !selection.isCollapsed();
    // Marks and dashes may be corrected, and a correction is a step of its own.
    const word = inputType === 'insertText' && data !== null && /^[\p{L}\p{N}]$/u.test(data);
    joins = word && !over && now() - typedOver < MERGE_MS;
    typedOver = word && over ? now() : Number.NEGATIVE_INFINITY;
    return false;
  };

  /** Brings our steps in line with Lexical's stack after it has pushed, dropped or cleared entries. */
  const follow = (state: HistoryState): void => {
    if (replaying) return;
    const known = undoSteps.reduce((sum, step) => sum + (step.sheet ? 1 : 0), 0);
    let added = state.undoStack.length - known;
    if (joins && added === 1) {
      state.undoStack.pop();
      added = 0;
    }
    joins = false;
    if (added > 0) {
      for (let count = 0; count < added; count += 1) undoSteps.push({ sheet: true });
      redoSteps = [];
    } else if (added < 0) undoSteps = [];
    announce();
  };

  /** Lexical's stack may be cut at the front; the steps before it go too. */
  const trim = (): void => {
    const excess = history.undoStack.length - MAX_STEPS;
    if (excess <= 0) return;
    history.undoStack.splice(0, excess);
    let left = excess;
    while (left > 0 && undoSteps.length > 0) if (undoSteps.shift()?.sheet) left -= 1;
  };

  const run = (work: (() => void | Promise<void>) | undefined): void => {
    if (!work) return;
    pending = pending.then(work).catch((error: unknown) => {
      queueMicrotask(() => {
        throw error;
      });
    });
  };

  const step = (from: Step[], to: Step[], command: typeof UNDO_COMMAND, way: 'undo' | 'redo'): boolean => {
    const next = from.pop();
    if (!next) return true;
    to.push(next);
    pauses += 1;
    if (next.act) {
      const { act } = next;
      run(() => act[way]());
    }
    if (next.sheet) {
      replaying = true;
      try {
        // Below our own handler: Lexical's handler does the sheet's part.
        forward = true;
        editor.dispatchCommand(command, undefined);
      } finally {
        forward = false;
        replaying = false;
      }
    }
    announce();
    return true;
  };
  let forward = false;

  const dispose = mergeRegister(
    registerHistory(
      editor,
      history,
      MERGE_MS,
      () => now() + pauses * MERGE_MS * 2,
      (state) => {
        follow(state);
        trim();
      },
    ),
    editor.registerCommand(BEFORE_INPUT_COMMAND, noteInput, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      UNDO_COMMAND,
      () => (forward ? false : step(undoSteps, redoSteps, UNDO_COMMAND, 'undo')),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      REDO_COMMAND,
      () => (forward ? false : step(redoSteps, undoSteps, REDO_COMMAND, 'redo')),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(UNDO_COMMAND, () => !editor.isEditable(), COMMAND_PRIORITY_LOW),
  );

  return {
    do(act, sheet) {
      pauses += 1;
      if (sheet) {
        const before = undoSteps.at(-1);
        editor.update(sheet, { discrete: true, tag: HISTORY_PUSH_TAG });
        const made = undoSteps.at(-1);
        if (made?.sheet && made !== before) {
          made.act = act;
          pauses += 1;
          return;
        }
      }
      undoSteps.push({ sheet: false, act });
      redoSteps = [];
      history.redoStack = [];
      announce();
    },
    undo: () => void editor.dispatchCommand(UNDO_COMMAND, undefined),
    redo: () => void editor.dispatchCommand(REDO_COMMAND, undefined),
    canUndo: () => undoSteps.length > 0,
    canRedo: () => redoSteps.length > 0,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose,
  };
}
