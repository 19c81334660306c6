import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  type ElementNode,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  INSERT_TAB_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type RangeSelection,
  REMOVE_TEXT_COMMAND,
  RootNode,
} from 'lexical';
import { $deleteSelection } from '../../delete-selection.ts';
import { $isFieldNode } from '../../field-node.ts';
import { $blockOf, $crossesFields, $fieldOf, $repairSheet, $sheetIsWhole } from '../../sheet-structure.ts';

/** Keeps the fixed blocks fixed: what keys and deletions do at and across their edges. */
export function registerFieldRules(editor: LexicalEditor): () => void {
  /** The selection when it covers more than one run, or reaches over the edge of a field. */
  const wide = (): RangeSelection | null => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || selection.isCollapsed()) return null;
    return selection.anchor.key === selection.focus.key && !$crossesFields(selection) ? null : selection;
  };

  const deletion = (backward: boolean): boolean => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return false;
    if (!selection.isCollapsed()) {
      $deleteSelection(selection);
      return true;
    }
    return $wouldJoinField(selection, backward);
  };

  const leaveField = (): boolean => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return false;
    if ($crossesFields(selection)) {
      $deleteSelection(selection);
      return true;
    }
    const field = $fieldOf(selection.focus.getNode());
    if (!field) return false;
    const next = $afterFilledByline(field);
    if ($isFieldNode(next)) next.selectEnd();
    else if ($isElementNode(next)) next.selectStart();
    else next?.selectPrevious();
    return true;
  };

  /** Before text replaces a wide selection: empty it first, then let the text in. */
  const clearFirst = (): false => {
    const selection = wide();
    if (selection) $deleteSelection(selection);
    return false;
  };

  return mergeRegister(
    editor.registerNodeTransform(RootNode, () => {
      if ($sheetIsWhole()) return;
      $repairSheet();
    }),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, deletion, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_WORD_COMMAND, deletion, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_LINE_COMMAND, deletion, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      REMOVE_TEXT_COMMAND,
      () => wide() !== null && deletion(true),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, leaveField, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      INSERT_LINE_BREAK_COMMAND,
      () => {
        const selection = $getSelection();
        const field = $isRangeSelection(selection) ? $fieldOf(selection.anchor.getNode()) : null;
        return field !== null && field.getField() !== 'standfirst' ? leaveField() : false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || event.shiftKey) return false;
        if (!$fieldOf(selection.focus.getNode())) return false;
        event.preventDefault();
        return leaveField();
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      INSERT_TAB_COMMAND,
      () => {
        const selection = $getSelection();
        return $isRangeSelection(selection) && $fieldOf(selection.anchor.getNode()) !== null;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, clearFirst, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      BEFORE_INPUT_COMMAND,
      (event) => {
        if (!event.inputType.startsWith('insert') || !wide()) return false;
        clearFirst();
        if (event.inputType === 'insertText' && event.data !== null) {
          event.preventDefault();
          editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, event.data);
          return true;
        }
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

/**
 * The block that Enter goes to. A new article has its byline already: from above it the hands go on to write,
 * not to sign, so a filled byline and the dateline below it are passed over.
 */
function $afterFilledByline(field: LexicalNode): LexicalNode | null {
  let next = field.getNextSibling();
  if (!$isFieldNode(next) || next.getField() !== 'byline' || next.getTextContent().trim() === '') return next;
  while ($isFieldNode(next)) next = next.getNextSibling();
  return next;
}

/** Whether deleting from this caret would join a field with its neighbour. */
function $wouldJoinField(selection: RangeSelection, backward: boolean): boolean {
  const block = $blockOf(selection.anchor.getNode());
  if (!block || !$isElementNode(block)) return false;
  if (!$isAtEdge(selection, block, backward)) return false;
  const neighbour = backward ? block.getPreviousSibling() : block.getNextSibling();
  if ($isFieldNode(block)) return true;
  // A crosshead or list at the start of the body still becomes a paragraph; only a paragraph has nothing to do.
  return backward && $isFieldNode(neighbour) && block.getType() === 'paragraph';
}

function $isAtEdge(selection: RangeSelection, block: ElementNode, start: boolean): boolean {
  const { anchor } = selection;
  let node: LexicalNode = anchor.getNode();
  const size = $isTextNode(node)
    ? node.getTextContentSize()
    : $isElementNode(node)
      ? node.getChildrenSize()
      : 0;
  if (anchor.offset !== (start ? 0 : size)) return false;
  while (!node.is(block)) {
    if ((start ? node.getPreviousSibling() : node.getNextSibling()) !== null) return false;
    const parent: ElementNode | null = node.getParent();
    if (!parent) return false;
    node = parent;
  }
  return true;
}
