import {
  $getNearestNodeFromDOMNode,
  $getRoot,
  $isElementNode,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { FIELD_COUNT } from './field-node.ts';

/** A gap between top-level blocks of the body: before the block at `index`, in the sheet's count of blocks. */
export interface Gap {
  readonly index: number;
  /** Distance from the sheet's top in CSS pixels, for the line that shows it. */
  readonly top: number;
}

/** The gap nearest to a height on the screen. Looks at the block under the pointer, not at all of them. */
export function gapAt(editor: LexicalEditor, clientX: number, clientY: number): Gap | null {
  const root = editor.getRootElement();
  if (!root) return null;
  const box = root.getBoundingClientRect();
  const inside = Math.min(Math.max(clientX, box.left + 8), box.right - 8);
  let element = document.elementFromPoint(inside, clientY);
  while (element && element.parentElement !== root) element = element.parentElement;
  const children = [...root.children];
  const at = element ? children.indexOf(element) : clientY < box.top ? FIELD_COUNT : children.length - 1;
  const block = children[at];
  if (!block) return null;
  const rect = block.getBoundingClientRect();
  const after = clientY > rect.top + rect.height / 2;
  const index = Math.max(FIELD_COUNT, at + (after ? 1 : 0));
  const before = children[index];
  const top = before
    ? before.getBoundingClientRect().top - box.top - 6
    : (children.at(-1)?.getBoundingClientRect().bottom ?? box.top) - box.top + 4;
  return { index, top };
}

/** Whether what is dragged is pictures from outside; their bytes are hidden until they are dropped. */
export function carriesPictures(data: DataTransfer | null): boolean {
  const items = [...(data?.items ?? [])];
  return items.length > 0 && items.every((item) => item.kind === 'file' && item.type.startsWith('image/'));
}

/** Puts blocks into a gap. */
export function $insertAtGap(index: number, blocks: readonly LexicalNode[]): void {
  const before = $getRoot().getChildAtIndex(index);
  for (const block of blocks) {
    if (before && !before.is(block)) before.insertBefore(block);
    else if (!before) $getRoot().append(block);
  }
}

/** Puts the caret under the pointer. */
export function $selectAtPointer(editor: LexicalEditor, clientX: number, clientY: number): boolean {
  const position = document.caretPositionFromPoint?.(clientX, clientY);
  const root = editor.getRootElement();
  if (!position || !root?.contains(position.offsetNode)) return false;
  const node = $getNearestNodeFromDOMNode(position.offsetNode);
  if ($isTextNode(node)) node.select(position.offset, position.offset);
  else if ($isElementNode(node)) node.selectStart();
  else return false;
  return true;
}
