import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '#shared/contract/models.ts';
import { paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { documentJson } from '#shared/document/document.ts';
import { recordChange } from '../archive/change-log.ts';
import { run } from '../archive/sql.ts';
import { insertImported } from './article-making.ts';
import * as articles from './articles.ts';
import * as journal from './journal.ts';
import { type TestArchive, testArchive, valueOf } from './testing.ts';
import * as versions from './versions.ts';
import { articleFieldsSchema } from '#shared/article/fields.ts';

let archive: TestArchive;
let id: string;

const paragraph = (text: string, marks: string[] = []) => paragraphNode([textNode(text, {}, marks)]);
const page = (headline: string, ...texts: string[]) =>
  documentJson(
    sheet(
      { headline },
      texts.map((text) => paragraph(text)),
    ),
  );

beforeEach(() => {
  archive = testArchive();
  const document = page('Erster', 'Der Rat tagt heute im Saal.', 'Zweiter Absatz bleibt.');
  id = valueOf(archive.mutate((context) => articles.create(context, { document, fields: {} }))).id;
});
afterEach(() => archive.close());

const get = (): Article => valueOf(articles.get(archive.query(), { id }));
function save(document: string, fields = {}): void {
  const { revision, fields: former } = get();
  const input = { id, revision, document, fields: { ...former, ...fields }, caret: null };
  valueOf(archive.mutate((context) => articles.save(context, input)));
}
const make = (name: string, occasion: 'demand' | 'pause' = 'demand') =>
  valueOf(
    archive.mutate((context) => versions.create(context, { articleId: id, name, reason: '', occasion })),
  );
const list = () => valueOf(versions.list(archive.query(), { articleId: id }));

describe('versions', () => {
  it('keep text and fields, compressed, and open again', () => {
    const before = get();
    const version = make('Für Maria');
    expect(version).toMatchObject({ number: 1, name: 'Für Maria', occasion: 'demand', state: 'draft' });
    save(page('Zweiter', 'Anders.'), { urgency: 1 });
    const opened = valueOf(versions.get(archive.query(), { id: version.id }));
    expect(opened.document).toBe(before.document);
    expect(opened.fields).toEqual(before.fields);
    expect(get().versionNumber).toBe(1);
  });

  it('a pause without a change makes no second one', () => {
    const first = make('', 'pause');
    expect(make('', 'pause').id).toBe(first.id);
    save(page('Anders'));
    expect(make('', 'pause').number).toBe(2);
  });

  it('come back as a new revision, after what was there was kept, journal included', () => {
    const version = make('Gut');
    save(page('Schlecht', 'x'), { urgency: 1 });
    const insert = JSON.stringify([paragraph('getippt')]);
    valueOf(
      archive.mutate((context) =>
        journal.append(context, {
          articleId: id,
          revision: get().revision,
          sequence: 1,
          splice: { start: 6, remove: 1, insert },
          caret: null,
        }),
      ),
    );
    const restored = valueOf(archive.mutate((context) => versions.restore(context, { id: version.id })));
    expect(restored).toMatchObject({ headline: 'Erster', revision: 3, urgency: 5 });
    const [kept] = list();
    expect(kept).toMatchObject({ occasion: 'before-restore', number: 2, headline: 'Schlecht' });
    const content = valueOf(versions.get(archive.query(), { id: kept?.id ?? '' }));
    expect(content.document).toContain('getippt');
    expect(content.fields.urgency).toBe(1);
    expect(valueOf(journal.recover(archive.query(), { articleId: id }))).toBeNull();
  });

  it('say when they are damaged', () => {
    const version = make('Gut');
    run(archive.db, 'UPDATE versions SET content = zeroblob(20)');
    expect(versions.get(archive.query(), { id: version.id })).toMatchObject({ error: { code: 'DAMAGED' } });
    expect(archive.mutate((context) => versions.restore(context, { id: version.id }))).toMatchObject({
      error: { code: 'DAMAGED' },
    });
  });

  it('of an import are the article itself until it changes', () => {
    const document = page('Import', 'Agenturtext.');
    const fields = articleFieldsSchema.parse({});
    id = valueOf(
      archive.mutate((context) => {
        const made = insertImported(context, { document, fields });
        if (made.ok) recordChange(context, 'imports.run', 'article', [made.value.id]);
        return made;
      }),
    ).id;
    const imported = get();
    const [version] = list();
    const open = () => valueOf(versions.get(archive.query(), { id: version?.id ?? '' }));
    expect(version).toMatchObject({ occasion: 'import', number: 1 });
    expect(open().document).toBe(imported.document);
    save(page('Geändert'), { urgency: 2 });
    expect(open()).toMatchObject({ document: imported.document, fields: imported.fields });
  });
});

describe('comparing', () => {
  it('goes passage by passage and word by word', () => {
    const version = make('');
    save(page('Erster', 'Der Rat tagt morgen im Saal.', 'Neu dazwischen.', 'Zweiter Absatz bleibt.'), {
      urgency: 1,
    });
    const { changes, quotesChanged, fieldsChanged } = valueOf(
      versions.compare(archive.query(), { articleId: id, from: version.id, to: null }),
    );
    expect(changes.map(({ kind, role }) => [kind, role])).toEqual([
      ['same', 'headline'],
      ['changed', 'paragraph'],
      ['added', 'paragraph'],
      ['same', 'paragraph'],
    ]);
    expect(changes[1]?.pieces).toEqual([
      { kind: 'same', text: 'Der Rat tagt ' },
      { kind: 'removed', text: 'heute' },
      { kind: 'added', text: 'morgen' },
      { kind: 'same', text: ' im Saal.' },
    ]);
    expect([quotesChanged, fieldsChanged]).toEqual([0, ['urgency']]);
  });

  it('counts quotes whose wording changed', () => {
    const quote = (text: string) =>
      documentJson(sheet({}, [paragraph('„Wir gehen.“', ['a']), paragraph(text, ['b'])]));
    save(quote('„Sofort.“'));
    const version = make('');
    save(quote('„Später.“'));
    const compared = versions.compare(archive.query(), { articleId: id, from: version.id, to: null });
    expect(valueOf(compared).quotesChanged).toBe(1);
  });
});
