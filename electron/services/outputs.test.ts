import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import type { Module } from '#shared/contract/define.ts';
import { paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { documentJson } from '#shared/document/document.ts';
import { ok, type Result } from '#shared/result.ts';
import { numberOf } from '../archive/sql.ts';
import * as archiveService from './archive.ts';
import * as articles from './articles.ts';
import * as desks from './desks.ts';
import * as journal from './journal.ts';
import * as people from './people.ts';
import * as settings from './settings.ts';
import { type TestArchive, testArchive, valueOf } from './testing.ts';
import * as versions from './versions.ts';
import * as workflow from './workflow.ts';

let archive: TestArchive;
let id: string;
let personId: string;
const modules: Readonly<Record<string, Module>> = contract;

beforeEach(async () => {
  archive = testArchive();
  const setUp = await archiveService.setUp(archive.job(), {
    person: { name: 'Carla Chefin', initials: 'cc', role: 'chief' },
    name: 'Anzeiger',
    demo: false,
    language: 'de',
  });
  personId = valueOf(setUp).personId;
  archive.actAs(personId);
  const document = documentJson(sheet({ headline: 'Titel' }, [paragraphNode([textNode('Ein Satz.')])]));
  id = valueOf(archive.mutate((context) => articles.create(context, { document, fields: {} }))).id;
});
afterEach(() => archive.close());

/** The answer has exactly the shape that the contract names: nothing missing, nothing beside it. */
function conforms(command: string, result: Result<unknown>): void {
  const [module = '', name = ''] = command.split('.');
  const schema = modules[module]?.[name]?.output;
  expect([command, schema?.parse(valueOf(result))]).toEqual([command, valueOf(result)]);
}

describe('what services answer', () => {
  it('has the shape of the contract', async () => {
    const query = archive.query();
    const list = contract.articles.list.input.parse({});
    const version = archive.mutate((context) =>
      versions.create(context, { articleId: id, name: 'n', reason: '', occasion: 'demand' }),
    );
    const entry = { articleId: id, revision: 1, sequence: 1, splice: null, caret: null };
    const text = { start: 6, remove: 1, insert: JSON.stringify([paragraphNode([])]) };
    conforms('articles.get', articles.get(query, { id }));
    conforms('articles.list', articles.list(query, list));
    conforms('articles.counts', articles.counts(query, { personId }));
    conforms(
      'articles.duplicate',
      archive.mutate((context) => articles.duplicate(context, { id })),
    );
    conforms('versions.create', version);
    conforms('versions.list', versions.list(query, { articleId: id }));
    conforms('versions.get', versions.get(query, { id: valueOf(version).id }));
    conforms(
      'versions.compare',
      versions.compare(query, { articleId: id, from: null, to: valueOf(version).id }),
    );
    conforms(
      'journal.append',
      archive.mutate((context) => journal.append(context, entry)),
    );
    conforms(
      'journal.append',
      archive.mutate((context) => journal.append(context, { ...entry, sequence: 2, splice: text })),
    );
    conforms('journal.recover', journal.recover(query, { articleId: id }));
    conforms('workflow.options', workflow.options(query, { articleId: id, personId }));
    const act = {
      articleIds: [id],
      act: 'hold' as const,
      reason: 'Später.',
      secondPersonId: null,
      overrides: [],
    };
    conforms(
      'workflow.act',
      archive.mutate((context) => workflow.act(context, act)),
    );
    conforms('workflow.history', workflow.history(query, { articleId: id }));
    conforms('people.list', people.list(query, {}));
    conforms('desks.list', desks.list(query, {}));
    conforms('settings.all', settings.all(query, { personId }));
    conforms('archive.status', archiveService.status(query, {}));
    conforms('archive.backup', await archiveService.backup(archive.job(), { folder: null }));
    conforms('archive.status', archiveService.status(query, {}));
    conforms('archive.verify', await archiveService.verify(archive.job(), {}));
  });
});

describe('a full disk', () => {
  it('refuses the save, keeps what was there, and goes on when there is room', () => {
    const pages = numberOf(archive.db, 'SELECT page_count FROM pragma_page_count()');
    const article = valueOf(articles.get(archive.query(), { id }));
    const long = documentJson(
      sheet({ headline: 'Lang' }, [paragraphNode([textNode('Wort '.repeat(200_000))])]),
    );
    const save = () =>
      archive.mutate((context) =>
        articles.save(context, {
          id,
          revision: article.revision,
          document: long,
          fields: article.fields,
          caret: null,
        }),
      );
    archive.db.pragma(`max_page_count = ${pages + 20}`);
    // The worker thread turns this into DISK_FULL; the transaction is gone as a whole.
    expect(save).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
    expect(valueOf(articles.get(archive.query(), { id }))).toEqual(article);
    archive.db.pragma('max_page_count = 1000000');
    expect(valueOf(save()).revision).toBe(2);
    expect(ok(valueOf(articles.get(archive.query(), { id })).headline)).toEqual(ok('Lang'));
  });
});
