import { createHeadlessEditor } from '@lexical/headless';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
} from 'lexical';
import { beforeEach, describe, expect, it } from 'vitest';
import { registerUndoStack, type UndoStack } from './undo-stack.ts';

let editor: LexicalEditor;
let undo: UndoStack;
let field: string;

beforeEach(() => {
  editor = createHeadlessEditor({
    onError(error) {
      throw error;
    },
  });
  editor.update(() => $getRoot().append($createParagraphNode().append($createTextNode('a'))) && undefined, {
    discrete: true,
  });
  undo = registerUndoStack(editor, () => 0);
  // Lexical's own handler asks the window of a page.
  editor.registerCommand(BEFORE_INPUT_COMMAND, () => true, COMMAND_PRIORITY_LOW);
  field = 'Politik';
  type('');
});

function type(text: string): void {
  editor.update(
    () => {
      $getRoot().selectEnd().insertText(text);
    },
    { discrete: true },
  );
}

/** As keys do: the browser says what it is about to put in, then it is there. */
function typeByKey(letters: string): void {
  for (const letter of letters) {
    editor.dispatchCommand(BEFORE_INPUT_COMMAND, { inputType: 'insertText', data: letter } as InputEvent);
    editor.update(
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertText(letter);
      },
      { discrete: true },
    );
  }
}

const text = (): string => editor.read(() => $getRoot().getTextContent());

async function settle(): Promise<void> {
  await Promise.resolve();
  await Promise.resolve();
  editor.update(() => {}, { discrete: true });
}

function setField(value: string): void {
  const former = field;
  field = value;
  undo.do({
    undo: () => {
      field = former;
    },
    redo: () => {
      field = value;
    },
  });
}

describe('one undo stack', () => {
  it('takes back text and form in the order they were done', async () => {
    type('b');
    setField('Ausland');
    type('c');
    undo.undo();
    await settle();
    expect([text(), field]).toEqual(['ab', 'Ausland']);
    undo.undo();
    await settle();
    expect([text(), field]).toEqual(['ab', 'Politik']);
    undo.undo();
    await settle();
    expect([text(), field]).toEqual(['a', 'Politik']);
    expect(undo.canUndo()).toBe(false);
    undo.redo();
    undo.redo();
    undo.redo();
    await settle();
    expect([text(), field]).toEqual(['abc', 'Ausland']);
    expect(undo.canRedo()).toBe(false);
  });

  it('does an act and its change of the text as one step', async () => {
    field = 'Ausland';
    undo.do(
      {
        undo: () => {
          field = 'Politik';
        },
        redo: () => {
          field = 'Ausland';
        },
      },
      () => {
        $getRoot().selectEnd().insertText('!');
      },
    );
    expect([text(), field]).toEqual(['a!', 'Ausland']);
    undo.undo();
    await settle();
    expect([text(), field]).toEqual(['a', 'Politik']);
    undo.redo();
    await settle();
    expect([text(), field]).toEqual(['a!', 'Ausland']);
  });

  it('forgets what was undone when something new is done', async () => {
    setField('Ausland');
    undo.undo();
    await settle();
    type('b');
    expect(undo.canRedo()).toBe(false);
  });

  it('waits for acts that ask the archive, and does them in order', async () => {
    const done: string[] = [];
    const slow = (name: string, ms: number) => async () => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      done.push(name);
    };
    undo.do({ undo: slow('first', 20), redo: slow('', 0) });
    undo.do({ undo: slow('second', 1), redo: slow('', 0) });
    undo.undo();
    undo.undo();
    await expect.poll(() => done).toEqual(['second', 'first']);
  });

  it('takes back words typed over a selection in one step', async () => {
    type('lt');
    editor.update(
      () => {
        const word = $getRoot().getFirstDescendant();
        if ($isTextNode(word)) word.select(0, 3);
      },
      { discrete: true },
    );
    typeByKey('neu');
    expect(text()).toBe('neu');
    undo.undo();
    await settle();
    expect(text()).toBe('alt');
    undo.redo();
    await settle();
    expect(text()).toBe('neu');
  });
});
