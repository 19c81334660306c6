import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $parseSerializedNode,
  type BaseSelection,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import { paragraphNode } from '#shared/document/build.ts';
import type { StoredDocument } from '#shared/document/document.ts';
import { childrenOf, type StoredNode } from '#shared/document/node.ts';
import { SHEET_FIELDS } from '#shared/document/story.ts';
import { $deleteSelection } from '../../delete-selection.ts';
import { $isFieldNode, FIELD_COUNT } from '../../field-node.ts';
import { $blockOf, $bodyBlocks, $fieldOf, $inlineOnly } from '../../sheet-structure.ts';

/** Puts stored nodes at the selection; into a field only their inline text. Runs inside an update. */
export function $insertStored(editor: LexicalEditor, stored: readonly StoredNode[]): void {
  const nodes = stored.map((node) => $parseSerializedNode(node));
  const selection = $landing();
  if (nodes.length === 0) {
    return;
  }
  if ($fieldOf(selection.anchor.getNode())) {
    selection.insertNodes($inlineOnly(nodes));
    return;
  }
  if (!editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes, selection })) {
    selection.insertNodes(nodes);
  }
}

/** Where a paste goes: the selection, with what may not be joined out of the way; without one, the end. */
function $landing(): RangeSelection {
  const selection: BaseSelection | null = $getSelection();
  if ($isRangeSelection(selection)) {
    if (selection.anchor.getNode().is($getRoot())) return $getRoot().selectEnd();
    if (selection.isCollapsed()) return selection;
    $deleteSelection(selection);
    const after = $getSelection();
    if ($isRangeSelection(after)) return after;
  }
  if ($isNodeSelection(selection)) {
    const last = selection.getNodes().at(-1);
    if (last) return last.selectNext();
  }
  return $getRoot().selectEnd();
}

/**
 * Takes a recognised article in with everything: fields that are still empty are filled, others keep their words and
 * the incoming ones become paragraphs; the body replaces an empty one or goes behind the caret's block. Returns
 * the keys of the blocks by their places in the incoming document.
 */
export function $insertArticle(document: StoredDocument): Map<number, NodeKey> {
  const { children } = document.root;
  const blocks: { readonly place: number; readonly stored: StoredNode }[] = [];
  for (const [index, name] of SHEET_FIELDS.entries()) {
    const incoming = children[index];
    const target = $getRoot().getChildAtIndex(index);
    if (!incoming || !$isFieldNode(target) || target.getField() !== name) continue;
    const inline = childrenOf(incoming);
    if (inline.length === 0) continue;
    const nodes = inline.map((node) => $parseSerializedNode(node));
    const words = nodes.map((node) => node.getTextContent()).join('');
    if (target.getTextContentSize() === 0) target.append(...nodes);
    else if (target.getTextContent() !== words) blocks.push({ place: index, stored: paragraphNode(inline) });
  }
  for (const [at, stored] of children.slice(FIELD_COUNT).entries()) {
    blocks.push({ place: FIELD_COUNT + at, stored });
  }
  const before = $blockBeforeArticle();
  const keys = new Map<number, NodeKey>();
  let last: LexicalNode = before;
  for (const { place, stored } of blocks) {
    last = last.insertAfter($parseSerializedNode(stored));
    keys.set(place, last.getKey());
  }
  const isEmpty = $isElementNode(before) && before.getTextContentSize() === 0;
  if (isEmpty && before.getType() === 'paragraph' && !last.is(before)) before.remove();
  // The top of the article is where a writer wants to look first.
  $getRoot().getChildAtIndex(SHEET_FIELDS.indexOf('headline'))?.selectEnd();
  return keys;
}

/** The caret's block, else the last one of the body. */
function $blockBeforeArticle(): LexicalNode {
  const selection = $getSelection();
  const block = $isRangeSelection(selection) ? $blockOf(selection.anchor.getNode()) : null;
  if (block && !$isFieldNode(block)) return block;
  const last = $bodyBlocks().at(-1);
  if (!last) throw new TypeError('a sheet always has a block of text');
  return last;
}
