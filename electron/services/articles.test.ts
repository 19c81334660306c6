import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleFieldsSchema } from '#shared/article/fields.ts';
import type { Article } from '#shared/contract/models.ts';
import { articles as contract } from '#shared/contract/articles.ts';
import { paragraphNode, placeholderNode, sheet, textNode } from '#shared/document/build.ts';
import { documentJson, parseDocument } from '#shared/document/document.ts';
import { changesAfter } from '../archive/change-log.ts';
import * as articles from './articles.ts';
import * as desks from './desks.ts';
import * as people from './people.ts';
import { type TestArchive, testArchive, valueOf } from './testing.ts';

let archive: TestArchive;
let maria: string;
let politics: string;

beforeEach(() => {
  archive = testArchive();
  politics = valueOf(archive.mutate((context) => desks.save(context, { name: 'Politik' }))).id;
  const person = {
    name: 'Maria Öztürk',
    initials: 'mö',
    email: '',
    role: 'author',
    deskId: politics,
    active: true,
  } as const;
  maria = valueOf(archive.mutate((context) => people.save(context, person))).id;
  archive.actAs(maria);
});
afterEach(() => archive.close());

const page = (headline: string, ...paragraphs: string[]) =>
  documentJson(
    sheet(
      { headline },
      paragraphs.map((text) => paragraphNode([textNode(text)])),
    ),
  );
const create = (document: string | null = null, fields = {}) =>
  valueOf(archive.mutate((context) => articles.create(context, { document, fields })));
const get = (id: string) => valueOf(articles.get(archive.query(), { id }));
const save = (article: Article, document: string, fields = article.fields) =>
  archive.mutate((context) =>
    articles.save(context, { id: article.id, revision: article.revision, document, fields, caret: null }),
  );
const list = (input: object) => valueOf(articles.list(archive.query(), contract.list.input.parse(input)));
const headlines = (input: object) => list(input).items.map((item) => item.headline);

describe('a list and a writer at once', () => {
  it('keep what each of them changed', () => {
    const article = create(page('Titel'));
    const change = { id: article.id, fields: { urgency: 1, deskId: null } };
    valueOf(archive.mutate((context) => articles.setFields(context, { changes: [change] })));
    valueOf(
      archive.mutate((context) =>
        articles.save(context, {
          id: article.id,
          revision: article.revision,
          document: page('Titel', 'Neues.'),
          fields: { slugline: 'neues' },
          caret: null,
        }),
      ),
    );
    expect(get(article.id)).toMatchObject({
      revision: 2,
      fields: { urgency: 1, deskId: null, slugline: 'neues' },
    });
  });
});

describe('a new article', () => {
  it('knows who begins it', () => {
    const article = create();
    expect(article).toMatchObject({
      byline: 'Von Maria Öztürk',
      deskId: politics,
      state: 'draft',
      revision: 1,
    });
    expect(article.fields).toMatchObject({ authorIds: [maria], language: 'de', urgency: 5 });
    expect(archive.events.at(-1)).toEqual({ type: 'articles-changed', ids: [article.id] });
  });

  it('names the desk, person or entity that does not exist', () => {
    const refused = (fields: object) =>
      archive.mutate((context) => articles.create(context, { document: null, fields }));
    expect(refused({ deskId: 'x' })).toMatchObject({
      error: { code: 'NOT_FOUND', params: { kind: 'desk' } },
    });
    expect(refused({ entityIds: ['x'] })).toMatchObject({ error: { params: { kind: 'entity', id: 'x' } } });
  });

  it('refuses a document with an unknown node and says where', () => {
    const document = documentJson(sheet({}, [{ type: 'script', version: 1 }]));
    expect(archive.mutate((context) => articles.create(context, { document, fields: {} }))).toMatchObject({
      error: { code: 'INVALID_DOCUMENT', params: { path: 'root.children.6' } },
    });
  });
});

describe('saving', () => {
  it('makes a revision with everything derived, and one log entry with ids only', () => {
    const article = create();
    const before = archive.events.length;
    const document = documentJson(
      sheet({ headline: 'Straße gesperrt', standfirst: 'Drei Worte hier.' }, [
        paragraphNode([textNode('Ein Satz. '), placeholderNode('TK')]),
      ]),
    );
    const fields = { ...article.fields, keywords: ['Verkehr', 'Verkehr', 'Bau'], urgency: 2 };
    const saved = valueOf(save(article, document, fields));
    expect(saved).toMatchObject({
      revision: 2,
      summary: { headline: 'Straße gesperrt', words: 5, placeholders: 1, urgency: 2 },
    });
    const again = get(article.id);
    expect(again.fields.keywords).toEqual(['Verkehr', 'Bau']);
    expect(JSON.parse(again.document)).toEqual(JSON.parse(document));
    expect(again.document).toBe(documentJson(valueOf(parseDocument(again.document))));
    expect(archive.events.slice(before)).toEqual([{ type: 'articles-changed', ids: [article.id] }]);
    expect(changesAfter(archive.read, 0, 100).at(-1)).toMatchObject({
      act: 'articles.save',
      ids: [article.id],
    });
  });

  it('refuses a stale revision and leaves the article alone', () => {
    const article = create();
    valueOf(save(article, page('Erste')));
    expect(save(article, page('Zweite'))).toEqual({
      ok: false,
      error: { code: 'CONFLICT', params: { id: article.id, expected: 2, actual: 1 } },
    });
    expect(get(article.id).headline).toBe('Erste');
  });

  it('makes no revision of what is as it was, but keeps the caret', () => {
    const article = create();
    const caret = { anchor: { path: [6], offset: 0 }, focus: { path: [6], offset: 0 }, scroll: 40 };
    const { id, revision, document, fields } = article;
    const saved = archive.mutate((context) =>
      articles.save(context, { id, revision, document, fields, caret }),
    );
    expect(valueOf(saved).revision).toBe(1);
    expect(get(id).caret).toEqual(caret);
  });
});

describe('lists', () => {
  it('sorts as DIN 5007-1 says, and filters', () => {
    for (const headline of ['Öl', 'Ofen', 'Zebra', 'Ärger', 'Olaf']) create(page(headline, 'Text'));
    expect(headlines({ sort: 'headline', descending: false })).toEqual([
      'Ärger',
      'Ofen',
      'Öl',
      'Olaf',
      'Zebra',
    ]);
    expect(headlines({})).toEqual(['Olaf', 'Ärger', 'Zebra', 'Ofen', 'Öl']);
    expect(headlines({ filter: { text: 'OFE' } })).toEqual(['Ofen']);
    expect(list({ limit: 2, offset: 1 })).toMatchObject({
      total: 5,
      items: [{ headline: 'Ärger' }, { headline: 'Zebra' }],
    });
    expect(headlines({ filter: { deskIds: ['other'] } })).toEqual([]);
    expect(list({ filter: { states: ['draft'], authorId: maria, deskIds: [politics] } }).total).toBe(5);
  });

  it.each(contract.list.input.shape.sort.unwrap().options)('sorts by %s both ways', (sort) => {
    const days = ['2025-02-01T00:00:00.000Z', null, '2025-01-01T00:00:00.000Z'];
    days.forEach((at, index) => {
      create(page(`Artikel ${index}`, 'Wort '.repeat(index + 1)), {
        publishedAt: at,
        deadline: at && { at, zone: 'Europe/Berlin' },
        urgency: index + 1,
      });
    });
    const up = headlines({ sort, descending: false });
    const down = headlines({ sort, descending: true });
    if (sort === 'published' || sort === 'deadline') {
      expect([up, down]).toEqual([
        ['Artikel 2', 'Artikel 0', 'Artikel 1'],
        ['Artikel 0', 'Artikel 2', 'Artikel 1'],
      ]);
    } else expect(up).toEqual([...down].reverse());
  });

  it('filters by keyword whatever its spelling, by embargo and by entity', () => {
    create(page('Mit'), {
      keywords: ['Straßenbau'],
      embargoedUntil: { at: '2030-01-01T10:00:00Z', zone: 'Europe/Berlin' },
    });
    create(page('Ohne'));
    expect(headlines({ filter: { keyword: 'strassenbau' } })).toEqual(['Mit']);
    expect(headlines({ filter: { embargoed: true } })).toEqual(['Mit']);
    expect(list({ filter: { embargoed: true } }).items[0]?.embargoedUntil).toBe('2030-01-01T10:00:00.000Z');
    expect(headlines({ filter: { quotesOpen: true } })).toEqual([]);
    expect(headlines({ filter: { entityId: 'nobody' } })).toEqual([]);
  });

  it('counts for the navigation', () => {
    const first = create(page('Eins'));
    create(page('Zwei'), { deskId: null, authorIds: [] });
    const third = create(page('Drei'));
    archive.mutate((context) => articles.trash(context, { ids: [third.id] }));
    expect(valueOf(articles.counts(archive.query(), { personId: maria }))).toMatchObject({
      states: { draft: 2, submitted: 0 },
      desks: { [politics]: 1 },
      ownDrafts: 1,
      trashed: 1,
      total: 2,
    });
    expect(first.state).toBe('draft');
  });
});

describe('changing fields of many', () => {
  it('gives back what undoes it', () => {
    const [one, two] = [create(page('Eins'), { urgency: 3 }), create(page('Zwei'), { urgency: 4 })];
    const change = (fields: object[]) =>
      archive.mutate((context) =>
        articles.setFields(context, contract.setFields.input.parse({ changes: fields })),
      );
    const { former } = valueOf(
      change([
        { id: one.id, fields: { urgency: 1, keywords: ['neu'] } },
        { id: two.id, fields: { urgency: 1 } },
      ]),
    );
    expect(get(one.id).fields).toMatchObject({ urgency: 1, keywords: ['neu'], deskId: politics });
    expect(get(one.id).revision).toBe(one.revision);
    expect(former).toEqual([
      { id: one.id, fields: { urgency: 3, keywords: [] } },
      { id: two.id, fields: { urgency: 4 } },
    ]);
    valueOf(change(former));
    expect([get(one.id).fields, get(two.id).fields]).toEqual([one.fields, two.fields]);
  });

  it('changes nothing when one of them does not exist', () => {
    const article = create(page('Eins'), { urgency: 3 });
    const changes = [
      { id: article.id, fields: { urgency: 1 } },
      { id: 'gone', fields: { urgency: 1 } },
    ];
    expect(archive.mutate((context) => articles.setFields(context, { changes }))).toMatchObject({
      ok: false,
    });
    expect(get(article.id).fields.urgency).toBe(3);
    expect(articleFieldsSchema.parse(get(article.id).fields).urgency).toBe(3);
  });
});

describe('the wastebasket', () => {
  it('takes articles out of every list and gives them back', () => {
    const article = create(page('Weg'));
    archive.mutate((context) => articles.trash(context, { ids: [article.id] }));
    expect(headlines({})).toEqual([]);
    expect(headlines({ filter: { trashed: true } })).toEqual(['Weg']);
    expect(valueOf(archive.mutate((context) => articles.untrash(context, { ids: [article.id] })))).toEqual({
      count: 1,
    });
    expect(headlines({})).toEqual(['Weg']);
  });
});
