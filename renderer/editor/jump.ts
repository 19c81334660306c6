import { $getRoot, $getState, $isElementNode, type LexicalEditor, type TextNode } from 'lexical';
import { SHEET_FIELDS } from '#shared/document/story.ts';
import type { JumpTarget } from '../workspace/workspace.ts';
import { $isNoteNode } from './note-node.ts';
import { $runsBelow, $selectMark, placeholderState } from './marks.ts';

/**
 * Puts the selection on a place of the article and brings it to the middle of the screen. `arrived` is called
 * once the sheet has the focus and the caret stands there.
 */
export function jumpTo(editor: LexicalEditor, target: JumpTarget, arrived: () => void): void {
  editor.update(() => $selectTarget(target), {
    tag: 'history-merge',
    onUpdate() {
      // Lexical calls back in the middle of its update, where nothing can be typed yet.
      editor.focus(() => queueMicrotask(arrived));
      reveal(editor);
      // Blocks on the way had only estimated heights until now.
      requestAnimationFrame(() => reveal(editor));
    },
  });
}

export function $selectTarget(target: JumpTarget): void {
  switch (target.kind) {
    case 'use':
      $selectMark(target.useId);
      return;
    case 'placeholder': {
      // A desk note is never printed, so what is open in it is not counted either.
      const placeholders = [...$runsBelow($getRoot())].filter(
        (run) => $getState(run, placeholderState) && !$isNoteNode(run.getParent()),
      );
      placeholders[target.number]?.select(0);
      return;
    }
    case 'field': {
      const field = $getRoot().getChildAtIndex(SHEET_FIELDS.indexOf(target.field));
      if ($isElementNode(field)) field.selectEnd();
      return;
    }
    case 'block': {
      const block = $getRoot().getChildAtIndex(target.block);
      if (!$isElementNode(block)) {
        block?.selectPrevious();
        return;
      }
      const start = $pointAt([...$runsBelow(block)], target.offset);
      const end = $pointAt([...$runsBelow(block)], target.offset + target.length);
      if (!start || !end) {
        block.selectStart();
        return;
      }
      const selection = start.run.select(start.offset, start.offset);
      selection.focus.set(end.run.getKey(), end.offset, 'text');
    }
  }
}

/** Which run holds an offset of the block's text. */
function $pointAt(runs: readonly TextNode[], offset: number): { run: TextNode; offset: number } | null {
  let left = offset;
  for (const run of runs) {
    const size = run.getTextContentSize();
    if (left <= size) return { run, offset: left };
    left -= size;
  }
  const last = runs.at(-1);
  return last ? { run: last, offset: last.getTextContentSize() } : null;
}

function reveal(editor: LexicalEditor): void {
  const selection = window.getSelection();
  const root = editor.getRootElement();
  const node = selection?.anchorNode;
  if (!node || !root?.contains(node)) return;
  const element = node instanceof HTMLElement ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center' });
}
