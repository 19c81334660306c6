import { describe, expect, it } from 'vitest';
import {
  headingNode,
  noteNode,
  paragraphNode,
  pictureNode,
  placeholderNode,
  sheet,
  textNode,
} from './build.ts';
import { storyCounts } from './counts.ts';
import { lower } from './lower.ts';

describe('storyCounts', () => {
  it('counts the running text, without titles, captions, notes and placeholders', () => {
    const document = sheet({ headline: 'Drei Wörter hier', standfirst: 'Ein Vorspann.' }, [
      headingNode(1, [textNode('Zwischen')]),
      paragraphNode([
        textNode('Grüße 🗞 '),
        placeholderNode('TK'),
        noteNode([textNode('nachfragen')]),
        textNode('!'),
      ]),
      pictureNode({ asset: 'a'.repeat(64), caption: 'Eine lange Bildunterschrift' }),
      paragraphNode([placeholderNode('folgt')]),
    ]);
    expect(storyCounts(lower(document))).toEqual({ words: 4, characters: 30, placeholders: 2, notes: 1 });
  });
});
