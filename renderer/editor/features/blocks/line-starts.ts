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
  type ParagraphNode,
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
        const start = $isRangeSelection(selection) ? $startBefore(selection, languageOf(context)) : null;
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
function $startBefore(selection: RangeSelection, language: 'de' | 'en'): LineStart | null {
  if (!selection.isCollapsed()) return null;
  const { anchor } = selection;
  const run = anchor.getNode();
  const paragraph = run.getParent();
  if (!$isTextNode(run) || run.getPreviousSibling() !== null || !$isParagraphNode(paragraph)) return null;
  const above = paragraph.getPreviousSibling();
  const text = $isParagraphNode(above) ? above.getTextContent() : '';
  return lineStartFor(run.getTextContent().slice(0, anchor.offset), language, text);
}

function languageOf(context: EditorContext): 'de' | 'en' {
  return context.articleLanguage().toLowerCase().startsWith('en') ? 'en' : 'de';
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
  if (start.above > 0) return $listWithAbove(paragraph, start.above);
  const caret = paragraph.selectStart();
  if (start.kind === 'crosshead' || start.kind === 'subcrosshead') {
    $setBlocksType(caret, () => $createHeadingNode(start.kind === 'crosshead' ? 'h2' : 'h3'));
  } else $insertList(start.kind);
  return $placeOfCaret();
}

/** One list of the paragraph above, which loses its number, and this one, with the caret in this one. */
function $listWithAbove(paragraph: ParagraphNode, digits: number): ((caret: PointType) => boolean) | null {
  const above = paragraph.getPreviousSibling();
  const first = $isParagraphNode(above) ? above.getFirstDescendant() : null;
  if (!$isParagraphNode(above) || !$isTextNode(first) || first.getTextContentSize() < digits) return null;
  const rest = first.spliceText(0, digits, '');
  if (rest.getTextContentSize() === 0) rest.remove();
  const selection = above.selectStart();
  const end = paragraph.getChildrenSize();
  selection.focus.set(paragraph.getKey(), end, 'element');
  $insertList('number');
  const now = $getSelection();
  if (!$isRangeSelection(now)) return null;
  const item = now.focus.getNode().getTopLevelElement()?.getLastChild();
  if (!$isElementNode(item)) return null;
  item.selectStart();
  return $placeOfCaret();
}

/** How to know the caret's place again. */
function $placeOfCaret(): ((caret: PointType) => boolean) | null {
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
