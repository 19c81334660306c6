import { instant } from '#shared/clock.ts';
import type { authorisations, StatementAuthorisation } from '#shared/contract/authorisations.ts';
import { type AuthorisationEventKind, authorisationOf } from '#shared/statement/authorisation.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import {
  type AuthorisationRecord,
  authorisationEvents,
  findAuthorisation,
  findRequest,
  insertAuthorisation,
  insertRequest,
  openRequests,
} from '../archive/authorisations.ts';
import { recordChange } from '../archive/change-log.ts';
import { findStatement, isArticle, usesOfArticle } from '../archive/statements.ts';
import type { ReadDatabase } from '../archive/sql.ts';
import { askedQuotes } from './authorisation-mail.ts';
import type { MutationContext, Service } from './context.ts';
import { announceStatements } from './statements/announcing.ts';
import { useToVerify } from './statements/verifying.ts';

export { giveOut } from './authorisation-mail.ts';

type Authorisations = Service<typeof authorisations>;

export const ofArticle: Authorisations['ofArticle'] = ({ db }, { articleId }) => {
  if (!isArticle(db, articleId)) return fail('NOT_FOUND', { kind: 'article', id: articleId });
  return ok(authorisationsOf(db, [...new Set(usesOfArticle(db, articleId).map((use) => use.statementId))]));
};

/** Those of the statements for which anything has happened, in the order asked for. */
export function authorisationsOf(
  db: ReadDatabase,
  statementIds: readonly string[],
): StatementAuthorisation[] {
  const events = authorisationEvents(db, statementIds);
  return statementIds.flatMap((statementId) => {
    const own = events.filter((event) => event.statementId === statementId);
    if (own.length === 0) return [];
    const withdrawn = new Set(own.flatMap((event) => event.withdraws ?? []));
    const asked = own.findLast((event) => event.kind === 'requested' && !withdrawn.has(event.id));
    const request = asked?.requestId ? findRequest(db, asked.requestId) : undefined;
    return [
      {
        statementId,
        ...authorisationOf(own),
        deadline: request?.deadline ?? null,
        recipient: request?.recipient ?? '',
        events: own.map(({ id, kind, wording, withdraws, personId, note, at }) => ({
          id,
          kind,
          wording,
          withdraws,
          personId,
          note,
          at,
        })),
      },
    ];
  });
}

export const open: Authorisations['open'] = ({ db }) => ok(openRequests(db));

export const agree: Authorisations['agree'] = (context, { statementIds, agreed }) => {
  const eventIds: string[] = [];
  for (const statementId of statementIds) {
    if (!findStatement(context.db, statementId)) return unknownStatement(statementId);
    eventIds.push(add(context, { statementId, kind: agreed ? 'agreed' : 'not-agreed' }));
  }
  return done(context, 'authorisations.agree', statementIds, { eventIds });
};

export const request: Authorisations['request'] = (context, { articleId, useIds, text, ...mail }) => {
  const { db, ids, clock, actor } = context;
  if (!isArticle(db, articleId)) return fail('NOT_FOUND', { kind: 'article', id: articleId });
  const asked = askedQuotes(db, articleId, useIds);
  if (!asked.ok) return asked;
  const requestId = ids.next();
  const at = instant(clock);
  insertRequest(db, {
    id: requestId,
    articleId,
    speakerId: asked.value.at(-1)?.statement.speakerId ?? null,
    ...mail,
    body: text,
    at,
    personId: actor.personId,
  });
  const eventIds = asked.value.map(({ useId, statement, printed }) =>
    add(context, { statementId: statement.id, useId, requestId, kind: 'requested', wording: printed }),
  );
  const statementIds = asked.value.map(({ statement }) => statement.id);
  return done(context, 'authorisations.request', statementIds, { requestId, eventIds });
};

export const record: Authorisations['record'] = (context, { statementId, kind, wording, note }) => {
  const { db } = context;
  if (!findStatement(db, statementId)) return unknownStatement(statementId);
  const now = authorisationOf(authorisationEvents(db, [statementId]));
  const refuse = (reason: string) =>
    fail('NOT_ALLOWED', { act: `authorisations.${kind}`, state: now.state, reason });
  if (kind === 'changed' && wording.trim() === '') return refuse('wording-required');
  if ((kind === 'taken-over' || kind === 'declined') && now.state !== 'changed') return refuse('state');
  // A release by word of mouth needs no request before it: then it counts for what is printed.
  const printed = (): string => useToVerify(db, statementId, null)?.printed ?? '';
  const counts: Record<typeof kind, () => string> = {
    changed: () => wording,
    released: () => wording || now.sent || printed(),
    refused: () => now.sent ?? printed(),
    'taken-over': () => now.returned ?? '',
    declined: () => now.returned ?? '',
  };
  const eventId = add(context, { statementId, kind, wording: counts[kind](), note });
  return done(context, 'authorisations.record', [statementId], { eventId });
};

export const withdraw: Authorisations['withdraw'] = (context, { eventIds }) => {
  const statementIds = new Set<string>();
  for (const id of eventIds) {
    const event = findAuthorisation(context.db, id);
    if (!event) return fail('NOT_FOUND', { kind: 'authorisation-event', id });
    statementIds.add(event.statementId);
    add(context, { statementId: event.statementId, kind: 'withdrawn', withdraws: id });
  }
  return done(context, 'authorisations.withdraw', [...statementIds], {});
};

export const mail: Authorisations['mail'] = ({ db }, { requestId }) => {
  const found = findRequest(db, requestId);
  if (!found) return fail('NOT_FOUND', { kind: 'authorisation-request', id: requestId });
  return ok({ recipient: found.recipient, subject: found.subject, text: found.body, at: found.at });
};

function add(
  { db, ids, clock, actor }: MutationContext,
  event: Partial<AuthorisationRecord> & {
    readonly statementId: string;
    readonly kind: AuthorisationEventKind;
  },
): string {
  const id = ids.next();
  insertAuthorisation(db, {
    useId: null,
    requestId: null,
    wording: '',
    withdraws: null,
    note: '',
    ...event,
    id,
    personId: actor.personId,
    systemAccount: actor.systemAccount,
    at: instant(clock),
  });
  return id;
}

function done<Value>(
  context: MutationContext,
  act: string,
  statementIds: readonly string[],
  value: Value,
): Result<Value> {
  recordChange(context, act, 'statement', statementIds);
  announceStatements(context, statementIds);
  return ok(value);
}

function unknownStatement(id: string): Result<never> {
  return fail('NOT_FOUND', { kind: 'statement', id });
}
