import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { authorisations as contract } from '#shared/contract/authorisations.ts';
import { statements as statementContract } from '#shared/contract/statements.ts';
import { paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { documentJson } from '#shared/document/document.ts';
import type { Result } from '#shared/result.ts';
import * as articles from './articles.ts';
import * as authorisations from './authorisations.ts';
import type { MutationContext } from './context.ts';
import * as people from './people.ts';
import * as statements from './statements.ts';
import { type TestArchive, testArchive, valueOf } from './testing.ts';

const FIRST = '„Das prüfen wir noch heute“';
const SECOND = '„Die Pfähle tragen immer noch“';

describe('authorisation', () => {
  let archive: TestArchive;
  let articleId: string;
  let anna: string;
  const uses: { useId: string; statementId: string }[] = [];

  const mutate = <T>(act: (context: MutationContext) => Result<T>): T => valueOf(archive.mutate(act));
  const mark = (printed: string, name: string) => {
    const input = {
      articleId,
      printed,
      fields: { type: 'direct' },
      newSpeaker: { name, kind: 'person' },
    };
    const { use } = mutate((context) =>
      statements.create(context, statementContract.create.input.parse(input)),
    );
    uses.push({ useId: use.id, statementId: use.statementId });
  };
  const ask = (useIds: string[], deadline: string | null = '2025-02-13T12:00:00.000Z') =>
    archive.mutate((context) =>
      authorisations.request(context, {
        articleId,
        useIds,
        recipient: 'rohde@example.org',
        deadline,
        subject: 'Bitte um Freigabe',
        text: FIRST,
      }),
    );
  const answer = (
    kind: 'released' | 'changed' | 'refused' | 'taken-over' | 'declined',
    wording = '',
    at = 0,
  ) =>
    archive.mutate((context) =>
      authorisations.record(
        context,
        contract.record.input.parse({ statementId: uses[at]?.statementId, kind, wording }),
      ),
    );
  const states = () =>
    valueOf(authorisations.ofArticle(archive.query(), { articleId })).map(({ state }) => state);
  const open = () => valueOf(authorisations.open(archive.query(), {}));

  beforeEach(() => {
    archive = testArchive();
    anna = mutate((context) =>
      people.save(context, {
        name: 'Anna',
        initials: 'a',
        email: '',
        role: 'author',
        deskId: null,
        active: true,
      }),
    ).id;
    archive.actAs(anna);
    articleId = mutate((context) => articles.create(context, { document: null, fields: {} })).id;
    uses.length = 0;
    mark(FIRST, 'Detlef Rohde');
    mark(SECOND, 'Detlef Rohde');
    mark('„Nein“', 'Jana Weiß');
    const { revision, fields } = valueOf(articles.get(archive.query(), { id: articleId }));
    const document = documentJson(
      sheet({ headline: 'Brücke' }, [
        paragraphNode([
          textNode(FIRST, {}, [uses[0]?.useId ?? '']),
          textNode(' und '),
          textNode(SECOND, {}, [uses[1]?.useId ?? '']),
        ]),
      ]),
    );
    mutate((context) => articles.save(context, { id: articleId, revision, document, fields, caret: null }));
  });
  afterEach(() => archive.close());

  it('asks for several statements of one speaker at once, and keeps wording, mail, person and time', () => {
    const { requestId } = valueOf(ask(uses.slice(0, 2).map(({ useId }) => useId)));
    expect(states()).toEqual(['requested', 'requested']);
    const [first] = valueOf(authorisations.ofArticle(archive.query(), { articleId }));
    expect(first).toMatchObject({
      agreed: true,
      sent: FIRST,
      returned: null,
      deadline: '2025-02-13T12:00:00.000Z',
      recipient: 'rohde@example.org',
      events: [{ kind: 'requested', wording: FIRST, personId: anna }],
    });
    expect(valueOf(authorisations.mail(archive.query(), { requestId })).text).toBe(FIRST);
    expect(open()).toMatchObject([
      {
        id: requestId,
        waiting: 2,
        headline: 'Brücke',
        speaker: { name: 'Detlef Rohde' },
        useId: uses[0]?.useId,
      },
    ]);
  });

  it('sends nobody what somebody else said', () => {
    expect(ask(uses.map(({ useId }) => useId))).toMatchObject({
      error: { code: 'NOT_ALLOWED', params: { reason: 'several-speakers' } },
    });
  });

  it('never takes silence for a release', () => {
    valueOf(ask([uses[0]?.useId ?? '']));
    archive.pass(365 * 86_400_000);
    expect(states()).toEqual(['requested']);
    expect(open()).toHaveLength(1);
  });

  it('keeps the wording that came back, takes it over or does not, and withdraws a slip', () => {
    valueOf(ask([uses[0]?.useId ?? '']));
    expect(answer('changed')).toMatchObject({ error: { params: { reason: 'wording-required' } } });
    expect(answer('taken-over')).toMatchObject({ error: { params: { reason: 'state' } } });
    valueOf(answer('changed', '„Das prüfen wir morgen“'));
    valueOf(answer('declined'));
    expect(valueOf(authorisations.ofArticle(archive.query(), { articleId }))[0]).toMatchObject({
      state: 'changed',
      declined: true,
      returned: '„Das prüfen wir morgen“',
    });
    const { eventId } = valueOf(answer('taken-over'));
    expect(states()).toEqual(['released']);
    mutate((context) => authorisations.withdraw(context, { eventIds: [eventId] }));
    expect(states()).toEqual(['changed']);
    expect(open()).toEqual([]);
    const shown = valueOf(statements.get(archive.query(), { id: uses[0]?.statementId ?? '' }));
    expect(shown).toMatchObject({ authorisation: 'changed', authorisationAgreed: true });
  });

  it('notes an agreement before anything is asked', () => {
    mutate((context) =>
      authorisations.agree(context, { statementIds: [uses[1]?.statementId ?? ''], agreed: true }),
    );
    expect(valueOf(statements.get(archive.query(), { id: uses[1]?.statementId ?? '' }))).toMatchObject({
      authorisation: 'none',
      authorisationAgreed: true,
    });
    expect(answer('released', '', 1)).toMatchObject({ ok: true });
    expect(valueOf(authorisations.ofArticle(archive.query(), { articleId }))[0]?.returned).toBe(SECOND);
  });
});
