import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { vocabulary as contract, type VocabularyAct } from '#shared/contract/vocabulary.ts';
import { statements as statementsContract } from '#shared/contract/statements.ts';
import { keywords as keywordsContract } from '#shared/contract/tags.ts';
import { paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { documentJson } from '#shared/document/document.ts';
import * as articles from './articles.ts';
import * as entities from './entities.ts';
import * as keywords from './keywords.ts';
import * as statements from './statements.ts';
import { type TestArchive, testArchive, valueOf } from './testing.ts';
import * as vocabulary from './vocabulary.ts';

let archive: TestArchive;
beforeEach(() => void (archive = testArchive()));
afterEach(() => archive.close());

const page = (text: string) => documentJson(sheet({ headline: text }, [paragraphNode([textNode(text)])]));
const write = (text: string, fields: object) =>
  valueOf(archive.mutate((context) => articles.create(context, { document: page(text), fields }))).id;
const fieldsOf = (id: string) => valueOf(articles.get(archive.query(), { id })).fields;
const entriesOf = (kind: 'keyword' | 'subject' | 'entity', more: object = {}) =>
  valueOf(vocabulary.entries(archive.query(), contract.entries.input.parse({ kind, ...more }))).items;
const keyword = (name: string) => entriesOf('keyword').find((entry) => entry.name === name)?.id ?? '';
const person = (name: string, variants: string[] = []) =>
  valueOf(
    archive.mutate((context) =>
      entities.save(context, { kind: 'person', name, variants, description: '', wikidata: '', gnd: '' }),
    ),
  ).id;
const perform = async (act: VocabularyAct) => vocabulary.perform(archive.job(), act);
const done = async (act: VocabularyAct) => valueOf(await perform(act));
const undo = async (id: string) => vocabulary.undo(archive.job(), { id });
const say = (articleId: string, speakerId: string, speakerAsPrinted: string) =>
  valueOf(
    archive.mutate((context) =>
      statements.create(context, {
        ...statementsContract.create.input.parse({
          articleId,
          fields: { type: 'direct', speakerId, speakerAsPrinted },
          printed: 'Wir prüfen das.',
        }),
      }),
    ),
  ).statement.id;
const speakerOf = (id: string) => valueOf(statements.get(archive.query(), { id })).speaker?.id;

describe('merging keywords', () => {
  it('says what it concerns, moves every article, keeps the spelling, and is taken back as one act', async () => {
    const both = write('eins', { keywords: ['Hafen', 'Häfen', 'Streik'] });
    const only = write('zwei', { keywords: ['Streik', 'Häfen'] });
    const act: VocabularyAct = {
      act: 'merge',
      kind: 'keyword',
      intoId: keyword('Hafen'),
      fromIds: [keyword('Häfen')],
    };
    expect(valueOf(vocabulary.preview(archive.query(), act))).toEqual({ articles: 2, statements: 0 });
    const made = await done(act);
    expect(made).toMatchObject({ before: ['Häfen'], after: ['Hafen'], articles: 2, status: 'done' });
    expect(fieldsOf(both).keywords).toEqual(['Hafen', 'Streik']);
    expect(fieldsOf(only).keywords).toEqual(['Streik', 'Hafen']);
    expect(entriesOf('keyword').map(({ name, variants }) => [name, variants])).toEqual([
      ['Hafen', ['Häfen']],
      ['Streik', []],
    ]);
    const search = keywordsContract.search.input.parse({ text: 'Häfen' });
    expect(valueOf(keywords.search(archive.query(), search))).toEqual([{ keyword: 'Hafen', articles: 2 }]);
    expect(valueOf(await undo(made.id))).toMatchObject({ status: 'undone' });
    expect(fieldsOf(both).keywords).toEqual(['Hafen', 'Häfen', 'Streik']);
    expect(fieldsOf(only).keywords).toEqual(['Streik', 'Häfen']);
    expect(await undo(made.id)).toMatchObject({
      error: { code: 'NOT_ALLOWED', params: { reason: 'undone' } },
    });
  });

  it('holds against a window that still knows the old spelling', async () => {
    const id = write('eins', { keywords: ['Häfen'] });
    write('zwei', { keywords: ['Hafen'] });
    await done({ act: 'merge', kind: 'keyword', intoId: keyword('Hafen'), fromIds: [keyword('Häfen')] });
    const article = valueOf(articles.get(archive.query(), { id }));
    const fields = { ...article.fields, keywords: ['Häfen', 'Kai'] };
    valueOf(
      archive.mutate((context) =>
        articles.save(context, {
          id,
          revision: article.revision,
          document: page('neu'),
          fields,
          caret: null,
        }),
      ),
    );
    expect(fieldsOf(id).keywords).toEqual(['Hafen', 'Kai']);
  });

  it('gives back only what it took when an article was tagged anew since', async () => {
    const id = write('eins', { keywords: ['Häfen', 'Streik'] });
    write('zwei', { keywords: ['Hafen'] });
    const made = await done({
      act: 'merge',
      kind: 'keyword',
      intoId: keyword('Hafen'),
      fromIds: [keyword('Häfen')],
    });
    const change = { id, fields: { keywords: ['Kai', 'Hafen'] } };
    valueOf(archive.mutate((context) => articles.setFields(context, { changes: [change] })));
    valueOf(await undo(made.id));
    expect(fieldsOf(id).keywords).toEqual(['Häfen', 'Kai']);
  });

  it('in many articles keeps count over its batches', async () => {
    for (let number = 0; number < 75; number += 1) write(`Artikel ${number}`, { keywords: ['Bruecke'] });
    write('noch einer', { keywords: ['Brücke'] });
    const made = await done({
      act: 'merge',
      kind: 'keyword',
      intoId: keyword('Brücke'),
      fromIds: [keyword('Bruecke')],
    });
    expect(made.articles).toBe(75);
    expect(entriesOf('keyword').map(({ name, articles: count }) => [name, count])).toEqual([['Brücke', 76]]);
    valueOf(await undo(made.id));
    expect(entriesOf('keyword').map(({ name, articles: count }) => [name, count])).toEqual([
      ['Brücke', 1],
      ['Bruecke', 75],
    ]);
  });

  it('is taken back when somebody cancels it, and goes on after an interruption', async () => {
    const id = write('eins', { keywords: ['Häfen'] });
    write('zwei', { keywords: ['Hafen'] });
    const act: VocabularyAct = {
      act: 'merge',
      kind: 'keyword',
      intoId: keyword('Hafen'),
      fromIds: [keyword('Häfen')],
    };
    const stopped = { ...archive.job(), signal: AbortSignal.abort() };
    expect(await vocabulary.perform(stopped, act)).toMatchObject({ error: { code: 'CANCELLED' } });
    expect(fieldsOf(id).keywords).toEqual(['Häfen']);
    expect(entriesOf('keyword').map(({ name }) => name)).toEqual(['Hafen', 'Häfen']);

    const broken = {
      ...archive.job(),
      pause: () => Promise.reject(new Error('the process ends here')),
    };
    await expect(vocabulary.perform(broken, act)).rejects.toThrow('ends here');
    const [left] = valueOf(vocabulary.acts(archive.query(), { limit: 10 }));
    expect(left?.status).toBe('running');
    expect(valueOf(await vocabulary.resume(archive.job(), { id: left?.id ?? '' }))).toMatchObject({
      status: 'done',
      articles: 1,
    });
    expect(fieldsOf(id).keywords).toEqual(['Hafen']);
  });

  it('cannot be taken back before a later act that built on it', async () => {
    write('eins', { keywords: ['Häfen', 'Hafen', 'Seehafen'] });
    const first = await done({
      act: 'merge',
      kind: 'keyword',
      intoId: keyword('Hafen'),
      fromIds: [keyword('Häfen')],
    });
    const second = await done({
      act: 'merge',
      kind: 'keyword',
      intoId: keyword('Seehafen'),
      fromIds: [keyword('Hafen')],
    });
    expect(entriesOf('keyword').map(({ variants }) => variants)).toEqual([['Häfen', 'Hafen'].toSorted()]);
    expect(await undo(first.id)).toMatchObject({ error: { params: { reason: 'later-act' } } });
    valueOf(await undo(second.id));
    valueOf(await undo(first.id));
    expect(
      entriesOf('keyword')
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Hafen', 'Häfen', 'Seehafen']);
  });
});

describe('renaming, splitting, ordering, removing', () => {
  it('a new name keeps the old one as a spelling', async () => {
    const id = write('eins', { keywords: ['Flüchtlinge'] });
    write('zwei', { keywords: ['Asyl'] });
    const rename: VocabularyAct = {
      act: 'rename',
      kind: 'keyword',
      id: keyword('Flüchtlinge'),
      name: 'Geflüchtete',
    };
    const made = await done(rename);
    expect(made.articles).toBe(1);
    expect(fieldsOf(id).keywords).toEqual(['Geflüchtete']);
    expect(entriesOf('keyword', { text: 'fluchtlinge' })).toMatchObject([
      { name: 'Geflüchtete', variants: ['Flüchtlinge'] },
    ]);
    expect(
      await perform({ act: 'rename', kind: 'keyword', id: keyword('Geflüchtete'), name: 'Asyl' }),
    ).toMatchObject({
      error: { code: 'EXISTS', params: { name: 'Asyl' } },
    });
    valueOf(await undo(made.id));
    expect(fieldsOf(id).keywords).toEqual(['Flüchtlinge']);
    expect(entriesOf('keyword').map(({ name, variants }) => [name, variants])).toEqual([
      ['Asyl', []],
      ['Flüchtlinge', []],
    ]);
  });

  it('one keyword becomes two in place', async () => {
    const id = write('eins', { keywords: ['A', 'Hafen Hamburg', 'Z'] });
    const made = await done({
      act: 'split-keyword',
      kind: 'keyword',
      id: keyword('Hafen Hamburg'),
      names: ['Hafen', 'Hamburg'],
    });
    expect(fieldsOf(id).keywords).toEqual(['A', 'Hafen', 'Hamburg', 'Z']);
    expect(entriesOf('keyword', { unused: true })).toEqual([]);
    valueOf(await undo(made.id));
    expect(fieldsOf(id).keywords).toEqual(['A', 'Hafen Hamburg', 'Z']);
    expect(entriesOf('keyword').map(({ name }) => name)).toEqual(['A', 'Hafen Hamburg', 'Z']);
  });

  it('wider terms make no circle, and a list filtered by one shows the narrower ones too', async () => {
    write('eins', { keywords: ['Kai', 'Hafen'] });
    write('zwei', { keywords: ['Kai'] });
    await done({ act: 'broader', kind: 'keyword', id: keyword('Kai'), broaderId: keyword('Hafen') });
    expect(
      entriesOf('keyword').map(({ name, broader, narrower }) => [name, broader?.name, narrower]),
    ).toEqual([
      ['Hafen', undefined, 1],
      ['Kai', 'Hafen', 0],
    ]);
    const circle: VocabularyAct = {
      act: 'broader',
      kind: 'keyword',
      id: keyword('Hafen'),
      broaderId: keyword('Kai'),
    };
    expect(await perform(circle)).toMatchObject({ error: { params: { reason: 'circle' } } });
    const list = articles.list(archive.query(), {
      filter: {
        states: [],
        deskIds: [],
        authorId: null,
        embargoed: false,
        trashed: false,
        quotesOpen: false,
        text: '',
        keyword: 'Hafen',
        entityId: null,
      },
      sort: 'updated',
      descending: true,
      offset: 0,
      limit: 10,
    });
    expect(valueOf(list).total).toBe(2);
  });

  it('only what nothing uses goes, and comes back', async () => {
    const id = write('eins', { keywords: ['Hafen', 'Kai'] });
    const change = { id, fields: { keywords: ['Hafen'] } };
    valueOf(archive.mutate((context) => articles.setFields(context, { changes: [change] })));
    expect(entriesOf('keyword', { unused: true }).map(({ name }) => name)).toEqual(['Kai']);
    expect(await perform({ act: 'remove', kind: 'keyword', ids: [keyword('Hafen')] })).toMatchObject({
      error: { params: { reason: 'in-use' } },
    });
    const made = await done({ act: 'remove', kind: 'keyword', ids: [keyword('Kai')] });
    expect(entriesOf('keyword').map(({ name }) => name)).toEqual(['Hafen']);
    valueOf(await undo(made.id));
    expect(entriesOf('keyword').map(({ name }) => name)).toEqual(['Hafen', 'Kai']);
  });
});

describe('persons', () => {
  it('merged ones speak with one name, and part again', async () => {
    const selenskyj = person('Wolodymyr Selenskyj');
    const zelensky = person('Volodymyr Zelensky', ['Zelenskiy']);
    const id = write('eins', { entityIds: [zelensky] });
    const statement = say(id, zelensky, 'Zelensky');
    const act: VocabularyAct = { act: 'merge', kind: 'entity', intoId: selenskyj, fromIds: [zelensky] };
    expect(valueOf(vocabulary.preview(archive.query(), act)).articles).toBe(1);
    const made = await done(act);
    expect(made).toMatchObject({ articles: 1, statements: 1 });
    expect(fieldsOf(id).entityIds).toEqual([selenskyj]);
    expect(speakerOf(statement)).toBe(selenskyj);
    expect(entriesOf('entity')).toMatchObject([
      { name: 'Wolodymyr Selenskyj', variants: ['Volodymyr Zelensky', 'Zelenskiy'] },
    ]);
    // A card that was open before the merge still names the old entry.
    const late = say(id, zelensky, 'er');
    expect(speakerOf(late)).toBe(selenskyj);
    valueOf(await undo(made.id));
    expect(fieldsOf(id).entityIds).toEqual([zelensky]);
    expect(speakerOf(statement)).toBe(zelensky);
    expect(speakerOf(late)).toBe(selenskyj);
    expect(entriesOf('entity').map(({ variants }) => variants)).toEqual([['Zelenskiy'], []]);
  });

  it('merged ones have the offices of both, and part with their own', async () => {
    const hold = (name: string, offices: { office: string; from: string; to: string }[]) =>
      valueOf(
        archive.mutate((context) =>
          entities.save(context, {
            kind: 'person',
            name,
            variants: [],
            description: '',
            offices,
            wikidata: '',
            gnd: '',
          }),
        ),
      ).id;
    const minister = { office: 'Ministerin', from: '2021', to: '2025' };
    const member = { office: 'Abgeordnete', from: '2017', to: '' };
    const chair = { office: 'Vorsitzende', from: '2025', to: '' };
    const into = hold('Petra Muster', [minister]);
    const from = hold('P. Muster', [chair, member, minister]);
    const offices = () => valueOf(entities.byIds(archive.query(), { ids: [into] }))[0]?.offices;
    const made = await done({ act: 'merge', kind: 'entity', intoId: into, fromIds: [from] });
    expect(offices()).toEqual([chair, minister, member]);
    valueOf(await undo(made.id));
    expect(offices()).toEqual([minister]);
  });

  it('are not merged with places', async () => {
    const other = {
      kind: 'place' as const,
      name: 'Müller',
      variants: [],
      description: '',
      wikidata: '',
      gnd: '',
    };
    const place = valueOf(archive.mutate((context) => entities.save(context, other))).id;
    expect(
      await perform({ act: 'merge', kind: 'entity', intoId: person('Müller'), fromIds: [place] }),
    ).toMatchObject({ error: { code: 'NOT_ALLOWED', params: { reason: 'different-kind' } } });
  });

  it('two in one entry part by the names that articles use', async () => {
    const mixed = person('Peter Müller', ['Müller', 'Petra Müller']);
    const his = write('Peter Müller kommt', { entityIds: [mixed] });
    const hers = write('Petra Müller geht', { entityIds: [mixed] });
    const both = write('Petra Müller trifft Peter Müller', { entityIds: [mixed] });
    const he = say(hers, mixed, 'sie');
    const act: VocabularyAct = {
      act: 'split-entity',
      kind: 'entity',
      id: mixed,
      name: 'Petra Müller',
      spellings: ['Petra Müller'],
    };
    expect(valueOf(vocabulary.preview(archive.query(), act))).toEqual({ articles: 2, statements: 1 });
    const made = await done(act);
    const petra = entriesOf('entity', { text: 'petra' })[0]?.id ?? '';
    expect(petra).not.toBe(mixed);
    expect([his, hers, both].map((id) => fieldsOf(id).entityIds)).toEqual([[mixed], [petra], [mixed, petra]]);
    expect(speakerOf(he)).toBe(petra);
    valueOf(await undo(made.id));
    expect([his, hers, both].map((id) => fieldsOf(id).entityIds)).toEqual([[mixed], [mixed], [mixed]]);
    expect(entriesOf('entity')).toMatchObject([{ variants: ['Müller', 'Petra Müller'] }]);
  });
});

describe('look-alikes', () => {
  it('are proposed with a reason until somebody says that they are two things', () => {
    write('eins', {
      keywords: ['E-Auto', 'Eauto', 'Wahlkampf 2021', 'Wahlkampf 2025', 'Windrad', 'Windräder', 'Rat', 'Tat'],
    });
    person('Peter Müller');
    person('P. Müller');
    person('Petra Müller');
    const pairs = (kind: 'keyword' | 'entity') =>
      valueOf(vocabulary.nearDuplicates(archive.query(), { kind, limit: 50 })).map(
        ({ left, right, reason }) => [...[left.name, right.name].toSorted(), reason],
      );
    expect(pairs('keyword')).toEqual([
      ['E-Auto', 'Eauto', 'spelling'],
      ['Windrad', 'Windräder', 'inflection'],
    ]);
    expect(pairs('entity')).toEqual([
      ['P. Müller', 'Peter Müller', 'surname'],
      ['P. Müller', 'Petra Müller', 'surname'],
    ]);
    const ids = { leftId: keyword('E-Auto'), rightId: keyword('Eauto') };
    archive.mutate((context) => vocabulary.keepApart(context, { kind: 'keyword', ...ids, apart: true }));
    expect(pairs('keyword')).toHaveLength(1);
    archive.mutate((context) => vocabulary.keepApart(context, { kind: 'keyword', ...ids, apart: false }));
    expect(pairs('keyword')).toHaveLength(2);
  });
});
