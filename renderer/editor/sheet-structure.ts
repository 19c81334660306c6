import {
  $caretFromPoint,
  $caretRangeFromSelection,
  $createParagraphNode,
  $createTextNode,
  $getCaretRange,
  $getCaretRangeInDirection,
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  $normalizeCaret,
  $removeTextFromCaretRange,
  $setSelection,
  $setSelectionFromCaretRange,
  type DecoratorNode,
  type ElementNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';
import { SHEET_FIELDS, type SheetField } from '#shared/document/story.ts';
import { $createFieldNode, $isFieldNode, FIELD_COUNT, type FieldNode } from './field-node.ts';
import { $isNoteNode } from './note-node.ts';

/** The shape every sheet keeps: the six fields first, in order, then at least one block of text. */

/** Whether nothing has to be repaired. Runs after every update, so it only looks at the first blocks. */
export function $sheetIsWhole(): boolean {
  let block = $getRoot().getFirstChild();
  for (const name of SHEET_FIELDS) {
    if (!$isFieldNode(block) || block.getField() !== name) return false;
    block = block.getNextSibling();
  }
  return block !== null && !$isFieldNode(block);
}

/**
 * Puts the sheet in order again: a missing field comes back empty, a second one becomes a paragraph of the body,
 * nothing else changes its place. Words are never dropped.
 */
export function $repairSheet(): void {
  const root = $getRoot();
  const kept = new Map<SheetField, FieldNode>();
  for (const block of root.getChildren()) {
    if (!$isFieldNode(block)) continue;
    if (kept.has(block.getField())) {
      const paragraph = $createParagraphNode().append(...block.getChildren());
      block.replace(paragraph);
    } else kept.set(block.getField(), block);
  }
  let previous: FieldNode | null = null;
  for (const name of SHEET_FIELDS) {
    const field: FieldNode = kept.get(name) ?? $createFieldNode(name);
    if (previous) {
      if (!previous.getNextSibling()?.is(field)) previous.insertAfter(field);
    } else {
      const first = root.getFirstChild();
      if (!first) root.append(field);
      else if (!first.is(field)) first.insertBefore(field);
    }
    previous = field;
  }
  if (root.getChildrenSize() === FIELD_COUNT) root.append($createParagraphNode());
}

/** The block of the sheet (a child of the root) that holds a node. */
export function $blockOf(node: LexicalNode): LexicalNode | null {
  let block: LexicalNode | null = node;
  while (block) {
    const parent: ElementNode | null = block.getParent();
    if (parent?.is($getRoot())) return block;
    block = parent;
  }
  return null;
}

export function $fieldOf(node: LexicalNode): FieldNode | null {
  const block = $blockOf(node);
  return $isFieldNode(block) ? block : null;
}

export function $bodyBlocks(): LexicalNode[] {
  return $getRoot().getChildren().slice(FIELD_COUNT);
}

/**
 * Puts a block (a table, a rule, a picture) behind the caret's block, in place of an empty paragraph, or at the
 * start of the body when the caret is in a field. There is always a paragraph behind it to write on in.
 */
export function $insertBlockAtCaret(block: ElementNode | DecoratorNode<unknown>): void {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
  const at = node ? $blockOf(node) : $getRoot().getLastChild();
  if (!at || $isFieldNode(at)) {
    const first = $getRoot().getChildAtIndex(FIELD_COUNT);
    if (first) first.insertBefore(block);
    else $getRoot().append(block);
  } else if (at.getType() === 'paragraph' && at.getTextContentSize() === 0) at.replace(block);
  else at.insertAfter(block);
  if (block.getNextSibling() === null) block.insertAfter($createParagraphNode());
}

/** Whether a selection reaches into a field and beyond it, so that deleting it would join fixed blocks. */
export function $crossesFields(selection: RangeSelection): boolean {
  if (selection.isCollapsed()) return false;
  const anchor = $edgeBlock(selection, 'anchor');
  const focus = $edgeBlock(selection, 'focus');
  if (!anchor || !focus || anchor.is(focus)) return false;
  return $isFieldNode(anchor) || $isFieldNode(focus);
}

function $edgeBlock(selection: RangeSelection, edge: 'anchor' | 'focus'): LexicalNode | null {
  const point = selection[edge];
  const node = point.getNode();
  if (!node.is($getRoot())) return $blockOf(node);
  const size = $getRoot().getChildrenSize();
  return $getRoot().getChildAtIndex(Math.min(point.offset, size - 1));
}

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

/** The text of blocks as inline nodes: what of a paste may stand in a field. Blocks are joined by spaces. */
export function $inlineOnly(nodes: readonly LexicalNode[]): LexicalNode[] {
  const inline: LexicalNode[] = [];
  for (const node of nodes) {
    if ($isLineBreakNode(node)) inline.push($createTextNode(' '));
    else if ($isTextNode(node) || $isNoteNode(node)) inline.push(node);
    else if ($isElementNode(node) && node.isInline()) inline.push(node);
    else if ($isElementNode(node)) {
      const below = $inlineOnly(node.getChildren());
      if (inline.length > 0 && below.length > 0) inline.push($createTextNode(' '));
      inline.push(...below);
    } else if ($isDecoratorNode(node)) continue;
  }
  return inline;
}
