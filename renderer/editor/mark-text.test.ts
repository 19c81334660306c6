import { createHeadlessEditor } from '@lexical/headless';
import { $getRoot } from 'lexical';
import { describe, expect, it } from 'vitest';
import { paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { registerMarkIndex } from './mark-index.ts';
import { $replaceWording, $stretchOfWording, $wordingOf } from './mark-text.ts';
import { SHEET_NODES } from './sheet-nodes.ts';

function opened() {
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
  return editor;
}

function replaced(start: number, end: number, words: string): string[] {
  const editor = opened();
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

  it('is the same and stands in the same place by the keys of its runs, without a walk over the sheet', () => {
    const editor = opened();
    const keys = registerMarkIndex(editor).runsOf('q');
    editor.read(() => {
      expect($wordingOf('q', keys)).toBe($wordingOf('q'));
      const [first, second, third] = [...keys];
      expect($stretchOfWording('q', 4, 9, keys)).toEqual({
        from: { key: first, offset: 4 },
        to: { key: first, offset: 9 },
      });
      expect($stretchOfWording('q', 4, 16, keys)).toEqual({
        from: { key: first, offset: 4 },
        to: { key: second, offset: 6 },
      });
      expect($stretchOfWording('q', 24, 28)).toEqual({
        from: { key: third, offset: 5 },
        to: { key: third, offset: 9 },
      });
      expect($stretchOfWording('q', 40, 50)).toBeNull();
    });
  });

  it('takes an insertion where nothing is replaced', () => {
    expect(replaced(3, 3, ' alle')).toEqual([
      'Wir alle gehen sofort … nach Haus',
      'Er: Wir alle gehen sofort, sagte er, nach Haus',
    ]);
  });
});
