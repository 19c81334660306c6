import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import type { ToolbarEntry } from '../feature.ts';
import type { EditorCommandId } from '../keys.ts';
import { $fieldOf } from '../sheet-structure.ts';

export interface ToolbarState {
  readonly on: ReadonlySet<EditorCommandId>;
  /** The caret stands in a fixed block, whose kind cannot change. */
  readonly inField: boolean;
}

const NOTHING: ToolbarState = { on: new Set(), inField: false };

/** Which tools are on at the caret. Asked at rest, never within a key; unchanged answers render nothing. */
export function useToolbarState(editor: LexicalEditor, entries: readonly ToolbarEntry[]): ToolbarState {
  const [state, setState] = useState(NOTHING);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const ask = (): void => {
      timer = null;
      const next = editor.getEditorState().read(
        (): ToolbarState => {
          const selection = $getSelection();
          const inField = $isRangeSelection(selection) && $fieldOf(selection.anchor.getNode()) !== null;
          const on = entries.filter((entry) => entry.isOn?.()).map((entry) => entry.command);
          return { on: new Set(on), inField };
        },
        { editor },
      );
      setState((former) => (sameState(former, next) ? former : next));
    };
    const stop = editor.registerUpdateListener(() => {
      // One timer per rest, not per key: typing must not pay for buttons.
      timer ??= setTimeout(ask, 60);
    });
    ask();
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
    // The list of entries is assembled once per program.
    // eslint-disable-next-line react/exhaustive-deps
  }, [editor]);
  return state;
}

function sameState(left: ToolbarState, right: ToolbarState): boolean {
  return (
    left.inField === right.inField &&
    left.on.size === right.on.size &&
    [...left.on].every((command) => right.on.has(command))
  );
}
