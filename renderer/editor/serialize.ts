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
  if ($isElementNode(node)) {
    stored['children'] = node.getChildren().map($storedNode);
    if (stored.type !== 'paragraph') {
      // What the caret would type in an empty block; Lexical writes it for some elements, the document keeps it
      // for paragraphs only.
      delete stored['textFormat'];
      delete stored['textStyle'];
    }
  }
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

/** Known per root node: Lexical makes a new one whenever a block comes, goes or moves. */
const keysOfRoot = new WeakMap<LexicalNode, readonly NodeKey[]>();

/** Keys of the top-level blocks in order. */
export function blockKeys(state: EditorState): readonly NodeKey[] {
  const root = state._nodeMap.get('root');
  if (!root) return [];
  const known = keysOfRoot.get(root);
  if (known) return known;
  const keys = state.read(() => $getRoot().getChildrenKeys());
  keysOfRoot.set(root, keys);
  return keys;
}
