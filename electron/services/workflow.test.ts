import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TRANSITIONS, type WorkflowAct, WORKFLOW_ACTS } from '#shared/article/workflow.ts';
import type { Person } from '#shared/contract/models.ts';
import { paragraphNode, placeholderNode, sheet } from '#shared/document/build.ts';
import { documentJson } from '#shared/document/document.ts';
import { run } from '../archive/sql.ts';
import * as articles from './articles.ts';
import * as desks from './desks.ts';
import * as people from './people.ts';
import { type TestArchive, testArchive, valueOf } from './testing.ts';
import * as versions from './versions.ts';
import * as workflow from './workflow.ts';

let archive: TestArchive;
let desk: string;
const crew: Record<'author' | 'editor' | 'chief' | 'second', string> = {
  author: '',
  editor: '',
  chief: '',
  second: '',
};

beforeEach(() => {
  archive = testArchive();
  desk = valueOf(archive.mutate((context) => desks.save(context, { name: 'Politik' }))).id;
  const hire = (name: string, role: Person['role']) =>
    valueOf(
      archive.mutate((context) =>
        people.save(context, { name, role, initials: '', email: '', deskId: null, active: true }),
      ),
    ).id;
  crew.author = hire('Anna Autorin', 'author');
  crew.editor = hire('Emil Redakteur', 'editor');
  crew.chief = hire('Carla Chefin', 'chief');
  crew.second = hire('Zora Zweite', 'editor');
  archive.actAs(crew.author);
});
afterEach(() => archive.close());

function draft(
  fields = {},
  document = documentJson(sheet({ headline: 'Titel', byline: 'Von Anna Autorin' })),
) {
  archive.actAs(crew.author);
  const input = { document, fields: { deskId: desk, ...fields } };
  return valueOf(archive.mutate((context) => articles.create(context, input))).id;
}

function act(
  who: keyof typeof crew,
  articleId: string,
  name: WorkflowAct,
  reason = 'Darum.',
  overrides: { code: string; subject: string; sentence: string }[] = [],
) {
  archive.actAs(crew[who]);
  const secondPersonId = TRANSITIONS[name].secondPerson ? crew.second : null;
  return archive.mutate((context) =>
    workflow.act(context, { articleIds: [articleId], act: name, reason, secondPersonId, overrides }),
  );
}
const stateAfter = (result: ReturnType<typeof act>) => valueOf(result)[0]?.state;
const get = (id: string) => valueOf(articles.get(archive.query(), { id }));

describe('the workflow table', () => {
  const cases = WORKFLOW_ACTS.flatMap((name) =>
    TRANSITIONS[name].from.map((from) => [name, from, TRANSITIONS[name].to] as const),
  );
  it.each(cases)('%s leads from %s to %s', (name, from, to) => {
    const id = draft();
    run(archive.db, "UPDATE articles SET state = ?, held_from = 'approved', spiked_from = 'submitted'", from);
    const former = from === 'on-hold' ? 'approved' : 'submitted';
    expect(stateAfter(act('chief', id, name))).toBe(to === 'former' ? former : to);
    expect(valueOf(workflow.history(archive.query(), { articleId: id }))).toMatchObject([
      { act: name, from, personId: crew.chief },
    ]);
    const kept = valueOf(versions.list(archive.query(), { articleId: id }));
    expect(kept.map((version) => version.occasion)).toEqual(from === to ? [] : ['state']);
  });

  it.each(WORKFLOW_ACTS)('%s is refused from every other state', (name) => {
    const id = draft();
    const [allowed] = TRANSITIONS[name].from;
    run(archive.db, 'UPDATE articles SET state = ?', allowed === 'taken-down' ? 'draft' : 'taken-down');
    expect(act('chief', id, name)).toMatchObject({
      error: { code: 'NOT_ALLOWED', params: { id, act: name, state: 'taken-down', reason: 'state' } },
    });
  });

  it.each(WORKFLOW_ACTS.filter((name) => TRANSITIONS[name].reasonRequired))('%s wants a reason', (name) => {
    const id = draft();
    run(archive.db, 'UPDATE articles SET state = ?', TRANSITIONS[name].from[0] ?? '');
    expect(act('chief', id, name, '  ')).toMatchObject({ error: { params: { reason: 'reason' } } });
  });
});

describe('gates', () => {
  it('submit names everything that is missing, with a place to jump to', () => {
    const document = documentJson(
      sheet({}, [paragraphNode([placeholderNode('TK'), placeholderNode('folgt')])]),
    );
    const id = draft({ deskId: null }, document);
    const options = valueOf(workflow.options(archive.query(), { articleId: id, personId: crew.author }));
    const holding = { useId: null, holds: true, overridable: true, overridden: null };
    expect(options.find((option) => option.act === 'submit')?.obstacles).toEqual([
      { code: 'no-headline', block: 1, text: '', subject: '', ...holding },
      { code: 'no-desk', block: null, text: '', subject: '', ...holding },
      { code: 'no-byline', block: 4, text: '', subject: '', ...holding },
      { code: 'placeholder', block: 6, text: 'TK', subject: '6:0:TK', ...holding },
      { code: 'placeholder', block: 6, text: 'folgt', subject: '6:1:folgt', ...holding },
    ]);
    expect(act('author', id, 'submit')).toMatchObject({
      error: { code: 'NOT_ALLOWED', params: { reason: 'no-headline' } },
    });
  });

  it('nobody approves an own article', () => {
    const id = draft({ authorIds: [crew.editor] });
    valueOf(act('author', id, 'submit'));
    valueOf(act('editor', id, 'take-over'));
    expect(act('editor', id, 'approve')).toMatchObject({ error: { params: { reason: 'own-article' } } });
    expect(stateAfter(act('chief', id, 'approve'))).toBe('approved');
  });

  it('reviewing is for editors', () => {
    const id = draft();
    valueOf(act('author', id, 'submit'));
    expect(act('author', id, 'take-over')).toMatchObject({ error: { params: { reason: 'not-editor' } } });
  });

  it('an embargo holds the export until its minute', () => {
    const at = new Date(archive.base.clock.now() + 3_600_000).toISOString();
    const id = draft({ embargoedUntil: { at, zone: 'Europe/Berlin' } });
    run(archive.db, "UPDATE articles SET state = 'approved'");
    expect(act('editor', id, 'export')).toEqual({
      ok: false,
      error: { code: 'EMBARGOED', params: { id, until: at } },
    });
    archive.pass(3_600_000);
    expect(stateAfter(act('editor', id, 'export'))).toBe('exported');
    expect(get(id).publishedAt).not.toBeNull();
  });

  it('kill wants a chief editor and a second person', () => {
    const id = draft();
    run(archive.db, "UPDATE articles SET state = 'exported'");
    expect(act('editor', id, 'kill')).toMatchObject({ error: { params: { reason: 'not-chief' } } });
    archive.actAs(crew.chief);
    for (const secondPersonId of [null, crew.chief, crew.author, 'nobody']) {
      const input = {
        articleIds: [id],
        act: 'kill' as const,
        reason: 'Falsch.',
        secondPersonId,
        overrides: [],
      };
      expect(archive.mutate((context) => workflow.act(context, input))).toMatchObject({
        error: { params: { reason: 'second-person' } },
      });
    }
  });
});

describe('in hand', () => {
  it('shows who has taken an article over, and stops nobody', () => {
    const id = draft();
    valueOf(act('author', id, 'submit'));
    valueOf(act('editor', id, 'take-over'));
    expect(get(id).lockedBy).toMatchObject({ personId: crew.editor });
    const options = valueOf(workflow.options(archive.query(), { articleId: id, personId: crew.chief }));
    expect(options.find((option) => option.act === 'approve')?.obstacles).toEqual([
      {
        code: 'locked',
        block: null,
        text: 'Emil Redakteur',
        subject: '',
        useId: null,
        holds: false,
        overridable: false,
        overridden: null,
      },
    ]);
    valueOf(act('chief', id, 'take-over'));
    expect(get(id).editorId).toBe(crew.chief);
    valueOf(act('chief', id, 'return'));
    expect(get(id)).toMatchObject({ state: 'returned', lockedBy: null, editorId: null });
  });

  it('spiked while on hold comes back on hold, and from there to where it was', () => {
    const id = draft();
    valueOf(act('author', id, 'submit'));
    valueOf(act('author', id, 'hold'));
    valueOf(act('author', id, 'spike'));
    expect(stateAfter(act('author', id, 'restore', ''))).toBe('on-hold');
    expect(stateAfter(act('author', id, 'resume', ''))).toBe('submitted');
  });

  it('of several articles either all or none change', () => {
    const [good, bad] = [draft(), draft({ deskId: null })];
    archive.actAs(crew.author);
    const input = {
      articleIds: [good, bad],
      act: 'submit' as const,
      reason: '',
      secondPersonId: null,
      overrides: [],
    };
    expect(archive.mutate((context) => workflow.act(context, input))).toMatchObject({
      error: { params: { id: bad, reason: 'no-desk' } },
    });
    expect(get(good).state).toBe('draft');
  });
});

describe('taking an act back', () => {
  const takeBack = (who: keyof typeof crew, id: string, name: WorkflowAct) => {
    archive.actAs(crew[who]);
    return archive.mutate((context) => workflow.takeBack(context, { articleIds: [id], act: name }));
  };
  const toReview = () => {
    const id = draft();
    valueOf(act('author', id, 'submit'));
    valueOf(act('editor', id, 'take-over'));
    return id;
  };

  it('leads back to where the article stood, in the same hands, and is recorded as an act of its own', () => {
    const id = toReview();
    const before = get(id);
    valueOf(act('editor', id, 'approve'));
    expect(valueOf(takeBack('editor', id, 'approve'))[0]?.state).toBe('in-review');
    expect(get(id).lockedBy).toEqual(before.lockedBy);
    expect(valueOf(workflow.history(archive.query(), { articleId: id }))[0]).toMatchObject({
      act: 'take-back',
      takenBack: 'approve',
      from: 'approved',
      to: 'in-review',
      personId: crew.editor,
    });
    const occasions = valueOf(versions.list(archive.query(), { articleId: id })).map((one) => one.occasion);
    expect(occasions.filter((occasion) => occasion === 'state')).toHaveLength(4);
  });

  it('remembers from where an article was spiked and put on hold', () => {
    const id = toReview();
    valueOf(act('editor', id, 'hold'));
    valueOf(act('editor', id, 'spike'));
    valueOf(takeBack('editor', id, 'spike'));
    expect(get(id).state).toBe('on-hold');
    expect(stateAfter(act('editor', id, 'resume'))).toBe('in-review');
  });

  it('goes back further, one act after the other', () => {
    const id = toReview();
    valueOf(act('editor', id, 'hold'));
    valueOf(takeBack('editor', id, 'hold'));
    valueOf(takeBack('editor', id, 'take-over'));
    expect(get(id)).toMatchObject({ state: 'submitted', lockedBy: null });
  });

  it.each([
    ['somebody else has acted', 'author', 'take-over', 'submit', 'acted-since'],
    ['somebody else did it', 'editor', null, 'submit', 'acted-since'],
    ['it is not the last act', 'author', null, 'approve', 'acted-since'],
    ['it cannot be undone at all', 'editor', null, 'export', 'final'],
  ] as const)('is refused when %s', (_, who, then, name, reason) => {
    const id = draft();
    valueOf(act('author', id, 'submit'));
    if (then) valueOf(act('editor', id, then));
    expect(takeBack(who, id, name)).toMatchObject({ error: { code: 'NOT_ALLOWED', params: { id, reason } } });
  });

  it('is refused when somebody else has changed the article since', () => {
    const id = draft();
    valueOf(act('author', id, 'submit'));
    archive.actAs(crew.editor);
    valueOf(
      archive.mutate((context) => articles.setFields(context, { changes: [{ id, fields: { urgency: 2 } }] })),
    );
    expect(takeBack('author', id, 'submit')).toMatchObject({ error: { params: { reason: 'acted-since' } } });
  });
});
