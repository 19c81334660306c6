import {
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type EditorState,
  type LexicalNode,
  type PointType,
} from 'lexical';
import type { Caret } from '#shared/contract/models.ts';

/** The caret as child indices from the root, so that it survives closing: keys do not. */
export function caretOf(state: EditorState, scroll: number): Caret | null {
  return state.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return null;
    return { anchor: $pathOf(selection.anchor), focus: $pathOf(selection.focus), scroll };
  });
}

function $pathOf(point: PointType): { path: number[]; offset: number } {
  const path: number[] = [];
  let node: LexicalNode | null = $getNodeByKey(point.key);
  while (node && node.getParent()) {
    path.unshift(node.getIndexWithinParent());
    node = node.getParent();
  }
  return { path, offset: point.offset };
}

/** Puts the caret where it was; as near as the text allows when it has changed since. */
export function $restoreCaret(caret: Caret): void {
  const selection = $createRangeSelection();
  $setPoint(selection.anchor, caret.anchor);
  $setPoint(selection.focus, caret.focus);
  $setSelection(selection);
}

function $setPoint(point: PointType, stored: { path: readonly number[]; offset: number }): void {
  let node: LexicalNode = $getRoot();
  for (const index of stored.path) {
    if (!$isElementNode(node)) break;
    const child: LexicalNode | null = node.getChildAtIndex(Math.min(index, node.getChildrenSize() - 1));
    if (!child) break;
    node = child;
  }
  if ($isTextNode(node)) point.set(node.getKey(), Math.min(stored.offset, node.getTextContentSize()), 'text');
  else if ($isElementNode(node)) {
    point.set(node.getKey(), Math.min(stored.offset, node.getChildrenSize()), 'element');
  } else {
    const parent = node.getParentOrThrow();
    point.set(parent.getKey(), node.getIndexWithinParent(), 'element');
  }
}
