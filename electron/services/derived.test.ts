import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  breakNode,
  factBoxNode,
  headingNode,
  linkNode,
  listNode,
  noteNode,
  paragraphNode,
  pictureNode,
  placeholderNode,
  pullQuoteNode,
  quoteNode,
  ruleNode,
  sheet,
  tableNode,
  textNode,
} from '#shared/document/build.ts';
import { documentJson, parseDocument, type StoredDocument } from '#shared/document/document.ts';
import type { StoredNode } from '#shared/document/node.ts';
import * as articles from './articles.ts';
import { type TestArchive, testArchive, valueOf } from './testing.ts';
import { articleRow, storedDocument } from '../archive/articles.ts';
import { derive } from '../archive/derive.ts';
import { derivedDifferences } from '../archive/derived-rows.ts';
import { all, run } from '../archive/sql.ts';

let archive: TestArchive;
beforeAll(() => {
  archive = testArchive();
});
afterAll(() => archive.close());

const USES = ['use-a', 'use-b', 'use-c'];
const words = fc.oneof(
  fc.stringMatching(/^[A-Za-zäöüÄÖÜß ,.„“–-]{1,40}$/),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const marks = fc.subarray([...USES, 'unknown-mark']);
const text = fc
  .tuple(words, marks, fc.boolean())
  .map(([content, ids, bold]) => textNode(content, bold ? { bold: true } : {}, ids));
const inline: fc.Arbitrary<StoredNode> = fc.oneof(
  { weight: 6, arbitrary: text },
  fc.constant(breakNode()),
  fc.constantFrom('TK', 'folgt').map(placeholderNode),
  words.map((content) => noteNode([textNode(content)])),
  text.map((node) => linkNode('https://example.org/', [node])),
);
const runs = fc.array(inline, { maxLength: 5 });
const picture = fc
  .record({ asset: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)), caption: words })
  .map(pictureNode);
const boxed = fc.oneof(
  runs.map(paragraphNode),
  fc.array(runs, { maxLength: 3 }).map((items) => listNode(false, items)),
);
const block: fc.Arbitrary<StoredNode> = fc.oneof(
  { weight: 5, arbitrary: runs.map(paragraphNode) },
  runs.map((children) => headingNode(1, children)),
  runs.map(quoteNode),
  runs.map(pullQuoteNode),
  fc.array(boxed, { minLength: 1, maxLength: 3 }).map(factBoxNode),
  fc.array(runs, { minLength: 1, maxLength: 3 }).map((items) => listNode(true, items)),
  boxed.map((content) => tableNode([[{ header: true, blocks: [content] }]])),
  fc.constant(ruleNode()),
  picture,
);
const anyDocument: fc.Arbitrary<StoredDocument> = fc
  .tuple(fc.record({ headline: runs, kicker: runs, byline: runs }), fc.array(block, { maxLength: 8 }))
  .map(([fields, blocks]) => sheet(fields, blocks));

function addUse(articleId: string, id: string): void {
  run(
    archive.db,
    `INSERT INTO statements (id, type, medium, speaker_as_printed, addressee, cue, said_on, said_at, occasion,
       translated, smoothed, chain, ground_rule, note, created_at, updated_at)
     VALUES (?, 'direct', 'spoken', '', '', '', '', '', '', 0, 0, '[]', 'one', '', '', '')`,
    `statement of ${id}`,
  );
  run(
    archive.db,
    `INSERT INTO statement_uses (id, statement_id, article_id, printed, created_at) VALUES (?, ?, ?, '', '')`,
    id,
    `statement of ${id}`,
    articleId,
  );
}

/** What `verify` finds for one article: nothing, if everything stored follows from the document. */
function differences(id: string): string[] {
  const row = articleRow(archive.read, id);
  if (!row) throw new Error('no article');
  const document = valueOf(parseDocument(storedDocument(archive.read, id) ?? ''));
  return derivedDifferences(archive.read, { ...row }, derive(document, row.slugline));
}

describe('everything derived', () => {
  it('is what the stored document gives again, for any document', () => {
    const article = valueOf(
      archive.mutate((context) => articles.create(context, { document: null, fields: {} })),
    );
    for (const use of USES) addUse(article.id, use);
    let { revision, fields } = article;
    fc.assert(
      fc.property(anyDocument, fc.string({ maxLength: 20 }), (document, slugline) => {
        fields = { ...fields, slugline };
        const input = { id: article.id, revision, document: documentJson(document), fields, caret: null };
        revision = valueOf(archive.mutate((context) => articles.save(context, input))).revision;
        expect(differences(article.id)).toEqual([]);
        const present = all<{ present: number }>(
          archive.read,
          'SELECT present FROM statement_uses WHERE present = 1',
        ).length;
        expect(articleRow(archive.read, article.id)?.quotes_total).toBe(present);
      }),
      { numRuns: 150 },
    );
  });

  it('gives a duplicate uses of its own', () => {
    const document = documentJson(sheet({}, [paragraphNode([textNode('„Wir gehen.“', {}, ['use-d'])])]));
    const { id, revision, fields } = valueOf(
      archive.mutate((context) => articles.create(context, { document: null, fields: {} })),
    );
    addUse(id, 'use-d');
    valueOf(
      archive.mutate((context) => articles.save(context, { id, revision, document, fields, caret: null })),
    );
    const copy = valueOf(archive.mutate((context) => articles.duplicate(context, { id })));
    expect(copy.document).not.toContain('use-d');
    expect(copy.quotes).toEqual({ total: 1, open: 1, disputed: 0 });
    expect(differences(copy.id)).toEqual([]);
    expect(
      all(
        archive.read,
        'SELECT printed, present, statement_id FROM statement_uses WHERE article_id = ?',
        copy.id,
      ),
    ).toEqual([{ printed: '„Wir gehen.“', present: 1, statement_id: 'statement of use-d' }]);
  });

  it('is missed when a column lies', () => {
    const document = documentJson(sheet({ headline: 'Titel' }, [paragraphNode([textNode('Ein Satz.')])]));
    const { id } = valueOf(archive.mutate((context) => articles.create(context, { document, fields: {} })));
    run(archive.db, 'UPDATE articles SET words = 99 WHERE id = ?', id);
    run(archive.db, "UPDATE article_texts SET body = 'x' WHERE article_id = ?", id);
    expect(differences(id)).toEqual(['words', 'body']);
  });
});
