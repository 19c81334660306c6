import { createHeadlessEditor } from '@lexical/headless';
import { $getRoot, $isElementNode } from 'lexical';
import { expect, it } from 'vitest';
import { paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { $isNoteNode } from '../../note-node.ts';
import { SHEET_NODES } from '../../sheet-nodes.ts';
import { $toggleNote } from './notes.ts';

it('leaves a place behind a note at the end of a paragraph, so that words typed there are printed', () => {
  const editor = createHeadlessEditor({
    nodes: [...SHEET_NODES],
    onError: (error) => {
      throw error;
    },
  });
  editor.setEditorState(
    editor.parseEditorState(JSON.stringify(sheet({}, [paragraphNode([textNode('Der Kai.')])]))),
  );
  editor.update(
    () => {
      $getRoot().getLastChildOrThrow().selectEnd();
      $toggleNote('Notiz');
    },
    { discrete: true },
  );
  const kinds = editor.read(() => {
    const paragraph = $getRoot().getLastChild();
    return $isElementNode(paragraph) ? paragraph.getChildren().map((node) => $isNoteNode(node)) : [];
  });
  expect(kinds).toEqual([false, true, false]);
});
