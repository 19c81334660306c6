import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { documentJson } from '#shared/document/document.ts';
import * as articles from './articles.ts';
import * as entities from './entities.ts';
import * as proposals from './proposals.ts';
import { type TestArchive, testArchive, valueOf } from './testing.ts';

let archive: TestArchive;
beforeEach(() => void (archive = testArchive()));
afterEach(() => archive.close());

const write = (text: string, fields: object = {}) => {
  const document = documentJson(sheet({ headline: 'Ohne Bezug' }, [paragraphNode([textNode(text)])]));
  return valueOf(archive.mutate((context) => articles.create(context, { document, fields }))).id;
};
const proposed = (articleId: string) =>
  valueOf(proposals.tags(archive.query(), { articleId, limit: 12 })).map(({ kind, name, reason }) => ({
    kind,
    name,
    reason,
  }));
const place = (name: string, variants: string[] = []) =>
  valueOf(
    archive.mutate((context) =>
      entities.save(context, { kind: 'place', name, variants, description: '', wikidata: '', gnd: '' }),
    ),
  ).id;

describe('proposed tags', () => {
  it('are names and keywords of the text, whole words and any spelling, and say where they come from', () => {
    const hamburg = place('Hamburg', ['Freie und Hansestadt']);
    write('x', { entityIds: [hamburg], keywords: ['Rat', 'Elbe'] });
    const id = write('In der Freien Stadt, der Freie und Hansestadt, berät man. Elbe? Der Elbe und Elbe.');
    expect(proposed(id)).toEqual([
      {
        kind: 'entity',
        name: 'Hamburg',
        reason: { code: 'in-text', found: 'Freie und Hansestadt', times: 1, articles: 1 },
      },
      { kind: 'keyword', name: 'Elbe', reason: { code: 'in-text', found: 'Elbe', times: 3, articles: 1 } },
    ]);
  });

  it('are what goes together in the archive, with the number of articles', () => {
    for (let number = 0; number < 4; number += 1)
      write('x', { keywords: ['Hafen'], subjectCodes: ['medtop:20000337'] });
    write('x', { keywords: ['Hafen'] });
    const id = write('Neue Kaimauer.', { keywords: ['Hafen'] });
    expect(proposed(id)).toEqual([
      {
        kind: 'subject',
        name: 'Verkehr und Transport',
        reason: { code: 'together', with: 'Hafen', articles: 4 },
      },
    ]);
  });

  it('never repeat what the article carries, and name an article that is not there', () => {
    write('x', { keywords: ['Hafen', 'Elbe'] });
    write('x', { keywords: ['Hafen', 'Elbe'] });
    const id = write('Hafen an der Elbe', { keywords: ['Hafen', 'Elbe'] });
    expect(proposed(id)).toEqual([]);
    expect(proposals.tags(archive.query(), { articleId: 'x', limit: 5 })).toMatchObject({
      error: { code: 'NOT_FOUND', params: { kind: 'article', id: 'x' } },
    });
  });
});
