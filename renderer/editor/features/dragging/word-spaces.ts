import { $handleRichTextDrop } from '@lexical/clipboard';
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_LOW,
  DROP_COMMAND,
  type LexicalEditor,
  type RangeSelection,
  type TextNode,
} from 'lexical';

/** Begins and ends with a letter or figure, on one line: what needs a space on both sides. */
const WORDS = /^[\p{L}\p{N}](?:[^\n]*[\p{L}\p{N}])?$/u;
const WORD_SIGN = /[\p{L}\p{N}]/u;
/** What stands against the word before it, so that the space in front of a word goes with the word. */
const AGAINST_WORD = /[\s.,;:!?…)\]»“‘]/u;
/** What a word behind it needs a space from. */
const BEFORE_WORD = /[\p{L}\p{N}.,;:!?…)\]»“‘]/u;

/** Words dragged within the sheet take one of their spaces along and get the ones they need where they land. */
export function registerWordSpaces(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    DROP_COMMAND,
    (event) => {
      const selection = $getSelection();
      const isOurs = event.dataTransfer?.types.includes('application/x-lexical-editor') === true;
      if (!isOurs || !editor.isEditable() || !$isRangeSelection(selection)) return false;
      const words = selection.getTextContent();
      if (!WORDS.test(words)) return false;
      const before = selection.clone();
      $takeSpaceAlong(selection);
      const widened = !selection.is(before);
      if (!$handleRichTextDrop(event, editor)) return false;
      const now = $getSelection();
      if ($isRangeSelection(now) && now.isCollapsed()) $makeRoom(now, words.length);
      else if (widened && $isRangeSelection(now)) {
        // Dropped onto itself: nothing has moved.
        now.anchor.set(before.anchor.key, before.anchor.offset, before.anchor.type);
        now.focus.set(before.focus.key, before.focus.offset, before.focus.type);
      }
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
}

/** Widens the dragged range by the space that would be left over. */
function $takeSpaceAlong(selection: RangeSelection): void {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const [first, last] = [start.getNode(), end.getNode()];
  if (!$isTextNode(first) || !$isTextNode(last)) return;
  const before = first.getTextContent().charAt(start.offset - 1);
  const after = last.getTextContent().charAt(end.offset);
  if (after === ' ' && (before === ' ' || before === '')) end.set(last.getKey(), end.offset + 1, 'text');
  else if (before === ' ' && (after === '' || AGAINST_WORD.test(after)))
    start.set(first.getKey(), start.offset - 1, 'text');
}

/** Puts spaces around the words that end at the caret, where they would stick to others. */
function $makeRoom(selection: RangeSelection, length: number): void {
  const last = selection.anchor.getNode();
  if (!$isTextNode(last)) return;
  const end = selection.anchor.offset;
  let first = last;
  let start = end - length;
  while (start < 0) {
    const former = first.getPreviousSibling();
    if (!$isTextNode(former)) return;
    first = former;
    start += former.getTextContentSize();
  }
  if (WORD_SIGN.test($signAt(last, end))) $putSpace(last, end);
  const size = last.getTextContentSize();
  if (BEFORE_WORD.test($signAt(first, start - 1))) $putSpace(first, start);
  const caret = end + (first.is(last) ? last.getTextContentSize() - size : 0);
  last.select(caret, caret);
}

/** A space at a place of a run; at its edge in the neighbour, so that no mark of the words covers it. */
function $putSpace(run: TextNode, offset: number): void {
  const former = offset === 0 ? run.getPreviousSibling() : null;
  const next = offset === run.getTextContentSize() ? run.getNextSibling() : null;
  if ($isTextNode(former)) former.spliceText(former.getTextContentSize(), 0, ' ');
  else if ($isTextNode(next)) next.spliceText(0, 0, ' ');
  else run.spliceText(offset, 0, ' ');
}

/** The character at a place of a run, or beyond its edge in the neighbouring run. */
function $signAt(run: TextNode, offset: number): string {
  const text = run.getTextContent();
  if (offset >= 0 && offset < text.length) return text.charAt(offset);
  const next = offset < 0 ? run.getPreviousSibling() : run.getNextSibling();
  if (!$isTextNode(next)) return '';
  return offset < 0 ? next.getTextContent().slice(-1) : next.getTextContent().charAt(0);
}
