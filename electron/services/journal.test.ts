import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '#shared/contract/models.ts';
import { fieldNode, paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { documentJson, parseDocument } from '#shared/document/document.ts';
import { lower } from '#shared/document/lower.ts';
import type { StoredNode } from '#shared/document/node.ts';
import { bodyText } from '#shared/document/walk.ts';
import { run } from '../archive/sql.ts';
import * as articles from './articles.ts';
import * as journal from './journal.ts';
import { type TestArchive, testArchive, valueOf } from './testing.ts';

let archive: TestArchive;
let article: Article;

beforeEach(() => {
  archive = testArchive();
  const document = documentJson(sheet({ headline: 'Titel' }, [paragraph('eins'), paragraph('zwei')]));
  article = valueOf(archive.mutate((context) => articles.create(context, { document, fields: {} })));
});
afterEach(() => archive.close());

const paragraph = (text: string) => paragraphNode([textNode(text)]);
const caret = { anchor: { path: [6, 0], offset: 2 }, focus: { path: [6, 0], offset: 2 }, scroll: 0 };

function append(sequence: number, start: number, remove: number, nodes: StoredNode[], windowId = 'window') {
  return archive.mutate((context) =>
    journal.append(
      { ...context, actor: { ...context.actor, windowId } },
      {
        articleId: article.id,
        revision: article.revision,
        sequence,
        splice: { start, remove, insert: JSON.stringify(nodes) },
        caret,
      },
    ),
  );
}
const recover = () => valueOf(journal.recover(archive.query(), { articleId: article.id }));
function recoveredText(): string | null {
  const recovered = recover();
  return recovered && bodyText(lower(valueOf(parseDocument(recovered.document))));
}

describe('the journal', () => {
  it('gives back text and caret up to its last entry', () => {
    expect(recover()).toBeNull();
    valueOf(append(1, 6, 1, [paragraph('eins!')]));
    valueOf(append(2, 8, 0, [paragraph('drei'), paragraph('vier')]));
    const { savedAt } = valueOf(append(3, 7, 1, []));
    expect(recoveredText()).toBe('eins!\ndrei\nvier');
    expect(recover()).toMatchObject({ caret, revision: 1, until: savedAt });
    expect(valueOf(articles.get(archive.query(), { id: article.id })).caret).toEqual(caret);
  });

  it('ends with the save', () => {
    valueOf(append(1, 6, 1, [paragraph('eins!')]));
    const { document } = recover() ?? { document: '' };
    const { id, revision, fields } = article;
    valueOf(archive.mutate((context) => articles.save(context, { id, revision, document, fields, caret })));
    expect(recover()).toBeNull();
    expect(append(2, 6, 0, [])).toMatchObject({
      error: { code: 'CONFLICT', params: { expected: 2, actual: 1 } },
    });
  });

  it('takes the last entry again from the window that wrote it, when the answer was lost', () => {
    valueOf(append(1, 6, 1, [paragraph('ein')]));
    valueOf(append(1, 6, 1, [paragraph('eins und mehr')]));
    valueOf(append(2, 7, 1, [paragraph('zwei und mehr')]));
    expect(recoveredText()).toBe('eins und mehr\nzwei und mehr');
  });

  it('refuses another window and a gap', () => {
    valueOf(append(1, 6, 1, [paragraph('ein')]));
    expect(append(1, 6, 1, [paragraph('fremd')], 'other')).toMatchObject({ error: { code: 'CONFLICT' } });
    expect(append(3, 6, 1, [paragraph('Lücke')])).toMatchObject({ error: { code: 'CONFLICT' } });
    expect(recoveredText()).toBe('ein\nzwei');
  });

  it('refuses what would break the sheet', () => {
    const refused = { error: { code: 'INVALID_DOCUMENT' } };
    expect(append(1, 8, 1, [])).toMatchObject(refused);
    expect(append(1, 0, 1, [])).toMatchObject(refused);
    expect(append(1, 5, 1, [paragraph('x')])).toMatchObject(refused);
    expect(append(1, 6, 0, [fieldNode('kicker', [])])).toMatchObject(refused);
    expect(append(1, 6, 0, [{ type: 'html', version: 1 }])).toMatchObject(refused);
    valueOf(append(1, 1, 1, [fieldNode('headline', [textNode('Neuer Titel')])]));
    valueOf(append(2, 0, 8, JSON.parse(article.document).root.children as StoredNode[]));
  });

  it.each([
    ['altered text', `UPDATE journal SET insert_json = '[]' WHERE sequence = 3`],
    ['unreadable text', `UPDATE journal SET insert_json = 'x' WHERE sequence = 3`],
    ['an altered place', 'UPDATE journal SET start = 0 WHERE sequence = 3'],
    ['a missing entry', 'DELETE FROM journal WHERE sequence = 3'],
  ])('keeps the good entries before %s', (_what, sql) => {
    for (const sequence of [1, 2, 3, 4, 5]) valueOf(append(sequence, 6, 1, [paragraph(`Stand ${sequence}`)]));
    run(archive.db, sql);
    expect(recoveredText()).toBe('Stand 2\nzwei');
  });

  it('falls back to the saved text when the first entry is damaged', () => {
    valueOf(append(1, 6, 1, [paragraph('ein')]));
    run(archive.db, `UPDATE journal SET checksum = ''`);
    expect(recoveredText()).toBe('eins\nzwei');
    expect(recover()?.until).toBe(article.updatedAt);
  });
});
