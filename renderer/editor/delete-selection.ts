import {
  $caretFromPoint,
  $caretRangeFromSelection,
  $createParagraphNode,
  $getCaretRange,
  $getCaretRangeInDirection,
  $getRoot,
  $isElementNode,
  $isTextNode,
  $normalizeCaret,
  $removeTextFromCaretRange,
  $setSelection,
  $setSelectionFromCaretRange,
  type ElementNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';
import { $isFieldNode, FIELD_COUNT } from './field-node.ts';
import { $crossesFields, $edgeBlock, $repairSheet } from './sheet-structure.ts';

/**
 * Deletes what is selected and leaves the caret there. Unlike `RangeSelection.removeText` it takes the selection
 * away first: Lexical 0.52 corrects its points at every step and throws when one of them is about to go.
 */
export function $deleteSelection(selection: RangeSelection): void {
  if ($crossesFields(selection)) {
    $removeAcrossFields(selection);
    return;
  }
  const range = $getCaretRangeInDirection($caretRangeFromSelection(selection), 'next');
  $setSelection(null);
  $setSelectionFromCaretRange($removeTextFromCaretRange(range));
}

/** Deletes a selection that crosses fields block by block: every field stays, the body's part goes as usual. */
function $removeAcrossFields(selection: RangeSelection): void {
  const backward = selection.isBackward();
  const first = $edgeBlock(selection, backward ? 'focus' : 'anchor');
  const last = $edgeBlock(selection, backward ? 'anchor' : 'focus');
  if (!first || !last) return;
  const start = $placeOf(backward ? selection.focus : selection.anchor, 'start');
  const end = $placeOf(backward ? selection.anchor : selection.focus, 'end');
  // Lexical corrects the selection at every step, which fails for points that are about to go.
  $setSelection(null);
  for (let block: LexicalNode | null = first; $isFieldNode(block) && !block.is(last); ) {
    const next: LexicalNode | null = block.getNextSibling();
    if (block.is(first)) $removeBetween(start, $edgeOf(block, 'end'));
    else block.clear();
    block = next;
  }
  const begin = $isFieldNode(last) ? last : $getRoot().getChildAtIndex(FIELD_COUNT);
  if ($isElementNode(begin)) $removeBetween($edgeOf(begin, 'start'), end);
  else if (begin) {
    // The body begins with a picture or a rule: what is covered of it goes block by block.
    for (let block: LexicalNode | null = begin; block && !block.is(last); ) {
      const next: LexicalNode | null = block.getNextSibling();
      if ($isElementNode(block)) {
        $removeBetween($edgeOf(block, 'start'), end);
        break;
      }
      block.remove();
      block = next;
    }
  }
  $repairSheet();
  const body = $getRoot().getChildAtIndex(FIELD_COUNT);
  // A list or box that lost all its parts.
  if ($isElementNode(body) && body.isEmpty() && body.getType() !== 'paragraph')
    body.replace($createParagraphNode());
  const home = first.isAttached() ? first.getLatest() : $getRoot().getFirstChild();
  if ($isElementNode(home)) home.selectEnd();
}

interface Place {
  readonly key: string;
  readonly offset: number;
  readonly type: 'text' | 'element';
}

/** A point of a selection; one on the root itself stands for the edge of the whole sheet. */
function $placeOf(point: PointType, side: 'start' | 'end'): Place {
  const node = point.getNode();
  if (!node.is($getRoot())) return { key: point.key, offset: point.offset, type: point.type };
  const block = $getRoot().getChildAtIndex(
    Math.min(
      Math.max(0, side === 'start' ? point.offset : point.offset - 1),
      $getRoot().getChildrenSize() - 1,
    ),
  );
  return $isElementNode(block)
    ? $edgeOf(block, side)
    : { key: 'root', offset: point.offset, type: 'element' };
}

function $edgeOf(element: ElementNode, side: 'start' | 'end'): Place {
  const leaf = side === 'start' ? element.getFirstDescendant() : element.getLastDescendant();
  if ($isTextNode(leaf)) {
    return { key: leaf.getKey(), offset: side === 'start' ? 0 : leaf.getTextContentSize(), type: 'text' };
  }
  // An empty item of a list, an empty cell: the innermost element.
  const inner = $isElementNode(leaf) ? leaf : element;
  return { key: inner.getKey(), offset: side === 'start' ? 0 : inner.getChildrenSize(), type: 'element' };
}

function $removeBetween(start: Place, end: Place): void {
  const range = $getCaretRange(
    $normalizeCaret($caretFromPoint(start, 'next')),
    $normalizeCaret($caretFromPoint(end, 'next')),
  );
  if (!range.isCollapsed()) $removeTextFromCaretRange(range);
}
