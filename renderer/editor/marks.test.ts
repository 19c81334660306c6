import { createHeadlessEditor } from '@lexical/headless';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type LexicalEditor,
  UNDO_COMMAND,
} from 'lexical';
import { beforeEach, describe, expect, it } from 'vitest';
import { registerMarkEdges } from './mark-edges.ts';
import { type MarkIndex, registerMarkIndex } from './mark-index.ts';
import {
  $marksAtCaret,
  $marksOf,
  $piecesOf,
  $removeMark,
  $renameMark,
  $runsBelow,
  $setMark,
} from './marks.ts';
import { storedDocument } from './serialize.ts';
import { SHEET_NODES } from './sheet-nodes.ts';
import { registerUndoStack, type UndoStack } from './undo-stack.ts';

let editor: LexicalEditor;
let index: MarkIndex;
let undo: UndoStack;
let time = 0;

beforeEach(() => {
  time = 0;
  editor = createHeadlessEditor({
    nodes: [...SHEET_NODES],
    onError(error) {
      throw error;
    },
  });
  editor.update(
    () => {
      $getRoot().append(
        $createParagraphNode().append($createTextNode('Eins zwei drei vier.')),
        $createParagraphNode().append($createTextNode('Zweiter Absatz.')),
      );
    },
    { discrete: true },
  );
  index = registerMarkIndex(editor);
  undo = registerUndoStack(editor, () => (time += 5000));
  registerMarkEdges(editor);
});

/** Selects from an offset of one paragraph's text to an offset of another's. */
function $selectText(from: [number, number], to: [number, number]) {
  const at = (block: number, offset: number) => {
    const paragraph = $getRoot().getChildAtIndex(block);
    if (!$isElementNode(paragraph)) throw new Error('no paragraph');
    let left = offset;
    for (const run of $runsBelow(paragraph)) {
      if (left <= run.getTextContentSize()) return { key: run.getKey(), offset: left };
      left -= run.getTextContentSize();
    }
    throw new Error('beyond the text');
  };
  const start = at(...from);
  const end = at(...to);
  const selection = $getRoot().select();
  selection.anchor.set(start.key, start.offset, 'text');
  selection.focus.set(end.key, end.offset, 'text');
  return selection;
}

function change(work: () => void): void {
  editor.update(work, { discrete: true });
}

function runs(block = 0): [string, readonly string[]][] {
  return editor.read(() => {
    const paragraph = $getRoot().getChildAtIndex(block);
    return $isElementNode(paragraph)
      ? [...$runsBelow(paragraph)].map((run): [string, readonly string[]] => [
          run.getTextContent(),
          $marksOf(run),
        ])
      : [];
  });
}

describe('marks', () => {
  it('splits runs at the edges and overlaps', () => {
    change(() => $setMark('a', $selectText([0, 5], [0, 14])));
    change(() => $setMark('b', $selectText([0, 10], [0, 19])));
    expect(runs()).toEqual([
      ['Eins ', []],
      ['zwei ', ['a']],
      ['drei', ['a', 'b']],
      [' vier', ['b']],
      ['.', []],
    ]);
    expect(editor.read(() => $piecesOf('a'))).toMatchObject([{ text: 'zwei drei', block: 0 }]);
    expect([...index.ids()].sort()).toEqual(['a', 'b']);
    expect(index.runsOf('b').size).toBe(2);
  });

  it('marks backwards selections and across paragraphs in pieces', () => {
    change(() => $setMark('a', $selectText([1, 7], [0, 15])));
    expect(editor.read(() => $piecesOf('a'))).toMatchObject([
      { text: 'vier.', block: 0 },
      { text: 'Zweiter', block: 1 },
    ]);
  });

  it('merges again when a mark is taken off', () => {
    change(() => $setMark('a', $selectText([0, 5], [0, 9])));
    change(() => $removeMark('a'));
    expect(runs()).toEqual([['Eins zwei drei vier.', []]]);
    expect(index.has('a')).toBe(false);
  });

  it('takes a mark off within a selection only', () => {
    change(() => $setMark('a', $selectText([0, 0], [0, 14])));
    change(() => $removeMark('a', $selectText([0, 5], [0, 10])));
    expect(editor.read(() => $piecesOf('a').map((piece) => piece.text))).toEqual(['Eins ', 'drei']);
  });

  it('forgets runs whose whole paragraph was replaced', () => {
    change(() => $setMark('a', $selectText([0, 5], [0, 9])));
    change(() => {
      const replacement = $createParagraphNode().append($createTextNode('Ohne Zitat.'));
      $getRoot().getFirstChildOrThrow().replace(replacement);
      replacement.selectStart();
    });
    expect(index.has('a')).toBe(false);
  });

  it('survives splitting and joining the paragraph', () => {
    change(() => $setMark('a', $selectText([0, 5], [0, 14])));
    change(() => $selectText([0, 10], [0, 10]).insertParagraph());
    expect(editor.read(() => $piecesOf('a').map((piece) => [piece.block, piece.text]))).toEqual([
      [0, 'zwei '],
      [1, 'drei'],
    ]);
    change(() => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.deleteCharacter(true);
    });
    expect(editor.read(() => $piecesOf('a').map((piece) => piece.text))).toEqual(['zwei drei']);
  });

  it('comes back with undo and is announced both ways', () => {
    change(() => $setMark('a', $selectText([0, 5], [0, 14])));
    const changed: string[][] = [];
    index.onChange((ids) => changed.push([...ids]));
    change(() => $selectText([0, 0], [0, 20]).removeText());
    expect(index.has('a')).toBe(false);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    change(() => {});
    expect(index.has('a')).toBe(true);
    expect(editor.read(() => $piecesOf('a').map((piece) => piece.text))).toEqual(['zwei drei']);
    expect(changed).toEqual([['a'], ['a']]);
    expect(undo.canRedo()).toBe(true);
  });

  it('notices when a whole block with a mark goes', () => {
    change(() => $setMark('a', $selectText([1, 0], [1, 7])));
    change(() => $getRoot().getChildAtIndex(1)?.remove());
    expect(index.has('a')).toBe(false);
  });

  it('is announced when the words inside change', () => {
    change(() => $setMark('a', $selectText([0, 5], [0, 14])));
    const changed: string[][] = [];
    index.onChange((ids) => changed.push([...ids]));
    change(() => $selectText([0, 7], [0, 7]).insertText('x'));
    change(() => $selectText([0, 1], [0, 1]).insertText('y'));
    expect(changed).toEqual([['a']]);
  });

  it('does not grow when somebody types at its edges', () => {
    change(() => $setMark('a', $selectText([0, 0], [0, 9])));
    change(() => void $selectText([0, 9], [0, 9]));
    change(() => void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, ','));
    change(() => {
      const first = $getRoot().getFirstDescendant();
      if ($isTextNode(first)) first.select(0, 0);
    });
    change(() => void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, '>'));
    expect(runs()).toEqual([
      ['>', []],
      ['Eins zwei', ['a']],
      [', drei vier.', []],
    ]);
  });

  it('keeps words that are typed over others inside it', () => {
    change(() => $setMark('a', $selectText([0, 0], [0, 14])));
    change(() => void $selectText([0, 5], [0, 9]));
    change(() => void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'Z'));
    expect(runs()).toEqual([
      ['Eins Z drei', ['a']],
      [' vier.', []],
    ]);
    change(() => void $selectText([0, 0], [0, 4]));
    change(() => void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'A'));
    expect(runs()).toEqual([
      ['A Z drei', ['a']],
      [' vier.', []],
    ]);
  });

  it('gives marks another id and knows what is under the caret', () => {
    change(() => $setMark('a', $selectText([0, 5], [0, 9])));
    change(() => $renameMark('a', 'b'));
    change(() => void $selectText([0, 9], [0, 9]));
    expect(editor.read(() => $marksAtCaret())).toEqual(['b']);
    expect(JSON.stringify(storedDocument(editor.getEditorState()))).toContain('"$":{"marks":["b"]}');
  });
});
