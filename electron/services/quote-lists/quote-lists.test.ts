import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { QUOTE_LIST_FORMATS } from '#shared/contract/exports.ts';
import { contract } from '#shared/contract/index.ts';
import { paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { documentJson } from '#shared/document/document.ts';
import type { Result } from '#shared/result.ts';
import * as articles from '../articles.ts';
import type { MutationContext } from '../context.ts';
import * as entities from '../entities.ts';
import * as evidence from '../evidence.ts';
import * as exporting from '../exports.ts';
import * as speakers from '../speakers.ts';
import * as statements from '../statements.ts';
import { type TestArchive, testArchive, valueOf } from '../testing.ts';
import * as vocabulary from '../vocabulary.ts';
import { jobWithWorkshop } from '../testing-workshop.ts';

const WORDING = '„Das prüfen wir noch heute“';

let archive: TestArchive;
let folder: string;
let speakerId: string;

const mutate = <T>(act: (context: MutationContext) => Result<T>): T => valueOf(archive.mutate(act));

/** An article whose text is one marked statement: a new one, or another use of the one behind `useId`. */
function article(headline: string, printed: string, from: { fields?: object; useId?: string } = {}): string {
  const { id } = mutate((context) => articles.create(context, { document: null, fields: {} }));
  const { use } = mutate((context) =>
    from.useId
      ? statements.addUse(context, { useId: from.useId, articleId: id, printed })
      : statements.create(
          context,
          contract.statements.create.input.parse({
            articleId: id,
            printed,
            fields: { type: 'direct', speakerId, ...from.fields },
          }),
        ),
  );
  const document = documentJson(sheet({ headline }, [paragraphNode([textNode(printed, {}, [use.id])])]));
  const { revision, fields } = valueOf(articles.get(archive.query(), { id }));
  mutate((context) => articles.save(context, { id, revision, document, fields, caret: null }));
  return id;
}
const useIn = (articleId: string): string =>
  valueOf(statements.ofArticle(archive.query(), { articleId }))[0]?.use.id ?? '';
const ask = (input: object) =>
  speakers.exportQuotes(
    jobWithWorkshop(archive),
    contract.speakers.exportQuotes.input.parse({
      speaker: speakerId,
      formats: ['quotes-markdown'],
      folder,
      ...input,
    }),
  );
const read = (path: string): string => readFileSync(path, 'utf8');

beforeEach(() => {
  archive = testArchive();
  folder = mkdtempSync(join(tmpdir(), 'copydesk-quotes-'));
  const speaker = { kind: 'person', name: 'Detlef Rohde', variants: ['Rohde'], description: 'Baudezernent' };
  const input = contract.entities.save.input.parse(speaker);
  speakerId = mutate((context) => entities.save(context, input)).id;
});
afterEach(() => {
  archive.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the quote list of a person', () => {
  it('has everything they said by date, with every article that prints it', async () => {
    const first = article('Brücke gesperrt', WORDING, { fields: { saidOn: '2025-01-03' } });
    article('Bilanz', '„Das prüfen wir bald“', { useId: useIn(first) });
    article('Später', '„Nächstes Jahr“', { fields: { saidOn: '2025-02' } });
    const done = valueOf(await ask({ speaker: 'rohde', formats: [...QUOTE_LIST_FORMATS] }));
    expect(done.failed).toEqual([]);
    expect(
      readdirSync(folder)
        .map((name) => name.replace(/^[\d-]+_/, ''))
        .toSorted(),
    ).toEqual(['detlef-rohde_zitatbuch.docx', 'detlef-rohde_zitatbuch.html', 'detlef-rohde_zitatbuch.md']);
    const markdown = read(done.files.find(({ path }) => path.endsWith('.md'))?.path ?? '');
    expect(markdown.indexOf('Februar 2025')).toBeLessThan(markdown.indexOf('03.01.2025'));
    expect(markdown).toContain('Anderer Wortlaut in „Brücke gesperrt“');
    expect(markdown).toContain('In zwei Artikeln in verschiedenem Wortlaut gedruckt');
    const logged = valueOf(exporting.log(archive.query(), { articleId: null, limit: 10 }));
    expect(logged[0]).toMatchObject({ articleId: null, headline: 'Detlef Rohde' });
    const shown = valueOf(
      speakers.statements(archive.query(), {
        entityId: speakerId,
        text: '',
        subjectCode: null,
        year: null,
        offset: 0,
        limit: 10,
      }),
    );
    expect(shown.items.map(({ articles: count, differs }) => [count, differs])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it('leaves out what is unter drei and says how much that is', async () => {
    article('Offen', WORDING);
    article('Geheim', '„Unter uns“', { fields: { groundRule: 'three' } });
    const done = valueOf(await ask({}));
    expect(done.omitted).toBe(1);
    const markdown = read(done.files[0]?.path ?? '');
    expect(markdown).not.toContain('Unter uns');
    expect(markdown).toContain('Eine Aussage unter drei ist ausgelassen.');
  });

  it('keeps a file that is there until somebody decides, and says who is unknown or silent', async () => {
    expect(await ask({})).toMatchObject({ error: { code: 'NOT_FOUND', params: { kind: 'statement' } } });
    expect(await ask({ speaker: 'Niemand' })).toMatchObject({
      error: { code: 'NOT_FOUND', params: { kind: 'entity', id: 'Niemand' } },
    });
    article('Offen', WORDING);
    valueOf(await ask({}));
    expect(valueOf(await ask({})).failed).toMatchObject([{ error: { code: 'EXISTS' } }]);
    expect(valueOf(await ask({ existing: 'number' })).files[0]?.path).toMatch(/-2\.md$/);
  });

  it('waits for a name and a sentence where nobody can look for sealed names', async () => {
    article('Offen', WORDING);
    writeFileSync(join(archive.base.paths.folder, 'vault.json'), 'kaputt');
    expect(await ask({})).toMatchObject({ error: { code: 'NAME_CHECK_UNAVAILABLE' } });
    expect(readdirSync(folder)).toEqual([]);
    const override = { gates: ['NAME_CHECK_UNAVAILABLE'], name: 'Mia', reason: 'Von Hand geprüft.' };
    expect(valueOf(await ask({ override })).files).toHaveLength(1);
    expect(valueOf(exporting.log(archive.query(), { articleId: null, limit: 1 }))[0]?.override).toEqual(
      override,
    );
  });
});

it('goes with a speaker who is merged into another, and comes back when that is undone', async () => {
  const id = article('Brücke gesperrt', WORDING);
  const [used] = valueOf(statements.ofArticle(archive.query(), { articleId: id }));
  const text = {
    text: 'Rohde: Das prüfen wir noch heute.',
    name: '',
    origin: '',
    statementId: used?.statement.id,
  };
  mutate((context) => evidence.addText(context, contract.evidence.addText.input.parse(text)));
  const other = contract.entities.save.input.parse({
    kind: 'person',
    name: 'D. Rohde',
    variants: [],
    description: '',
  });
  const intoId = mutate((context) => entities.save(context, other)).id;
  const pageOf = (entityId: string) =>
    valueOf(
      speakers.statements(archive.query(), contract.speakers.statements.input.parse({ entityId })),
    ).items.map(({ statement }) => [statement.speakerId, statement.verification]);
  const drift = () => valueOf(statements.ofArticle(archive.query(), { articleId: id }))[0]?.compared;
  const before = drift();
  expect(pageOf(speakerId)).toEqual([[speakerId, 'evidenced']]);

  const act = { act: 'merge', kind: 'entity', intoId, fromIds: [speakerId] } as const;
  const merged = valueOf(await vocabulary.perform(archive.job(), { ...act, fromIds: [speakerId] }));
  expect(pageOf(intoId)).toEqual([[intoId, 'evidenced']]);
  // A page that was open before the merge still names the former entry.
  expect(pageOf(speakerId)).toEqual([[intoId, 'evidenced']]);
  expect(drift()).toEqual(before);
  const list = read(valueOf(await ask({})).files[0]?.path ?? '');
  expect(list).toContain('Zitatbuch: D. Rohde');
  expect(list).toContain(WORDING);

  valueOf(await vocabulary.undo(archive.job(), { id: merged.id }));
  expect(pageOf(speakerId)).toEqual([[speakerId, 'evidenced']]);
  expect(pageOf(intoId)).toEqual([]);
  expect(drift()).toEqual(before);
  expect(read(valueOf(await ask({})).files[0]?.path ?? '')).toContain('Zitatbuch: Detlef Rohde');
});

describe('the quote list of an article', () => {
  const run = (id: string) =>
    exporting.run(
      jobWithWorkshop(archive),
      contract.exports.run.input.parse({ articleIds: [id], formats: ['quotes-markdown'], folder }),
    );

  it('has what stands in it, its own wording first, and shows where others differ', async () => {
    const first = article('Brücke gesperrt', WORDING, { fields: { saidOn: '2025-01-03' } });
    article('Bilanz', '„Das prüfen wir bald“', { useId: useIn(first) });
    const done = valueOf(await run(first));
    expect(done.files[0]?.path).toMatch(/_bruecke-gesperrt_zitatbuch\.md$/);
    const markdown = read(done.files[0]?.path ?? '');
    expect(markdown.indexOf(WORDING)).toBeLessThan(markdown.indexOf('„Das prüfen wir bald“'));
    expect(markdown).toContain('*Autorisierung:* nicht vereinbart');
  });

  it('is held back by what is unter drei in the text', async () => {
    const id = article('Geheim', '„Unter uns“', { fields: { groundRule: 'three' } });
    expect(valueOf(await run(id)).failed).toMatchObject([{ error: { code: 'GROUND_RULE' } }]);
    expect(readdirSync(folder)).toEqual([]);
  });
});
