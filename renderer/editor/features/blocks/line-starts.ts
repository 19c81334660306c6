import { $insertList } from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_HIGH,
  mergeRegister,
  type PointType,
  type RangeSelection,
} from 'lexical';
import type { EditorContext } from '../../feature.ts';
import { registerMadeAsTyped } from '../../taken-back.ts';
import { lineStartFor, type LineStart } from './line-start-rules.ts';

/**
 * What begins a list or a crosshead by being typed at the start of a paragraph. The characters stand there first,
 * as a step of their own, so that one undo (or a Backspace right behind) gives them back.
 */
export function registerLineStarts(context: EditorContext): () => void {
  const { editor } = context;
  const made = registerMadeAsTyped(editor, context.undo);
  return mergeRegister(
    editor.registerCommand(
      BEFORE_INPUT_COMMAND,
      (event) => {
        made.forget();
        if (event.inputType !== 'insertText' || event.data !== ' ' || event.isComposing) return false;
        if (!context.options().typography) return false;
        const selection = $getSelection();
        const start = $isRangeSelection(selection) ? $startBefore(selection) : null;
        if (!start) return false;
        event.preventDefault();
        made.$behind(' ', () => $begin(start));
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    made.dispose,
  );
}

/** What the characters before the caret begin: they are the first ones of a paragraph. */
function $startBefore(selection: RangeSelection): LineStart | null {
  if (!selection.isCollapsed()) return null;
  const { anchor } = selection;
  const run = anchor.getNode();
  if (!$isTextNode(run) || run.getPreviousSibling() !== null || !$isParagraphNode(run.getParent()))
    return null;
  return lineStartFor(run.getTextContent().slice(0, anchor.offset));
}

/** Takes the characters away and changes the kind of the paragraph; says how to know the place again. */
function $begin(start: LineStart): ((caret: PointType) => boolean) | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const run = selection.anchor.getNode();
  const paragraph = run.getParent();
  if (!$isTextNode(run) || !$isParagraphNode(paragraph)) return null;
  const rest = run.spliceText(0, start.typed.length + 1, '');
  if (rest.getTextContentSize() === 0) rest.remove();
  const caret = paragraph.selectStart();
  if (start.kind === 'crosshead' || start.kind === 'subcrosshead') {
    $setBlocksType(caret, () => $createHeadingNode(start.kind === 'crosshead' ? 'h2' : 'h3'));
  } else $insertList(start.kind);
  const now = $getSelection();
  const place = $isRangeSelection(now) ? now.anchor.getNode() : null;
  if (!place) return null;
  const key = place.getKey();
  const size = $isElementNode(place) ? 0 : place.getTextContentSize();
  return (at) =>
    at.key === key &&
    at.offset === 0 &&
    (at.type === 'element' || at.getNode().getTextContentSize() === size);
}
