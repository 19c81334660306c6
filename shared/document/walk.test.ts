import { describe, expect, it } from 'vitest';
import {
  breakNode,
  factBoxNode,
  linkNode,
  listNode,
  noteNode,
  paragraphNode,
  pictureNode,
  placeholderNode,
  sheet,
  tableNode,
  textNode,
} from './build.ts';
import { lower } from './lower.ts';
import { bodyText, markedPieces, passages, publicStory, runsText } from './walk.ts';

describe('lowering', () => {
  it('keeps runs with format, marks and link', () => {
    const story = lower(
      sheet({}, [
        paragraphNode([textNode('A', { bold: true }, ['m']), linkNode('https://e.org', [textNode('B')])]),
      ]),
    );
    expect(story.blocks).toEqual([
      {
        kind: 'paragraph',
        block: 6,
        runs: [
          { kind: 'text', text: 'A', format: { bold: true }, marks: ['m'] },
          { kind: 'text', text: 'B', format: {}, marks: [], link: 'https://e.org' },
        ],
      },
    ]);
  });

  it('puts a nested list under the item before it', () => {
    const story = lower(
      sheet({}, [listNode(false, [[textNode('eins')], [listNode(true, [[textNode('innen')]])]])]),
    );
    const list = story.blocks[0];
    expect(list?.kind === 'list' && list.items.length).toBe(1);
    expect(list?.kind === 'list' && list.items[0]?.nested[0]?.ordered).toBe(true);
  });
});

describe('the story as it may leave the house', () => {
  it('has no desk notes and no placeholders', () => {
    const story = lower(
      sheet({ headline: [textNode('Titel '), placeholderNode('TK')] }, [
        paragraphNode([textNode('Text'), noteNode([textNode('geheim')])]),
        factBoxNode([paragraphNode([placeholderNode('folgt')])]),
      ]),
    );
    const text = JSON.stringify(publicStory(story));
    expect(text).not.toMatch(/geheim|TK|folgt/);
    expect(runsText(publicStory(story).fields.headline)).toBe('Titel ');
  });
});

describe('passages', () => {
  it('come in reading order with fields first', () => {
    const story = lower(
      sheet({ headline: 'Titel' }, [
        paragraphNode([textNode('Absatz')]),
        tableNode([[{ header: false, blocks: [paragraphNode([textNode('Zelle')])] }]]),
        pictureNode({ asset: 'a'.repeat(64), caption: 'Bild' }),
      ]),
    );
    expect(
      passages(story)
        .slice(6)
        .map((one) => [one.role, one.block, runsText(one.runs)]),
    ).toEqual([
      ['paragraph', 6, 'Absatz'],
      ['paragraph', 7, 'Zelle'],
      ['figure', 8, 'Bild'],
    ]);
    expect(bodyText(story)).toBe('Absatz\nZelle\nBild');
  });
});

describe('marked pieces', () => {
  const pieces = (...runs: Parameters<typeof paragraphNode>[0][number][]) =>
    markedPieces(lower(sheet({}, [paragraphNode(runs)]))).map(({ mark, start, end, text }) => [
      mark,
      start,
      end,
      text,
    ]);

  it('join touching runs over bold and breaks, and overlap freely', () => {
    expect(
      pieces(
        textNode('Er '),
        textNode('sagt ', {}, ['a']),
        textNode('laut', { bold: true }, ['a', 'b']),
        breakNode(),
        textNode('ja', {}, ['b']),
      ),
    ).toEqual([
      ['a', 3, 13, 'sagt laut\n'],
      ['b', 8, 15, 'laut\nja'],
    ]);
  });

  it('are several for a discontinuous statement', () => {
    expect(
      pieces(textNode('eins', {}, ['a']), textNode(', sagte er, '), textNode('zwei', {}, ['a'])),
    ).toEqual([
      ['a', 0, 4, 'eins'],
      ['a', 16, 20, 'zwei'],
    ]);
  });

  it('leave a desk note inside a quotation out', () => {
    expect(
      pieces(textNode('vor', {}, ['a']), noteNode([textNode('?')]), textNode('nach', {}, ['a'])),
    ).toEqual([['a', 0, 7, 'vornach']]);
  });
});
