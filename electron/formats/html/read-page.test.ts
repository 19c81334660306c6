import { describe, expect, it } from 'vitest';
import { type Block, blockText } from '../blocks/blocks.ts';
import { readHtml } from './read-page.ts';

function read(html: string, page = false) {
  const result = readHtml(html, 'sample.html', { page, language: 'de' });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const texts = (html: string): string[] => read(html).blocks.map(blockText);
const kinds = (blocks: readonly Block[]): string[] => blocks.map((block) => block.kind);

describe('white space', () => {
  it('folds as a browser shows it, across elements', () => {
    expect(texts('<p>  Der <b> Rat </b>  hat\n\t<i>zuge</i>stimmt .  </p>')).toEqual([
      'Der Rat hat zugestimmt .',
    ]);
    expect(texts('<p>ein<b>s</b> <i>zwei</i></p>')).toEqual(['eins zwei']);
  });

  it('keeps a single no-break space and folds a run of them', () => {
    const [block] = read('<p>10&nbsp;% und&nbsp; &nbsp;mehr</p>').blocks;
    expect(block?.kind === 'paragraph' && block.pieces).toEqual([
      { kind: 'text', text: '10\u00a0% und mehr', format: {}, link: null },
    ]);
  });

  it('splits at empty lines and keeps single breaks', () => {
    const { blocks } = read('<div>eins<br>zwei<br><br>drei<br></div>');
    expect(blocks.map((block) => block.kind === 'paragraph' && block.pieces.length)).toEqual([3, 1]);
  });

  it('removes soft hyphens and zero-width signs and says so', () => {
    const { blocks, dropped } = read('<p>Donau&shy;dampf\u200bschiff</p>');
    expect(blocks.map(blockText)).toEqual(['Donaudampfschiff']);
    expect(dropped.notes()).toContainEqual(
      expect.objectContaining({ code: 'invisible-characters', count: 2 }),
    );
  });
});

describe('formats', () => {
  it('reads bold and italic from tags and styles, and lets styles take them away', () => {
    const [block] = read(
      '<p><b style="font-weight:normal">a</b><span style="font-weight:700">b</span><em>c</em><span style="font-style:italic">d</span></p>',
    ).blocks;
    const pieces = block?.kind === 'paragraph' ? block.pieces : [];
    expect(
      pieces.map((piece) => piece.kind === 'text' && [piece.text, Object.keys(piece.format).join()]),
    ).toEqual([
      ['a', ''],
      ['b', 'bold'],
      ['cd', 'italic'],
    ]);
  });

  it('sets the marks of <q> in the language of the text, once', () => {
    expect(texts('<p lang="de">Er nannte das <q>gut <q>und</q> recht</q>.</p>')).toEqual([
      'Er nannte das „gut ‚und‘ recht“.',
    ]);
    expect(texts('<p>Er nannte das <q>„gut“</q>.</p>')).toEqual(['Er nannte das „gut“.']);
  });
});

describe('blocks', () => {
  it('nests lists that stand directly inside lists', () => {
    const [block] = read(
      '<ul><li>a</li><ul><li>b</li></ul><li>c<ol start="4"><li>d</li></ol></li></ul>',
    ).blocks;
    expect(block).toMatchObject({
      kind: 'list',
      items: [
        { pieces: [{ text: 'a' }], nested: [{ ordered: false, items: [{ pieces: [{ text: 'b' }] }] }] },
        { pieces: [{ text: 'c' }], nested: [{ ordered: true, start: 4 }] },
      ],
    });
  });

  it('keeps tables of values and unwraps tables that only arrange', () => {
    const values = '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td colspan="x">2</td></tr></table>';
    expect(kinds(read(values).blocks)).toEqual(['table']);
    expect(kinds(read(`<table><tr><td><p>eins</p><p>zwei</p></td></tr></table>`).blocks)).toEqual([
      'paragraph',
      'paragraph',
    ]);
    expect(kinds(read(`<table><tr><td>${values}</td><td>x</td></tr></table>`).blocks)).toEqual([
      'table',
      'paragraph',
    ]);
  });

  it('joins the paragraphs of a block quotation and keeps its source', () => {
    const [block] = read('<blockquote cite="https://a.example"><p>eins</p><p>zwei</p></blockquote>').blocks;
    expect(block).toMatchObject({ kind: 'quotation', cite: 'https://a.example' });
    expect(block && blockText(block)).toBe('eins zwei');
  });

  it('reads thousands of nested elements without running out of stack, and refuses more', () => {
    expect(texts(`${'<div>'.repeat(300)}tief`)).toEqual(['tief']);
    expect(readHtml('<div>'.repeat(100_000), 'tief.html', { page: true, language: 'de' })).toEqual({
      ok: false,
      error: { code: 'LIMIT_EXCEEDED', params: { task: 'nesting', limit: 512, name: 'tief.html' } },
    });
  });
});
