import { registerList } from '@lexical/list';
import { registerRichText } from '@lexical/rich-text';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import { $insertList } from '@lexical/list';
import { createHeadlessEditor } from '@lexical/headless';
import fc from 'fast-check';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type TextNode,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { headingNode, listNode, noteNode, paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { checkDocument } from '#shared/document/document.ts';
import type { StoredNode } from '#shared/document/node.ts';
import { SHEET_FIELDS } from '#shared/document/story.ts';
import { $insertStored } from './features/clipboard/insert.ts';
import { registerFieldRules } from './features/fields/keep-fields.ts';
import { registerNesting } from './features/blocks/nesting.ts';
import { registerMarkEdges } from './mark-edges.ts';
import { type MarkIndex, registerMarkIndex } from './mark-index.ts';
import { $marksOf, $removeMark, $runsBelow, $setMark } from './marks.ts';
import { BlockLedger } from './session/block-ledger.ts';
import { CountLedger } from './session/counts.ts';
import { SHEET_NODES } from './sheet-nodes.ts';
import { storedDocument } from './serialize.ts';
import { registerUndoStack, type UndoStack } from './undo-stack.ts';

const point = fc.tuple(fc.nat(1000), fc.nat(1000));
const edit = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      at: point,
      text: fc.constantFrom('a', 'ä ', '„', 'TK'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('mark' as const),
      from: point,
      to: point,
      id: fc.constantFrom('a', 'b', 'c'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('unmark' as const), id: fc.constantFrom('a', 'b', 'c') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('block' as const),
      at: point,
      type: fc.constantFrom('paragraph', 'h2', 'quote', 'list'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('paste' as const), at: point, what: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('enter' as const), at: point }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('removeRange' as const), from: point, to: point }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('redo' as const) }) },
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const PASTES: readonly (readonly StoredNode[])[] = [
  [textNode('eingefügt', { italic: true })],
  [headingNode(2, [textNode('Titel')]), paragraphNode([textNode('x', {}, ['c']), noteNode([textNode('n')])])],
  [listNode(false, [[textNode('eins')], [textNode('zwei')]]), paragraphNode([])],
];

function runs(): TextNode[] {
  return [...$runsBelow($getRoot())];
}

/** Some point of the sheet: a place in a run, or an empty block. */
function $place([which, where]: [number, number]): { key: string; offset: number; type: 'text' | 'element' } {
  const all = runs();
  const blocks = $getRoot().getChildren();
  if (all.length === 0 || which % 4 === 0) {
    const block = blocks[where % blocks.length];
    if ($isElementNode(block)) {
      const first = block.getFirstDescendant();
      if (first === null) return { key: block.getKey(), offset: 0, type: 'element' };
    }
  }
  const run = all[which % Math.max(1, all.length)];
  if (!run) return { key: blocks[6]?.getKey() ?? 'root', offset: 0, type: 'element' };
  return { key: run.getKey(), offset: where % (run.getTextContentSize() + 1), type: 'text' };
}

function $select(from: [number, number], to: [number, number]) {
  const selection = $getRoot().select();
  const anchor = $place(from);
  const focus = $place(to);
  selection.anchor.set(anchor.key, anchor.offset, anchor.type);
  selection.focus.set(focus.key, focus.offset, focus.type);
  $setSelection(selection);
  return selection;
}

function apply(editor: LexicalEditor, undo: UndoStack, one: Edit): void {
  const update = (work: () => void) => editor.update(work, { discrete: true });
  switch (one.kind) {
    case 'type':
      update(() => void $select(one.at, one.at));
      update(() => void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, one.text));
      break;
    case 'enter':
      update(() => void $select(one.at, one.at));
      update(() => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
      break;
    case 'removeRange':
      update(() => void $select(one.from, one.to));
      update(() => {
        const selection = $getSelection();
        if ($isRangeSelection(selection) && !selection.isCollapsed()) {
          editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
        }
      });
      break;
    case 'mark':
      update(() => $setMark(one.id, $select(one.from, one.to)));
      break;
    case 'unmark':
      update(() => $removeMark(one.id));
      break;
    case 'block':
      update(() => {
        const selection = $select(one.at, one.at);
        const block = selection.anchor.getNode().getTopLevelElement();
        if (block?.getType() === 'field') return;
        if (one.type === 'list') $insertList('bullet');
        else if (one.type === 'h2') $setBlocksType(selection, () => $createHeadingNode('h2'));
        else if (one.type === 'quote') $setBlocksType(selection, () => $createQuoteNode());
        else $setBlocksType(selection, () => $createParagraphNode());
      });
      break;
    case 'paste':
      update(() => {
        $select(one.at, one.at);
        $insertStored(editor, PASTES[one.what] ?? []);
      });
      break;
    case 'undo':
      undo.undo();
      update(() => {});
      break;
    case 'redo':
      undo.redo();
      update(() => {});
      break;
  }
}

function marksOfAll(editor: LexicalEditor): string[] {
  return editor.read(() => [...new Set(runs().flatMap((run) => [...$marksOf(run)]))].sort());
}

interface Bench {
  readonly editor: LexicalEditor;
  readonly undo: UndoStack;
  readonly index: MarkIndex;
  readonly ledger: BlockLedger;
  readonly counter: CountLedger;
}

function open(): Bench {
  const editor = createHeadlessEditor({
    nodes: [...SHEET_NODES],
    onError(error) {
      throw error;
    },
  });
  const document = sheet({ headline: 'Titel', standfirst: 'Vorspann' }, [
    paragraphNode([textNode('Eins zwei '), textNode('drei', { bold: true }), textNode(' vier.')]),
    paragraphNode([textNode('Zweiter Absatz.')]),
  ]);
  editor.setEditorState(editor.parseEditorState(JSON.stringify(document)));
  const index = registerMarkIndex(editor);
  registerRichText(editor);
  registerList(editor);
  registerNesting(editor);
  registerFieldRules(editor);
  registerMarkEdges(editor);
  const undo = registerUndoStack(editor);
  const ledger = new BlockLedger(editor.getEditorState());
  const counter = new CountLedger(38);
  counter.count(editor.getEditorState());
  editor.registerUpdateListener((payload) => {
    ledger.note(payload);
    counter.note(payload);
  });
  return { editor, undo, index, ledger, counter };
}

describe('whatever is done to the sheet', () => {
  it('stays a document, with six fields, in step with journal, counts and marks', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 25 }), (edits) => {
        const { editor, undo, index, ledger, counter } = open();
        let disk = [...storedDocument(editor.getEditorState()).root.children];
        for (const one of edits) {
          apply(editor, undo, one);
          const stored = storedDocument(editor.getEditorState());
          const checked = checkDocument(JSON.parse(JSON.stringify(stored)));
          if (!checked.ok) throw new Error(`${JSON.stringify(one)}: ${JSON.stringify(checked.error)}`);
          expect(stored.root.children.slice(0, 6).map((node) => node['field'])).toEqual([...SHEET_FIELDS]);
          const portion = ledger.takeSplice(editor.getEditorState());
          if (portion) {
            const { start, remove, insert } = portion.value;
            disk = disk.toSpliced(start, remove, ...(JSON.parse(insert) as StoredNode[]));
            portion.arrived();
          }
          expect(JSON.parse(JSON.stringify(disk))).toEqual(JSON.parse(JSON.stringify(stored.root.children)));
          expect([...index.ids()].sort()).toEqual(marksOfAll(editor));
          expect(counter.count(editor.getEditorState())).toEqual(
            new CountLedger(38).count(editor.getEditorState()),
          );
        }
      }),
      { numRuns: 150 },
    );
  });
});
