import {
  $exportNodeJSON,
  $getRoot,
  $isElementNode,
  type EditorState,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { StoredDocument } from '#shared/document/document.ts';
import type { StoredNode } from '#shared/document/node.ts';

/** One block of the sheet with everything below it, in its stored form. */
export function $storedNode(node: LexicalNode): StoredNode {
  const stored: Record<string, unknown> & { type: string; version: number } = {
    version: 1,
    ...$exportNodeJSON(node),
  };
  if ($isElementNode(node)) stored['children'] = node.getChildren().map($storedNode);
  return stored;
}

export function storedDocument(state: EditorState): StoredDocument {
  return state.read(() => ({
    root: {
      children: $getRoot().getChildren().map($storedNode),
      direction: null,
      format: '',
      indent: 0,
      type: 'root',
      version: 1,
    },
  }));
}

/** Keys of the top-level blocks in order. */
export function blockKeys(state: EditorState): NodeKey[] {
  return state.read(() => $getRoot().getChildrenKeys());
}
