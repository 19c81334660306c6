import { $isHorizontalRuleNode } from '@lexical/extension';
import {
  $createNodeSelection,
  $getNodeFromDOMNode,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  isDOMNode,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { SHEET_THEME } from '../../sheet-theme.ts';

/** Selecting a rule with a click and deleting selected blocks (rules, pictures) with the keys. */
export function registerRules(editor: LexicalEditor): () => void {
  let shown: HTMLElement[] = [];
  const removeSelected = (event: KeyboardEvent): boolean => {
    const selection = $getSelection();
    if (!$isNodeSelection(selection)) return false;
    event.preventDefault();
    for (const node of selection.getNodes()) {
      node.selectPrevious();
      node.remove();
    }
    return true;
  };
  return mergeRegister(
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => {
        if (!isDOMNode(event.target)) return false;
        const node = $getNodeFromDOMNode(event.target);
        if (!$isHorizontalRuleNode(node)) return false;
        const selection = $createNodeSelection();
        selection.add(node.getKey());
        $setSelection(selection);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, removeSelected, COMMAND_PRIORITY_LOW),
    editor.registerCommand(KEY_DELETE_COMMAND, removeSelected, COMMAND_PRIORITY_LOW),
    editor.registerUpdateListener(({ editorState }) => {
      const keys = editorState.read(() => {
        const selection = $getSelection();
        return $isNodeSelection(selection) ? selection.getNodes().map((node) => node.getKey()) : [];
      });
      if (keys.length === 0 && shown.length === 0) return;
      const name = String(SHEET_THEME.hrSelected);
      for (const element of shown) element.classList.remove(name);
      shown = keys.flatMap((key) => editor.getElementByKey(key) ?? []);
      for (const element of shown) element.classList.add(name);
    }),
  );
}
