import { $createRangeSelection, $getRoot, $setSelection } from 'lexical';
import { describe, expect, it } from 'vitest';
import { noteNode, paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import type { StoredDocument } from '#shared/document/document.ts';
import { createHeadlessEditor } from '@lexical/headless';
import { $piecesOf } from '../../marks.ts';
import { SHEET_NODES } from '../../sheet-nodes.ts';
import { $mapAround, $markSpans, $spanOf, sentenceAround, wordsOf } from './text-map.ts';

function editorWith(document: StoredDocument) {
  const editor = createHeadlessEditor({
    nodes: [...SHEET_NODES],
    onError: (error) => {
      throw error;
    },
  });
  editor.setEditorState(editor.parseEditorState(JSON.stringify(document)));
  return editor;
}

const document = sheet({ headline: 'Hafen wird teurer' }, [
  paragraphNode([
    textNode('Der Kai kostet mehr. '),
    textNode('Das', { bold: true }),
    textNode(' sei „nicht schön“, sagte Meier. Ende.'),
  ]),
  paragraphNode([textNode('vorn '), noteNode([textNode('nachfragen!')]), textNode('hinten')]),
]);

describe('the text around the caret', () => {
  it('starts with the headline and leaves desk notes out', () => {
    const map = editorWith(document).read(() => $mapAround(7));
    expect(map.text).toBe(
      'Hafen wird teurer\nDer Kai kostet mehr. Das sei „nicht schön“, sagte Meier. Ende.\nvorn hinten',
    );
  });

  it('knows where a selection over several runs stands', () => {
    const editor = editorWith(document);
    let words = '';
    editor.update(
      () => {
        const runs = $getRoot().getChildAtIndex(6);
        const [first, , last] =
          runs && 'getAllTextNodes' in runs ? (runs.getAllTextNodes as () => { getKey(): string }[])() : [];
        const selection = $createRangeSelection();
        selection.anchor.set(last?.getKey() ?? '', 4, 'text');
        selection.focus.set(first?.getKey() ?? '', 8, 'text');
        $setSelection(selection);
        const map = $mapAround(6);
        const span = $spanOf(map, selection);
        words = span ? map.text.slice(span.start, span.end) : '';
      },
      { discrete: true },
    );
    expect(words).toBe('kostet mehr. Das sei');
  });

  it('finds the sentence of a place, at its end too', () => {
    const map = editorWith(document).read(() => $mapAround(6));
    const at = map.text.indexOf('schön');
    const sentence = sentenceAround(map, at);
    expect(sentence && wordsOf(map, [sentence])).toBe('Das sei „nicht schön“, sagte Meier.');
  });

  it('puts a mark exactly on discontinuous spans, over bold', () => {
    const editor = editorWith(document);
    editor.update(
      () => {
        const map = $mapAround(6);
        const span = (words: string) => {
          const start = map.text.indexOf(words);
          return { start, end: start + words.length };
        };
        $markSpans(map, [span('mehr. Das sei'), span('Meier')], 'use');
      },
      { discrete: true },
    );
    expect(editor.read(() => $piecesOf('use').map(({ text }) => text))).toEqual(['mehr. Das sei', 'Meier']);
  });

  it('does not end a sentence at an ordinal or a short form', () => {
    const text = 'Vorher. Dass die Regierung am 11. Februar Dr. Weiß bat, gilt. Danach.';
    const words = (place: number) =>
      wordsOf({ text, segments: [], bodyStart: 0 }, [
        sentenceAround({ text, segments: [], bodyStart: 0 }, place)!,
      ]);
    for (const place of [10, 38, 45, 60]) {
      expect(words(place)).toBe('Dass die Regierung am 11. Februar Dr. Weiß bat, gilt.');
    }
    expect(words(2)).toBe('Vorher.');
    expect(words(text.length)).toBe('Danach.');
  });
});
