import { describe, expect, it } from 'vitest';
import {
  fieldNode,
  headingNode,
  listNode,
  noteNode,
  paragraphNode,
  placeholderNode,
  textNode,
} from '#shared/document/build.ts';
import { plainText } from './copy.ts';
import { checkNodes, marksIn, plainNodes, readClip, renameMarks } from './stored-clip.ts';

describe('the clipboard of our own', () => {
  it('lets checked nodes in and nothing else', () => {
    const clip = { articleId: 'a', nodes: [paragraphNode([textNode('gut')])] };
    expect(readClip(JSON.stringify(clip))).toEqual(clip);
    expect(readClip('no JSON')).toBeNull();
    expect(readClip(JSON.stringify({ articleId: 'a', nodes: [{ type: 'script', version: 1 }] }))).toBeNull();
    const hostile = {
      ...paragraphNode([]),
      children: [{ type: 'link', version: 1, url: 'javascript:alert(1)', children: [textNode('x')] }],
    };
    expect(readClip(JSON.stringify({ articleId: 'a', nodes: [hostile] }))).toBeNull();
  });

  it('keeps a piece of a paragraph inline, and makes paragraphs of fields', () => {
    expect(checkNodes([textNode('nur ein Stück')])).toEqual([textNode('nur ein Stück')]);
    expect(checkNodes([fieldNode('headline', [textNode('Titel')]), fieldNode('kicker', [])])).toEqual([
      paragraphNode([textNode('Titel')]),
    ]);
  });

  it('finds and renames marks at any depth', () => {
    const nodes = [listNode(false, [[textNode('eins', {}, ['b', 'a'])]]), paragraphNode([textNode('zwei')])];
    expect([...marksIn(nodes)].sort()).toEqual(['a', 'b']);
    expect([...marksIn(renameMarks(nodes, new Map([['a', 'z']])))].sort()).toEqual(['b', 'z']);
  });

  it('prints neither notes nor placeholders for other programs', () => {
    const nodes = [
      headingNode(1, [textNode('Titel')]),
      paragraphNode([
        textNode('Text '),
        noteNode([textNode('intern')]),
        placeholderNode('TK'),
        textNode('Ende'),
      ]),
    ];
    expect(plainText(nodes)).toBe('Titel\nText Ende');
    expect(plainText([textNode('ein Stück')])).toBe('ein Stück');
  });
});

describe('plain text', () => {
  it.each([
    ['eine Zeile', 1, 'text'],
    ['zwei\nZeilen', 2, 'paragraph'],
    ['mit\r\n\r\nLeerzeile', 2, 'paragraph'],
  ])('%j', (text, blocks, type) => {
    const nodes = plainNodes(text);
    expect(nodes.map((node) => node.type)).toEqual(Array.from({ length: blocks }, () => type));
  });

  it('drops what is no text: NUL, lone surrogates', () => {
    expect(plainNodes('a\u0000b\ud800c')).toEqual([textNode('ab\ufffdc')]);
    expect(plainNodes('\u0000\n ')).toEqual([]);
  });
});
