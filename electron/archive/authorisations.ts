import type { OpenRequest } from '#shared/contract/authorisations.ts';
import { type AuthorisationEvent, authorisationOf } from '#shared/statement/authorisation.ts';
import { accountNumber } from './change-log.ts';
import { entitiesByIds } from './entities.ts';
import { all, first, idList, type ReadDatabase, run, type WriteDatabase } from './sql.ts';

/** Requests for release and the events of authorisation, in rows. */

export interface AuthorisationRecord extends AuthorisationEvent {
  readonly statementId: string;
  readonly useId: string | null;
  readonly requestId: string | null;
  readonly personId: string | null;
  readonly note: string;
  readonly at: string;
}

export interface AuthorisationRequest {
  readonly id: string;
  readonly articleId: string;
  readonly speakerId: string | null;
  readonly recipient: string;
  readonly deadline: string | null;
  readonly subject: string;
  readonly body: string;
  readonly at: string;
  readonly personId: string | null;
}

export function insertRequest(db: WriteDatabase, request: AuthorisationRequest): void {
  run(
    db,
    `INSERT INTO authorisation_requests (id, article_id, speaker_id, recipient, deadline, subject, body, at, person_id)
     VALUES (:id, :articleId, :speakerId, :recipient, :deadline, :subject, :body, :at, :personId)`,
    { ...request },
  );
}

const REQUEST = `id, article_id AS articleId, speaker_id AS speakerId, recipient, deadline, subject, body, at,
  person_id AS personId`;

export function findRequest(db: ReadDatabase, id: string): AuthorisationRequest | undefined {
  return first<AuthorisationRequest>(db, `SELECT ${REQUEST} FROM authorisation_requests WHERE id = ?`, id);
}

/** Adds an event and brings the state of its statement up to date. */
export function insertAuthorisation(
  db: WriteDatabase,
  { systemAccount, ...event }: AuthorisationRecord & { readonly systemAccount: string },
): void {
  run(
    db,
    `INSERT INTO authorisation_events (id, statement_id, use_id, request_id, kind, wording, withdraws, person_id,
       account, note, at)
     VALUES (:id, :statementId, :useId, :requestId, :kind, :wording, :withdraws, :personId, :account, :note, :at)`,
    { ...event, account: accountNumber(db, systemAccount) },
  );
  const { agreed, state } = authorisationOf(authorisationEvents(db, [event.statementId]));
  run(
    db,
    'UPDATE statements SET authorisation = ?, authorisation_agreed = ? WHERE id = ?',
    state,
    agreed ? 1 : 0,
    event.statementId,
  );
}

const EVENT = `id, statement_id AS statementId, use_id AS useId, request_id AS requestId, kind, wording, withdraws,
  person_id AS personId, note, at`;

/** Of these statements, in the order in which they happened. */
export function authorisationEvents(
  db: ReadDatabase,
  statementIds: readonly string[],
): AuthorisationRecord[] {
  return all<AuthorisationRecord>(
    db,
    `SELECT ${EVENT} FROM authorisation_events
     WHERE statement_id IN (SELECT value FROM json_each(?)) ORDER BY serial`,
    idList(statementIds),
  );
}

export function findAuthorisation(db: ReadDatabase, id: string): AuthorisationRecord | undefined {
  return first<AuthorisationRecord>(db, `SELECT ${EVENT} FROM authorisation_events WHERE id = ?`, id);
}

interface OpenRow extends Omit<OpenRequest, 'speaker'> {
  readonly speakerId: string | null;
}

/**
 * Requests of which at least one statement still waits for its answer: its newest request is this one and was not
 * withdrawn. The earliest deadline first, those without one last.
 */
export function openRequests(db: ReadDatabase): OpenRequest[] {
  const rows = all<OpenRow>(
    db,
    `WITH asked AS (
       SELECT e.request_id, e.statement_id, e.use_id, e.serial FROM authorisation_events e
       JOIN statements s ON s.id = e.statement_id AND s.authorisation = 'requested'
       WHERE e.kind = 'requested' AND NOT EXISTS (SELECT 1 FROM authorisation_events w WHERE w.withdraws = e.id)
         AND NOT EXISTS (
           SELECT 1 FROM authorisation_events later
           WHERE later.statement_id = e.statement_id AND later.kind = 'requested' AND later.serial > e.serial
             AND NOT EXISTS (SELECT 1 FROM authorisation_events w WHERE w.withdraws = later.id))
     )
     SELECT r.id, r.article_id AS articleId, a.headline, r.speaker_id AS speakerId, r.recipient,
       r.at AS requestedAt, r.deadline, count(*) AS waiting,
       (SELECT x.use_id FROM asked x WHERE x.request_id = r.id ORDER BY x.serial LIMIT 1) AS useId
     FROM authorisation_requests r JOIN asked ON asked.request_id = r.id
     JOIN articles a ON a.id = r.article_id AND a.trashed_at IS NULL
     GROUP BY r.serial ORDER BY r.deadline IS NULL, r.deadline, r.serial`,
  );
  const speakers = new Map(
    entitiesByIds(db, [...new Set(rows.flatMap((row) => row.speakerId ?? []))]).map((one) => [one.id, one]),
  );
  return rows.map(({ speakerId, ...row }) => ({
    ...row,
    speaker: (speakerId && speakers.get(speakerId)) || null,
  }));
}
