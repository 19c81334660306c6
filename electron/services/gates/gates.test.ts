import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkflowAct } from '#shared/article/workflow.ts';
import { authorisations as authorisationContract } from '#shared/contract/authorisations.ts';
import type { Person } from '#shared/contract/models.ts';
import { statements as statementContract } from '#shared/contract/statements.ts';
import type { Obstacle } from '#shared/contract/workflow.ts';
import { paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { documentJson } from '#shared/document/document.ts';
import type { Result } from '#shared/result.ts';
import { run } from '../../archive/sql.ts';
import * as articles from '../articles.ts';
import * as authorisations from '../authorisations.ts';
import type { MutationContext } from '../context.ts';
import * as desks from '../desks.ts';
import * as evidence from '../evidence.ts';
import * as people from '../people.ts';
import * as sources from '../sources.ts';
import * as statements from '../statements.ts';
import { type TestArchive, testArchive, valueOf } from '../testing.ts';
import * as workflow from '../workflow.ts';

const WORDING = '„Das prüfen wir noch heute“';
const PIXEL = 'a'.repeat(64);

describe('the gates of approval', () => {
  let archive: TestArchive;
  let articleId: string;
  let deskId: string;
  let statementId: string;
  let useId: string;
  let editor: string;

  const mutate = <T>(act: (context: MutationContext) => Result<T>): T => valueOf(archive.mutate(act));
  const hire = (name: string, role: Person['role']) =>
    mutate((context) =>
      people.save(context, { name, role, initials: '', email: '', deskId: null, active: true }),
    ).id;
  const save = (printed: string, picture: object | null = null, marks: string[] = [useId]) => {
    const { revision, fields } = valueOf(articles.get(archive.query(), { id: articleId }));
    const quote = paragraphNode([textNode('Rohde sagte: '), textNode(printed, {}, marks)]);
    const figure = picture
      ? [
          {
            type: 'picture',
            version: 1,
            asset: PIXEL,
            crop: null,
            caption: '',
            creditLine: '',
            altText: '',
            ...picture,
          },
        ]
      : [];
    const document = documentJson(sheet({ headline: 'Brücke', byline: 'Von Anna' }, [quote, ...figure]));
    mutate((context) =>
      articles.save(context, {
        id: articleId,
        revision,
        document,
        fields: { ...fields, deskId },
        caret: null,
      }),
    );
  };
  const obstacles = (act: WorkflowAct = 'approve'): Obstacle[] =>
    valueOf(workflow.options(archive.query(), { articleId, personId: editor })).find(
      (option) => option.act === act,
    )?.obstacles ?? [];
  const codes = (act?: WorkflowAct) => obstacles(act).map(({ code }) => code);
  const approve = (sentence: string | null) =>
    archive.mutate((context) =>
      workflow.act(context, {
        articleIds: [articleId],
        act: 'approve',
        reason: '',
        secondPersonId: null,
        overrides:
          sentence === null ? [] : obstacles().map(({ code, subject }) => ({ code, subject, sentence })),
      }),
    );

  beforeEach(() => {
    archive = testArchive();
    archive.actAs(hire('Anna', 'author'));
    editor = hire('Emil', 'editor');
    deskId = mutate((context) => desks.save(context, { name: 'Lokales' })).id;
    articleId = mutate((context) => articles.create(context, { document: null, fields: {} })).id;
    const made = mutate((context) =>
      statements.create(
        context,
        statementContract.create.input.parse({ articleId, printed: WORDING, fields: { type: 'direct' } }),
      ),
    );
    statementId = made.statement.id;
    useId = made.use.id;
    save(WORDING);
    run(archive.db, "UPDATE articles SET state = 'in-review'");
    archive.actAs(editor);
  });
  afterEach(() => archive.close());

  it('lets a clean article through', () => {
    expect(obstacles()).toEqual([]);
    expect(approve(null)).toMatchObject({ ok: true, value: [{ state: 'approved' }] });
  });

  it('names words that left the evidence, until they are declared', () => {
    mutate((context) =>
      evidence.addText(context, { text: `Er sagte: ${WORDING}.`, name: '', origin: '', statementId }),
    );
    expect(codes()).toEqual([]);
    save('„Das prüfen wir noch morgen“');
    expect(obstacles()).toMatchObject([
      {
        code: 'drift',
        useId,
        block: 6,
        text: '„Das prüfen wir noch morgen“',
        holds: true,
        overridable: true,
      },
    ]);
    mutate((context) =>
      statements.declare(context, {
        id: statementId,
        useId,
        as: 'smoothed',
        declared: true,
        printed: '„Das prüfen wir noch morgen“',
      }),
    );
    expect(codes()).toEqual([]);
  });

  it('wants the release where one was agreed', () => {
    const record = (kind: 'released' | 'refused') =>
      mutate((context) =>
        authorisations.record(context, authorisationContract.record.input.parse({ statementId, kind })),
      );
    mutate((context) => authorisations.agree(context, { statementIds: [statementId], agreed: true }));
    expect(codes()).toEqual(['authorisation-missing']);
    mutate((context) =>
      authorisations.request(
        context,
        authorisationContract.request.input.parse({ articleId, useIds: [useId], subject: '', text: WORDING }),
      ),
    );
    expect(codes()).toEqual(['authorisation-pending']);
    record('refused');
    expect(codes()).toEqual(['authorisation-refused']);
    record('released');
    expect(codes()).toEqual([]);
    save('„Das prüfen wir noch morgen“');
    expect(codes()).toEqual(['authorisation-outdated']);
  });

  it('holds back what was said unter drei, by its own rule or by its source, while it stands in the text', () => {
    const told = (fields: object) =>
      mutate((context) => statements.update(context, { id: statementId, fields, newSpeaker: null }));
    told({ groundRule: 'two' });
    expect(codes()).toEqual([]);
    told({ groundRule: 'three' });
    expect(obstacles()).toMatchObject([
      { code: 'off-the-record', useId, block: 6, text: WORDING, holds: true, overridable: true },
    ]);
    expect(approve(null)).toMatchObject({ error: { params: { reason: 'off-the-record' } } });
    const source = mutate((context) =>
      sources.save(context, {
        name: '',
        description: 'Kreise des Rathauses',
        kind: 'person',
        level: 'confidential',
        address: '',
        date: '',
        groundRule: 'three',
        note: '',
      }),
    );
    told({ groundRule: 'one', sourceId: source.id });
    expect(codes()).toEqual(['off-the-record']);
    save('Ohne das Zitat', null, []);
    expect(codes()).toEqual([]);
    save(WORDING);
    expect(approve('Die Quelle hat es heute freigegeben.')).toMatchObject({ ok: true });
  });

  it('wants a name for what rests on one source at second hand', () => {
    const chained = (chain: string[]) =>
      mutate((context) =>
        statements.update(context, { id: statementId, fields: { chain }, newSpeaker: null }),
      );
    chained(['CNN', 'ungenannte Quelle']);
    expect(codes()).toEqual(['single-source']);
    for (const text of [`A: ${WORDING}`, `B: ${WORDING}`]) {
      mutate((context) => evidence.addText(context, { text, name: '', origin: '', statementId }));
    }
    expect(codes()).toEqual([]);
  });

  it('wants alternative text and credit for every picture', () => {
    save(WORDING, {});
    expect(codes()).toEqual(['picture-alt', 'picture-credit']);
    save(WORDING, { altText: 'Die Brücke', creditLine: 'Foto: Anna' });
    expect(codes()).toEqual([]);
  });

  it('shows the author in time what will hold the approval up, without stopping the hand-over', () => {
    save(WORDING, {});
    run(archive.db, "UPDATE articles SET state = 'draft'");
    expect(obstacles('submit').map(({ code, holds }) => [code, holds])).toEqual([
      ['picture-alt', false],
      ['picture-credit', false],
    ]);
    const input = { articleIds: [articleId], act: 'submit', reason: '', secondPersonId: null, overrides: [] };
    expect(archive.mutate((context) => workflow.act(context, { ...input, act: 'submit' }))).toMatchObject({
      ok: true,
    });
  });

  it('may be let pass by name and with a sentence, for exactly these words', () => {
    mutate((context) => authorisations.agree(context, { statementIds: [statementId], agreed: true }));
    expect(approve(null)).toMatchObject({ error: { params: { reason: 'authorisation-missing' } } });
    expect(approve('  ')).toMatchObject({ error: { params: { reason: 'override-sentence' } } });
    archive.actAs(null);
    expect(approve('Ist eilig.')).toMatchObject({ error: { params: { reason: 'no-person' } } });
    archive.actAs(editor);
    expect(approve('Er hat am Telefon zugestimmt.')).toMatchObject({ ok: true });
    const [event] = valueOf(workflow.history(archive.query(), { articleId }));
    expect(event).toMatchObject({
      act: 'approve',
      personId: editor,
      overrides: [{ code: 'authorisation-missing', sentence: 'Er hat am Telefon zugestimmt.' }],
    });
    run(archive.db, "UPDATE articles SET state = 'in-review'");
    expect(obstacles()).toMatchObject([
      { overridden: { personId: editor, sentence: 'Er hat am Telefon zugestimmt.' } },
    ]);
    save('„Das prüfen wir noch morgen“');
    expect(obstacles()).toMatchObject([{ code: 'authorisation-missing', overridden: null }]);
  });

  it('cannot let pass who may act', () => {
    run(archive.db, "UPDATE people SET role = 'author' WHERE id = ?", editor);
    expect(codes()).toEqual(['not-editor']);
    expect(approve('Bitte.')).toMatchObject({ error: { params: { reason: 'not-editor' } } });
  });
});
