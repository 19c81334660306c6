import { $getRoot, $getSelection, $isNodeSelection, $isRangeSelection, type LexicalNode } from 'lexical';
import { $isFieldNode } from '../../field-node.ts';
import { $blockOf } from '../../sheet-structure.ts';

/** Moves the blocks of the selection one place up (-1) or down (1) within the body. */
export function $moveBlock(by: -1 | 1): void {
  const blocks = $selectedBlocks();
  const first = blocks[0];
  const last = blocks.at(-1);
  if (!first || !last || blocks.some($isFieldNode)) return;
  const neighbour = by < 0 ? first.getPreviousSibling() : last.getNextSibling();
  if (!neighbour || $isFieldNode(neighbour)) return;
  if (by < 0) last.insertAfter(neighbour);
  else first.insertBefore(neighbour);
}

/** The top-level blocks that the selection touches, in order. */
export function $selectedBlocks(): LexicalNode[] {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) {
    const [node] = selection.getNodes();
    const block = node ? $blockOf(node) : null;
    return block ? [block] : [];
  }
  if (!$isRangeSelection(selection)) return [];
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const from = $blockOf(start.getNode());
  const to = $blockOf(end.getNode());
  if (!from || !to) return [];
  const all = $getRoot().getChildren();
  return all.slice(from.getIndexWithinParent(), to.getIndexWithinParent() + 1);
}
