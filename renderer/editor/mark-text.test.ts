import { createHeadlessEditor } from '@lexical/headless';
import { $getRoot } from 'lexical';
import { describe, expect, it } from 'vitest';
import { paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { $replaceWording, $wordingOf } from './mark-text.ts';
import { SHEET_NODES } from './sheet-nodes.ts';

function replaced(start: number, end: number, words: string): string[] {
  const editor = createHeadlessEditor({
    nodes: [...SHEET_NODES],
    onError: (error) => {
      throw error;
    },
  });
  const document = sheet({}, [
    paragraphNode([
      textNode('Er: '),
      textNode('Wir gehen ', {}, ['q']),
      textNode('sofort', { bold: true }, ['q']),
      textNode(', sagte er, '),
      textNode('nach Haus', {}, ['q']),
    ]),
  ]);
  editor.setEditorState(editor.parseEditorState(JSON.stringify(document)));
  editor.update(() => void $replaceWording('q', start, end, words), { discrete: true });
  return editor.read(() => [$wordingOf('q'), $getRoot().getLastChildOrThrow().getTextContent()]);
}

describe('the wording of a mark', () => {
  it('is replaced inside one run, over runs, and in a later piece', () => {
    expect(replaced(4, 9, 'fahren')).toEqual([
      'Wir fahren sofort … nach Haus',
      'Er: Wir fahren sofort, sagte er, nach Haus',
    ]);
    expect(replaced(4, 16, 'bleiben')).toEqual([
      'Wir bleiben … nach Haus',
      'Er: Wir bleiben, sagte er, nach Haus',
    ]);
    expect(replaced(24, 28, 'Berlin')).toEqual([
      'Wir gehen sofort … nach Berlin',
      'Er: Wir gehen sofort, sagte er, nach Berlin',
    ]);
  });

  it('takes an insertion where nothing is replaced', () => {
    expect(replaced(3, 3, ' alle')).toEqual([
      'Wir alle gehen sofort … nach Haus',
      'Er: Wir alle gehen sofort, sagte er, nach Haus',
    ]);
  });
});
