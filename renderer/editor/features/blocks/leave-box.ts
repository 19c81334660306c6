import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_NORMAL,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { $isFactBoxNode } from '../../factbox-node.ts';

/** Ways to write on behind what has no text of its own at its end. */
export function registerWaysOut(editor: LexicalEditor): () => void {
  return mergeRegister(
    // Enter in the empty last paragraph of a box goes on below the box.
    editor.registerCommand(
      INSERT_PARAGRAPH_COMMAND,
      () => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
        const paragraph = selection.anchor.getNode();
        const box = paragraph.getParent();
        if (!$isParagraphNode(paragraph) || !paragraph.isEmpty() || !$isFactBoxNode(box)) return false;
        if (paragraph.getNextSibling() !== null || box.getChildrenSize() < 2) return false;
        paragraph.remove();
        const below = $createParagraphNode();
        box.insertAfter(below);
        below.select();
        return true;
      },
      COMMAND_PRIORITY_NORMAL,
    ),
    editor.registerRootListener((root) => {
      const desk = root?.parentElement;
      if (!root || !desk) return;
      const below = (event: MouseEvent): void => {
        const last = root.lastElementChild;
        const target = event.target;
        if (!last || !editor.isEditable() || (target !== desk && target !== root)) return;
        if (event.button !== 0 || event.clientY <= last.getBoundingClientRect().bottom) return;
        const box = root.getBoundingClientRect();
        if (event.clientX < box.left || event.clientX > box.right) return;
        event.preventDefault();
        editor.update($writeOnAtEnd, { onUpdate: () => editor.focus() });
      };
      desk.addEventListener('mousedown', below);
      return () => desk.removeEventListener('mousedown', below);
    }),
  );
}

/** The caret at the end of the text; behind a picture, table, rule or box in a new paragraph. */
function $writeOnAtEnd(): void {
  const last = $getRoot().getLastChild();
  if ($isElementNode(last) && !last.isShadowRoot() && last.getType() !== 'table') {
    last.selectEnd();
    return;
  }
  const paragraph = $createParagraphNode();
  $getRoot().append(paragraph);
  paragraph.select();
}
