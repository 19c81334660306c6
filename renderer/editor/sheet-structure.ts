import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type DecoratorNode,
  type ElementNode,
  type LexicalNode,
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

/** Whether nothing has been written below the fields yet. */
export function $bodyIsEmpty(): boolean {
  const only = $getRoot().getLastChild();
  if ($getRoot().getChildrenSize() !== FIELD_COUNT + 1) return false;
  return only?.getType() === 'paragraph' && only.getTextContentSize() === 0;
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

/** The block of the sheet that an edge of the selection stands in. */
export function $edgeBlock(selection: RangeSelection, edge: 'anchor' | 'focus'): LexicalNode | null {
  const point = selection[edge];
  const node = point.getNode();
  if (!node.is($getRoot())) return $blockOf(node);
  const size = $getRoot().getChildrenSize();
  return $getRoot().getChildAtIndex(Math.min(point.offset, size - 1));
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
