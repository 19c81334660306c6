import { HorizontalRuleNode } from '@lexical/extension';
import { $isListItemNode } from '@lexical/list';
import { $isHeadingNode, HeadingNode } from '@lexical/rich-text';
import { TableNode } from '@lexical/table';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $isRootNode,
  COMMAND_PRIORITY_HIGH,
  INDENT_CONTENT_COMMAND,
  IS_HIGHLIGHT,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
  TextNode,
} from 'lexical';
import { KNOWN_FORMAT_BITS } from '#shared/document/node.ts';
import { FactBoxNode } from '../../factbox-node.ts';
import { PictureNode } from '../../picture-node.ts';
import { $blockOf } from '../../sheet-structure.ts';

/** Keeps the tree in the shape that `shared/document` stores: whatever a paste or a command tries. */
export function registerNesting(editor: LexicalEditor): () => void {
  return mergeRegister(
    // Pictures, tables, rules and boxes stand on the sheet itself, never inside a box or a cell.
    editor.registerNodeTransform(PictureNode, $liftToSheet),
    editor.registerNodeTransform(TableNode, $liftToSheet),
    editor.registerNodeTransform(FactBoxNode, $liftToSheet),
    editor.registerNodeTransform(HorizontalRuleNode, $liftToSheet),
    editor.registerNodeTransform(HeadingNode, (heading) => {
      if (!$isHeadingNode(heading)) return;
      const tag = heading.getTag();
      if (tag !== 'h2' && tag !== 'h3') heading.setTag(tag === 'h1' ? 'h2' : 'h3');
    }),
    editor.registerNodeTransform(TextNode, (run) => {
      if (run.__format > KNOWN_FORMAT_BITS)
        run.setFormat(run.getFormat() & KNOWN_FORMAT_BITS & ~IS_HIGHLIGHT);
      if (run.__style !== '') run.setStyle('');
    }),
    // Only lists have levels; an indented paragraph has no meaning in any output.
    editor.registerCommand(
      INDENT_CONTENT_COMMAND,
      () => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection)) return true;
        return !selection
          .getNodes()
          .some((node) => $isListItemNode(node) || $isListItemNode(node.getParent()));
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(KEY_TAB_COMMAND, (event) => $nestByTab(editor, event), COMMAND_PRIORITY_HIGH),
  );
}

/** Tab puts a list item one level deeper below the one before it, Shift+Tab back; everywhere else Tab moves on. */
function $nestByTab(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
  if (!item) return false;
  const possible = event.shiftKey ? item.getIndent() > 0 : $isListItemNode(item.getPreviousSibling());
  if (!possible) return false;
  event.preventDefault();
  return editor.dispatchCommand(event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND, undefined);
}

function $liftToSheet(node: LexicalNode): void {
  if ($isRootNode(node.getParent())) return;
  const block = $blockOf(node);
  if (block && !block.is(node)) block.insertAfter(node);
}
