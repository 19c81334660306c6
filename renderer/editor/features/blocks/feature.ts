import { $createHorizontalRuleNode } from '@lexical/extension';
import { $insertList, $isListNode, $removeList, registerList } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, registerRichText } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  mergeRegister,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { $createFactBoxNode, $isFactBoxNode } from '../../factbox-node.ts';
import type { EditorContext, EditorFeature } from '../../feature.ts';
import { $createPullQuoteNode, $isPullQuoteNode } from '../../pullquote-node.ts';
import { $blockOf, $crossesFields, $fieldOf, $insertBlockAtCaret } from '../../sheet-structure.ts';
import { registerWaysOut } from './leave-box.ts';
import { registerLineStarts } from './line-starts.ts';
import { $moveBlock } from './move-block.ts';
import { registerNesting } from './nesting.ts';
import { registerRules } from './rules.ts';
import { registerKeymapFirst } from './shortcuts.ts';

/** Paragraphs, crossheads, lists, quotations, boxes, rules, bold and italic. */
export const blocksFeature: EditorFeature = {
  id: 'blocks',
  register: (context) => {
    const { editor } = context;
    return mergeRegister(
      registerRichText(editor),
      registerList(editor),
      registerNesting(editor),
      registerRules(editor),
      registerKeymapFirst(editor),
      registerWaysOut(editor),
      registerLineStarts(context),
    );
  },
  commands: {
    'editor.undo': ({ editor }) => void editor.dispatchCommand(UNDO_COMMAND, undefined),
    'editor.redo': ({ editor }) => void editor.dispatchCommand(REDO_COMMAND, undefined),
    'editor.bold': ({ editor }) => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'),
    'editor.italic': ({ editor }) => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic'),
    'editor.paragraph': become($createParagraphNode),
    'editor.crosshead': become(() => $createHeadingNode('h2')),
    'editor.subcrosshead': become(() => $createHeadingNode('h3')),
    'editor.quote': become($createQuoteNode),
    'editor.pullquote': become($createPullQuoteNode),
    'editor.factbox': ({ editor }) => editor.update($toggleFactBox),
    'editor.bullets': ({ editor }) => editor.update(() => $toggleList('bullet')),
    'editor.numbers': ({ editor }) => editor.update(() => $toggleList('number')),
    'editor.rule': ({ editor }) => editor.update($insertRule),
    'editor.block-up': ({ editor }) => editor.update(() => $moveBlock(-1)),
    'editor.block-down': ({ editor }) => editor.update(() => $moveBlock(1)),
  },
  toolbar: [
    { command: 'editor.paragraph', place: 'menu:block', isOn: () => $kind() === 'paragraph' },
    { command: 'editor.crosshead', place: 'menu:block', isOn: () => $kind() === 'crosshead' },
    { command: 'editor.subcrosshead', place: 'menu:block', isOn: () => $kind() === 'subcrosshead' },
    { command: 'editor.quote', place: 'menu:block', isOn: () => $kind() === 'quote' },
    { command: 'editor.pullquote', place: 'menu:block', isOn: () => $kind() === 'pullquote' },
    { command: 'editor.numbers', place: 'menu:block', isOn: () => $kind() === 'number' },
    { command: 'editor.factbox', place: 'menu:insert' },
    { command: 'editor.rule', place: 'menu:insert' },
    { command: 'editor.bold', place: 'button', isOn: () => $hasFormat('bold') },
    { command: 'editor.italic', place: 'button', isOn: () => $hasFormat('italic') },
    { command: 'editor.bullets', place: 'button', isOn: () => $kind() === 'bullet' },
  ],
};

/** What kind of block the caret stands in. */
export function $kind(): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  for (let node = selection.anchor.getNode(); ; ) {
    if ($isHeadingNode(node)) return node.getTag() === 'h2' ? 'crosshead' : 'subcrosshead';
    if ($isListNode(node)) return node.getListType();
    if ($isPullQuoteNode(node)) return 'pullquote';
    if (node.getType() === 'quote' || node.getType() === 'paragraph') return node.getType();
    if (node.getType() === 'field') return 'field';
    const parent = node.getParent();
    if (!parent) return null;
    node = parent;
  }
}

function $hasFormat(format: 'bold' | 'italic'): boolean {
  const selection = $getSelection();
  return $isRangeSelection(selection) && selection.hasFormat(format);
}

/** The selection, when it may change the kind of its blocks: fields stay what they are. */
function $bodySelection() {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || $crossesFields(selection)) return null;
  return $fieldOf(selection.anchor.getNode()) ? null : selection;
}

function become(create: () => ElementNode): (context: EditorContext) => void {
  return ({ editor }) =>
    editor.update(() => {
      const selection = $bodySelection();
      if (!selection) return;
      $removeList();
      $setBlocksType(selection, create);
    });
}

function $toggleList(type: 'bullet' | 'number'): void {
  if (!$bodySelection()) return;
  if ($kind() === type) $removeList();
  else $insertList(type);
}

/** Puts the caret's block into a fact box, or takes the box away and leaves its blocks. */
function $toggleFactBox(): void {
  const selection = $bodySelection();
  if (!selection) return;
  const block = $blockOf(selection.anchor.getNode());
  if ($isFactBoxNode(block)) {
    for (const child of block.getChildren()) block.insertBefore(child);
    block.remove();
  } else if (block) {
    const box = $createFactBoxNode();
    block.insertBefore(box);
    box.clear().append(block);
  }
}

function $insertRule(): void {
  if (!$bodySelection()) return;
  const rule = $createHorizontalRuleNode();
  $insertBlockAtCaret(rule);
  rule.selectNext();
}
