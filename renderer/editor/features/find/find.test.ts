import { createHeadlessEditor } from '@lexical/headless';
import type { LexicalEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import { listNode, paragraphNode, pictureNode, sheet, tableNode, textNode } from '#shared/document/build.ts';
import { checkDocument } from '#shared/document/document.ts';
import { lower } from '#shared/document/lower.ts';
import { passages, runsText } from '#shared/document/walk.ts';
import { storedDocument } from '../../serialize.ts';
import { SHEET_NODES } from '../../sheet-nodes.ts';
import { $findHits, $replaceHits } from './hits.ts';
import { findMatches } from './matching.ts';

const LOOSE = { matchCase: false, wholeWords: false };

describe('matching', () => {
  it.each([
    ['Straße und straße', 'STRASSE', LOOSE, []],
    ['Straße und straße', 'Straße', LOOSE, [0, 11]],
    ['Straße und straße', 'Straße', { matchCase: true, wholeWords: false }, [0]],
    ['Rat, Rathaus, Rat', 'rat', { matchCase: false, wholeWords: true }, [0, 14]],
    ['„Ja“ sagte er', '"ja"', LOOSE, [0]],
    ['10\u202f% – mehr', '10 % - mehr', LOOSE, [0]],
    ['aaaa', 'aa', LOOSE, [0, 2]],
    ['İİ ab', 'ab', LOOSE, [3]],
  ])('%s / %s', (text, wanted, options, starts) => {
    expect(findMatches(text, wanted, options).map((match) => match.start)).toEqual(starts);
  });
});

function makeEditor(): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: [...SHEET_NODES],
    onError(error) {
      throw error;
    },
  });
  const document = sheet({ headline: 'Der Minister', kicker: 'Minister' }, [
    paragraphNode([textNode('Der Mini'), textNode('ster', { bold: true }, ['m']), textNode(' kam.')]),
    listNode(false, [[textNode('Minister eins')]]),
    tableNode([[{ header: false, blocks: [paragraphNode([textNode('Minister')])] }]]),
    pictureNode({ asset: 'a'.repeat(64), caption: 'Der Minister im Bild' }),
  ]);
  editor.setEditorState(editor.parseEditorState(JSON.stringify(document)));
  return editor;
}

const texts = (editor: LexicalEditor): string[] => {
  const checked = checkDocument(JSON.parse(JSON.stringify(storedDocument(editor.getEditorState()))));
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  return passages(lower(checked.value))
    .map((passage) => runsText(passage.runs))
    .filter((text) => text !== '');
};

describe('find and replace', () => {
  it('finds over fields, formats, lists, tables and captions, and replaces all as one change', () => {
    const editor = makeEditor();
    const hits = editor.read(() => $findHits('Minister', LOOSE));
    expect(hits.map((hit) => hit.place.kind)).toEqual([
      'block',
      'block',
      'block',
      'block',
      'block',
      'picture',
    ]);
    editor.update(() => $replaceHits(hits, 'Kanzler'), { discrete: true });
    expect(texts(editor)).toEqual([
      'Kanzler',
      'Der Kanzler',
      'Der Kanzler kam.',
      'Kanzler eins',
      'Kanzler',
      'Der Kanzler im Bild',
    ]);
  });

  it('replaces several hits in one text from the back, and by nothing', () => {
    const editor = makeEditor();
    const hits = editor.read(() => $findHits('e', LOOSE));
    editor.update(() => $replaceHits(hits, ''), { discrete: true });
    expect(texts(editor)[2]).toBe('Dr Ministr kam.');
  });
});
