import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
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

/** Deletes a selection that crosses fields block by block: every field stays, the body's part goes as usual. */
export function $removeAcrossFields(selection: RangeSelection): void {
  const points = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const [start, end] = points;
  const first = $edgeBlock(selection, selection.isBackward() ? 'focus' : 'anchor');
  const last = $edgeBlock(selection, selection.isBackward() ? 'anchor' : 'focus');
  if (!start || !end || !first || !last) return;
  const wholeSheet = start.getNode().is($getRoot());
  const startPoint = { key: start.key, offset: start.offset, type: start.type };
  const endPoint = { key: end.key, offset: end.offset, type: end.type };
  const endsAtRoot = end.getNode().is($getRoot());

  for (let block: LexicalNode | null = first; $isFieldNode(block) && !block.is(last); ) {
    const next: LexicalNode | null = block.getNextSibling();
    const part = block.select(0, block.getChildrenSize());
    if (block.is(first) && !wholeSheet) part.anchor.set(startPoint.key, startPoint.offset, startPoint.type);
    part.removeText();
    block = next;
  }
  const begin = $isFieldNode(last) ? last : $getRoot().getChildAtIndex(FIELD_COUNT);
  if ($isElementNode(begin)) {
    const rest = begin.select(0, 0);
    if (endsAtRoot) {
      const end = $getRoot().getLastDescendant();
      if ($isTextNode(end)) rest.focus.set(end.getKey(), end.getTextContentSize(), 'text');
      else if ($isElementNode(end)) rest.focus.set(end.getKey(), end.getChildrenSize(), 'element');
    } else rest.focus.set(endPoint.key, endPoint.offset, endPoint.type);
    if (!rest.isCollapsed()) rest.removeText();
  }
  const home = first.getLatest();
  if ($isElementNode(home) && home.isAttached()) {
    const descendant = wholeSheet ? null : home.getLastDescendant();
    if (descendant && $isTextNode(descendant) && $isFieldNode(home)) descendant.selectEnd();
    else home.selectStart();
  }
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
