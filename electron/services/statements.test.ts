import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { documentJson } from '#shared/document/document.ts';
import { statements as contract } from '#shared/contract/statements.ts';
import type { Result } from '#shared/result.ts';
import * as articles from './articles.ts';
import type { MutationContext } from './context.ts';
import * as entities from './entities.ts';
import * as evidence from './evidence.ts';
import * as people from './people.ts';
import * as sources from './sources.ts';
import * as statements from './statements.ts';
import { type TestArchive, testArchive, valueOf } from './testing.ts';
import { jobWithWorkshop } from './testing-workshop.ts';

const WORDING = '„Das prüfen wir noch heute“';

describe('statements', () => {
  let archive: TestArchive;
  let articleId: string;
  const persons: string[] = [];

  const mutate = <T>(act: (context: MutationContext) => Result<T>): T => valueOf(archive.mutate(act));
  const get = (id: string) => valueOf(statements.get(archive.query(), { id }));
  const create = (input: object = {}, printed = WORDING) =>
    mutate((context) =>
      statements.create(
        context,
        contract.create.input.parse({ articleId, printed, fields: { type: 'direct' }, ...input }),
      ),
    );
  const save = (text: string, mark: string | null) => {
    const { revision, fields } = valueOf(articles.get(archive.query(), { id: articleId }));
    const nodes = [textNode('Rohde sagte: '), textNode(text, {}, mark ? [mark] : [])];
    const document = documentJson(sheet({ headline: 'Brücke' }, [paragraphNode(nodes)]));
    mutate((context) => articles.save(context, { id: articleId, revision, document, fields, caret: null }));
  };
  const addText = (text: string, statementId: string) =>
    mutate((context) => evidence.addText(context, { text, name: '', origin: '', statementId }));
  const verify = (
    id: string,
    kind: 'anchored' | 'checked' | 'confirmed' | 'disputed' | 'uncheckable' | 'cleared',
    note = '',
  ) => archive.mutate((context) => statements.verify(context, { id, useId: null, kind, note }));

  beforeEach(() => {
    archive = testArchive();
    for (const name of ['Mira', 'Tekla']) {
      const person = {
        name,
        initials: name[0] ?? '',
        email: '',
        role: 'editor',
        deskId: null,
        active: true,
      } as const;
      persons.push(mutate((context) => people.save(context, person)).id);
    }
    archive.actAs(persons[0] ?? null);
    articleId = mutate((context) => articles.create(context, { document: null, fields: {} })).id;
  });
  afterEach(() => {
    archive.close();
    persons.length = 0;
  });

  it('makes an unknown speaker an entity, and finds a known one by a variant', () => {
    const speaker = { name: 'Detlef Rohde', kind: 'person', description: 'Baudezernent' };
    const first = create({ newSpeaker: speaker }).statement.speaker;
    expect(first).toMatchObject({ name: 'Detlef Rohde', description: 'Baudezernent', kind: 'person' });
    mutate((context) => entities.save(context, { ...first!, variants: ['Rohde'] }));
    expect(create({ newSpeaker: { ...speaker, name: 'ROHDE' } }).statement.speakerId).toBe(first?.id);
    const [found] = valueOf(entities.search(archive.query(), { text: 'rohd', kinds: [], limit: 5 }));
    expect(found).toMatchObject({ id: first?.id, statements: 0 });
  });

  it('shows what is marked, forgets what vanished untouched, and brings it back with the mark', () => {
    const { use } = create();
    expect(valueOf(statements.ofArticle(archive.query(), { articleId }))).toHaveLength(1);
    archive.pass(5000);
    save(WORDING, use.id);
    const [shown] = valueOf(statements.ofArticle(archive.query(), { articleId }));
    expect(shown?.use).toMatchObject({ present: true, printed: WORDING });
    save(WORDING, null);
    expect(valueOf(statements.ofArticle(archive.query(), { articleId }))).toEqual([]);
    const all = { speakerId: null, states: [], text: '', order: 'recorded' as const, offset: 0, limit: 10 };
    expect(valueOf(statements.list(archive.query(), all)).total).toBe(0);
    save(WORDING, use.id);
    expect(valueOf(statements.list(archive.query(), all)).total).toBe(1);
  });

  it('a declared wording is no drift any more, until that is taken back', () => {
    const { use, statement } = create();
    const used = () => valueOf(statements.ofArticle(archive.query(), { articleId }))[0];
    const smoother = '„Das prüfen wir heute noch“';
    const declare = (declared: boolean) =>
      archive.mutate((context) =>
        statements.declare(context, {
          id: statement.id,
          useId: use.id,
          as: 'smoothed',
          declared,
          printed: smoother,
        }),
      );
    expect(declare(true)).toMatchObject({ error: { params: { reason: 'no-evidence' } } });
    save(WORDING, use.id);
    addText('Er sagte: Das prüfen wir noch heute. Dann ging er.', statement.id);
    save(smoother, use.id);
    expect(used()).toMatchObject({
      statement: { verification: 'recorded' },
      compared: { by: 'evidence', wording: 'Das prüfen wir noch heute', declared: [] },
    });
    expect(valueOf(declare(true))).toMatchObject({ verification: 'evidenced', smoothed: true });
    expect(used()?.compared?.declared).toEqual([smoother]);
    expect(valueOf(declare(false))).toMatchObject({ verification: 'recorded', smoothed: false });
  });

  it('says where the same statement is printed in other words', () => {
    const { use, statement } = create();
    save(WORDING, use.id);
    const other = mutate((context) => articles.create(context, { document: null, fields: {} })).id;
    const copy = mutate((context) =>
      statements.addUse(context, { useId: use.id, articleId: other, printed: WORDING }),
    ).use;
    const first = articleId;
    articleId = other;
    save('„Das prüfen wir  noch heute“', copy.id);
    const shown = () => valueOf(statements.ofArticle(archive.query(), { articleId: first }))[0];
    const all = { speakerId: null, states: [], text: '', order: 'said' as const, offset: 0, limit: 10 };
    const listed = () => valueOf(statements.list(archive.query(), all)).items[0];
    expect(shown()?.elsewhere).toEqual([]);
    expect(listed()?.differs).toBe(false);
    save('„Das prüfen wir noch morgen“', copy.id);
    expect(shown()?.elsewhere).toMatchObject([
      { useId: copy.id, articleId: other, headline: 'Brücke', printed: '„Das prüfen wir noch morgen“' },
    ]);
    expect(listed()).toMatchObject({ statement: { id: statement.id }, differs: true });
  });

  it('lists what somebody said by date, the undated last', () => {
    const speaker = { name: 'Detlef Rohde', kind: 'person', description: '' };
    for (const [saidOn, words] of [
      ['2025-02', 'im Februar'],
      ['', 'irgendwann'],
      ['2025-02-12', 'am zwölften'],
      ['2024', 'im Vorjahr'],
    ]) {
      const { use } = create({ fields: { type: 'direct', saidOn }, newSpeaker: speaker }, words);
      save(words ?? '', use.id);
      addText(words ?? '', use.statementId);
    }
    const all = { speakerId: null, states: [], text: '', order: 'said' as const, offset: 0, limit: 10 };
    expect(valueOf(statements.list(archive.query(), all)).items.map((item) => item.statement.saidOn)).toEqual(
      ['2025-02-12', '2025-02', '2024', ''],
    );
  });

  it('keeps what somebody has worked on although its mark is gone', () => {
    const { use, statement } = create();
    save(WORDING, use.id);
    addText('Er sagte: Das prüfen wir noch heute. Dann ging er.', statement.id);
    save(WORDING, null);
    const [kept] = valueOf(statements.ofArticle(archive.query(), { articleId }));
    expect(kept).toMatchObject({ use: { present: false }, statement: { id: statement.id } });
  });

  it('goes from recorded to confirmed, back with an edit, and up again with its undoing', () => {
    const { use, statement } = create();
    save(WORDING, use.id);
    expect(verify(statement.id, 'checked')).toMatchObject({ error: { params: { reason: 'no-evidence' } } });
    addText('Er sagte: Das prüfen wir noch heute. Dann ging er.', statement.id);
    expect(get(statement.id)).toMatchObject({
      verification: 'evidenced',
      evidence: [{ anchor: { exact: 'Das prüfen wir noch heute' } }],
    });
    valueOf(verify(statement.id, 'checked'));
    expect(verify(statement.id, 'confirmed')).toMatchObject({
      error: { params: { reason: 'second-person' } },
    });
    archive.actAs(persons[1] ?? null);
    expect(valueOf(verify(statement.id, 'confirmed')).verification).toBe('confirmed');
    save('„Das prüfen wir noch morgen“', use.id);
    expect(get(statement.id).verification).toBe('recorded');
    save(WORDING, use.id);
    expect(get(statement.id).verification).toBe('confirmed');
    expect(get(statement.id).events.map((event) => event.kind)).toEqual(['anchored', 'checked', 'confirmed']);
  });

  it('does not take evidence for a quote whose words it does not hold', () => {
    const { use, statement } = create();
    save(WORDING, use.id);
    addText('Ganz andere Worte.', statement.id);
    expect(get(statement.id)).toMatchObject({ verification: 'recorded', evidence: [{ anchor: null }] });
  });

  it('says that the original is missing until it is noted', () => {
    const { use, statement } = create({ fields: { type: 'direct', translated: true } });
    save(WORDING, use.id);
    addText('He said: We will look into it today.', statement.id);
    expect(get(statement.id)).toMatchObject({ originalMissing: true, verification: 'recorded' });
    expect(verify(statement.id, 'anchored').ok).toBe(true);
    expect(get(statement.id).verification).toBe('recorded');
    const original = { text: 'We will look into it today', language: 'en' };
    const changed = mutate((context) =>
      statements.update(context, { id: statement.id, fields: { original }, newSpeaker: null }),
    );
    expect(changed).toMatchObject({
      statement: { originalMissing: false, verification: 'evidenced' },
      former: { original: null },
    });
    mutate((context) =>
      statements.update(context, { id: statement.id, fields: changed.former, newSpeaker: null }),
    );
    expect(get(statement.id).originalMissing).toBe(true);
  });

  it('is found in evidence that was there before its original', () => {
    const { use, statement } = create({ fields: { type: 'direct', translated: true } });
    save(WORDING, use.id);
    addText('He said: We will look into it today.', statement.id);
    expect(get(statement.id)).toMatchObject({ evidence: [{ anchor: null }] });
    const original = { text: 'We will look into it today', language: 'en' };
    const changed = mutate((context) =>
      statements.update(context, { id: statement.id, fields: { original }, newSpeaker: null }),
    );
    expect(changed.statement).toMatchObject({
      verification: 'evidenced',
      evidence: [{ anchor: { exact: 'We will look into it today' } }],
    });
  });

  it('loses its backing with its last evidence', async () => {
    const { use, statement } = create();
    save(WORDING, use.id);
    const added = addText('Das prüfen wir noch heute.', statement.id);
    mutate((context) => evidence.unlink(context, { evidenceId: added.id, statementId: statement.id }));
    expect(get(statement.id).verification).toBe('recorded');
    valueOf(
      await evidence.link(jobWithWorkshop(archive), { evidenceId: added.id, statementId: statement.id }),
    );
    expect(get(statement.id).verification).toBe('evidenced');
  });

  it('demands a reason for what cannot be checked, and clears a dispute', () => {
    const { statement } = create();
    expect(verify(statement.id, 'uncheckable', ' ')).toMatchObject({
      error: { params: { reason: 'reason-required' } },
    });
    expect(valueOf(verify(statement.id, 'disputed')).verification).toBe('disputed');
    expect(valueOf(verify(statement.id, 'cleared')).verification).toBe('recorded');
  });

  it('makes another use of the same statement in another article', () => {
    const { use, statement } = create();
    const other = mutate((context) => articles.create(context, { document: null, fields: {} })).id;
    const copy = mutate((context) =>
      statements.addUse(context, { useId: use.id, articleId: other, printed: WORDING }),
    );
    expect(copy.statement.id).toBe(statement.id);
    expect(copy.use.id).not.toBe(use.id);
    expect(get(statement.id).uses).toHaveLength(2);
  });

  it('names what it does not know', () => {
    const fields = { speakerId: 'nobody' };
    const { statement } = create();
    expect(
      archive.mutate((context) => statements.update(context, { id: statement.id, fields, newSpeaker: null })),
    ).toMatchObject({
      error: { code: 'NOT_FOUND', params: { kind: 'entity', id: 'nobody' } },
    });
    expect(statements.ofArticle(archive.query(), { articleId: 'x' })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
  });

  it('finds statements by folded words, by speaker and by state', () => {
    const { use, statement } = create({
      newSpeaker: { name: 'Łucja Groß', kind: 'person', description: '' },
    });
    save(WORDING, use.id);
    const list = (filter: object) =>
      valueOf(statements.list(archive.query(), contract.list.input.parse(filter))).items.map(
        (item) => item.statement.id,
      );
    expect(list({ text: 'pruefen' })).toEqual([statement.id]);
    expect(list({ text: 'lucja gross' })).toEqual([statement.id]);
    expect(list({ text: 'morgen' })).toEqual([]);
    expect(list({ speakerId: statement.speakerId, states: ['recorded'] })).toEqual([statement.id]);
    expect(list({ states: ['confirmed'] })).toEqual([]);
  });

  it('keeps sources with their statements', () => {
    const source = {
      name: 'Pressekonferenz Überlingen',
      description: '',
      kind: 'own-observation',
      level: 'open',
      address: '',
      date: '',
      groundRule: 'two',
      note: '',
    } as const;
    const { id } = mutate((context) => sources.save(context, source));
    const { use } = create({ fields: { type: 'direct', sourceId: id } });
    save(WORDING, use.id);
    const found = valueOf(sources.list(archive.query(), { text: 'uberling', offset: 0, limit: 5 }));
    expect(found).toMatchObject({ total: 1, items: [{ id, groundRule: 'two', statements: 1 }] });
  });
});
