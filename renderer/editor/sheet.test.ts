import { createHeadlessEditor } from '@lexical/headless';
import { $createListItemNode, $createListNode } from '@lexical/list';
import { $createLinkNode } from '@lexical/link';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import { $createTableNodeWithDimensions } from '@lexical/table';
import { $createHorizontalRuleNode } from '@lexical/extension';
import { $createParagraphNode, $createTextNode, $getRoot, $setState, type LexicalEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import {
  sheet,
  paragraphNode,
  textNode,
  placeholderNode,
  pictureNode,
  headingNode,
  quoteNode,
  pullQuoteNode,
  factBoxNode,
  listNode,
  linkNode,
  noteNode,
  ruleNode,
  tableNode,
} from '#shared/document/build.ts';
import { checkDocument } from '#shared/document/document.ts';
import { $createFactBoxNode } from './factbox-node.ts';
import { $createNoteNode } from './note-node.ts';
import { $createPictureNode } from './picture-node.ts';
import { $createPullQuoteNode } from './pullquote-node.ts';
import { $setMarksOf, placeholderState } from './marks.ts';
import { storedDocument } from './serialize.ts';
import { SHEET_NODES } from './sheet-nodes.ts';
import { $repairSheet } from './sheet-structure.ts';

function makeEditor(): LexicalEditor {
  return createHeadlessEditor({
    nodes: [...SHEET_NODES],
    onError(error) {
      throw error;
    },
  });
}

describe('the stored form', () => {
  it('is what checkDocument accepts, for every node made in the editor', () => {
    const editor = makeEditor();
    editor.update(
      () => {
        $repairSheet();
        const marked = $createTextNode('marked');
        $setMarksOf(marked, ['b', 'a']);
        const placeholder = $createTextNode('TK');
        $setState(placeholder, placeholderState, true);
        $getRoot().append(
          $createParagraphNode().append(
            $createTextNode('bold').toggleFormat('bold'),
            marked,
            placeholder,
            $createLinkNode('https://example.org').append($createTextNode('link')),
            $createNoteNode().append($createTextNode('note')),
          ),
          $createHeadingNode('h2').append($createTextNode('crosshead')),
          $createQuoteNode().append($createTextNode('quote')),
          $createPullQuoteNode().append($createTextNode('pull quote')),
          $createFactBoxNode(),
          $createListNode('bullet').append(
            $createListItemNode().append($createTextNode('one')),
            $createListItemNode().append(
              $createListNode('number').append($createListItemNode().append($createTextNode('nested'))),
            ),
          ),
          $createHorizontalRuleNode(),
          $createPictureNode({
            asset: 'a'.repeat(64),
            crop: { x: 0, y: 0, width: 0.5, height: 0.5 },
            caption: 'caption',
            creditLine: '',
            altText: '',
          }),
          $createTableNodeWithDimensions(2, 2, true),
        );
      },
      { discrete: true },
    );
    const stored = storedDocument(editor.getEditorState());
    const checked = checkDocument(JSON.parse(JSON.stringify(stored)));
    expect(checked).toMatchObject({ ok: true });
  });

  it('keeps a built document byte for byte', () => {
    const document = sheet({ headline: 'Überschrift', kicker: [textNode('Dach')] }, [
      paragraphNode([
        textNode('plain '),
        textNode('marked', { italic: true }, ['m2', 'm1']),
        placeholderNode('TK'),
        linkNode('https://example.org/', [textNode('link')]),
        noteNode([textNode('note')]),
      ]),
      headingNode(2, [textNode('h3')]),
      quoteNode([textNode('quote')]),
      pullQuoteNode([textNode('pull')]),
      factBoxNode([paragraphNode([textNode('fact')])]),
      listNode(true, [[textNode('one')], [textNode('two')]]),
      ruleNode(),
      pictureNode({ asset: 'b'.repeat(64), caption: 'c' }),
      tableNode([
        [
          { header: true, blocks: [paragraphNode([textNode('a')])] },
          { header: false, blocks: [paragraphNode([])] },
        ],
      ]),
    ]);
    const editor = makeEditor();
    editor.setEditorState(editor.parseEditorState(JSON.stringify(document)));
    const stored = JSON.parse(JSON.stringify(storedDocument(editor.getEditorState())));
    expect(stored).toEqual(document);
    expect(checkDocument(stored)).toMatchObject({ ok: true });
  });
});
