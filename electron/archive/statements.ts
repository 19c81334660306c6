import type { Statement, StatementFields, UsedStatement } from '#shared/contract/statements.ts';
import type { VerificationEventKind, VerificationState } from '#shared/statement/verification.ts';
import { fold } from '#shared/text/fold.ts';
import { accountNumber } from './change-log.ts';
import { ANCHOR_COLUMNS, anchorOf, type AnchorRow } from './anchor-rows.ts';
import { entitiesByIds } from './entities.ts';
import { all, first, idList, numberOf, type ReadDatabase, run, type WriteDatabase } from './sql.ts';
import {
  STATEMENT_COLUMNS,
  statementFieldsOf,
  statementParameters,
  type StatementRow,
  VISIBLE_STATEMENT,
} from './statement-rows.ts';
import { isOriginalMissing } from './statement-states.ts';
import { presentEntity } from './vocabulary/aliases.ts';

/** Statements, their uses and their verification events, in rows. */

export type StatementUse = UsedStatement['use'];

const INSERT = `
  INSERT INTO statements (id, created_at, updated_at, created_by, ${STATEMENT_COLUMNS.map(([column]) => column).join(', ')})
  VALUES (:id, :at, :at, :by, ${STATEMENT_COLUMNS.map(([, value]) => value).join(', ')})`;
const UPDATE = `
  UPDATE statements SET updated_at = :at, ${STATEMENT_COLUMNS.map(([column, value]) => `${column} = ${value}`).join(', ')}
  WHERE id = :id`;

export function insertStatement(
  db: WriteDatabase,
  statement: {
    readonly id: string;
    readonly fields: StatementFields;
    readonly at: string;
    readonly by: string | null;
  },
): void {
  const { id, at, by } = statement;
  run(db, INSERT, { id, at, by, ...statementParameters(withPresentSpeaker(db, statement.fields)) });
}

export function updateStatement(db: WriteDatabase, id: string, fields: StatementFields, at: string): void {
  run(db, UPDATE, { id, at, ...statementParameters(withPresentSpeaker(db, fields)) });
}

/** A speaker that was merged since somebody read the card stands for who they went into. */
function withPresentSpeaker(db: ReadDatabase, fields: StatementFields): StatementFields {
  return fields.speakerId === null ? fields : { ...fields, speakerId: presentEntity(db, fields.speakerId) };
}

export function findStatement(db: ReadDatabase, id: string): Statement | undefined {
  return statementsByIds(db, [id]).get(id);
}

type SourceRow = NonNullable<Statement['source']>;

/** Whole statements by id, with speaker, source and evidence, in five questions however many they are. */
export function statementsByIds(db: ReadDatabase, ids: readonly string[]): Map<string, Statement> {
  const list = idList(ids);
  const rows = all<StatementRow>(
    db,
    'SELECT * FROM statements WHERE id IN (SELECT value FROM json_each(?))',
    list,
  );
  const speakerIds = new Set(rows.flatMap((row) => row.speaker_id ?? []));
  const speakers = new Map(entitiesByIds(db, [...speakerIds]).map((entity) => [entity.id, entity]));
  const sources = new Map(
    all<SourceRow>(
      db,
      `SELECT id, name, description, kind, level, ground_rule AS groundRule FROM sources
       WHERE id IN (SELECT source_id FROM statements WHERE id IN (SELECT value FROM json_each(?)))`,
      list,
    ).map((source) => [source.id, source]),
  );
  const evidence = evidenceOf(db, list);
  return new Map(
    rows.map((row) => {
      const fields = statementFieldsOf(row);
      const statement: Statement = {
        ...fields,
        id: row.id,
        speaker: (row.speaker_id && speakers.get(row.speaker_id)) || null,
        source: (row.source_id && sources.get(row.source_id)) || null,
        authorisation: row.authorisation,
        authorisationAgreed: row.authorisation_agreed === 1,
        verification: row.verification,
        originalMissing: isOriginalMissing(fields),
        evidence: evidence.get(row.id) ?? [],
        createdAt: row.created_at,
        updatedAt: row.updated_at,
      };
      return [row.id, statement];
    }),
  );
}

interface EvidenceRow extends AnchorRow {
  statement_id: string;
  evidenceId: string;
  name: string;
  kind: string;
  mediaType: string;
  sha256: string;
  capturedAt: string;
  origin: string;
}

function evidenceOf(db: ReadDatabase, statementIds: string): Map<string, Statement['evidence']> {
  const byStatement = new Map<string, Statement['evidence']>();
  const rows = all<EvidenceRow>(
    db,
    `SELECT l.statement_id, e.id AS evidenceId, e.name, e.kind, e.media_type AS mediaType, e.sha256,
            e.captured_at AS capturedAt, e.origin, ${ANCHOR_COLUMNS}
     FROM statement_evidence l JOIN evidence e ON e.id = l.evidence_id
     WHERE l.statement_id IN (SELECT value FROM json_each(?)) ORDER BY l.statement_id, l.position`,
    statementIds,
  );
  for (const row of rows) {
    const { statement_id, evidenceId, name, kind, mediaType, sha256, capturedAt, origin } = row;
    const link = { evidenceId, name, kind, mediaType, sha256, capturedAt, origin, anchor: anchorOf(row) };
    byStatement.set(statement_id, [...(byStatement.get(statement_id) ?? []), link]);
  }
  return byStatement;
}

interface UseRow {
  id: string;
  statement_id: string;
  article_id: string;
  printed: string;
  pieces: string;
  present: number;
}

const USE = 'u.id, u.statement_id, u.article_id, u.printed, u.pieces, u.present';

function useOf(row: UseRow): StatementUse {
  return {
    id: row.id,
    statementId: row.statement_id,
    articleId: row.article_id,
    printed: row.printed,
    pieces: JSON.parse(row.pieces) as StatementUse['pieces'],
    present: row.present === 1,
  };
}

export function insertUse(
  db: WriteDatabase,
  use: { id: string; statementId: string; articleId: string; printed: string; at: string },
): void {
  run(
    db,
    `INSERT INTO statement_uses (id, statement_id, article_id, printed, position, created_at)
     VALUES (:id, :statementId, :articleId, :printed, 1000000, :at)`,
    use,
  );
}

export function findUse(db: ReadDatabase, id: string): StatementUse | undefined {
  const row = first<UseRow>(db, `SELECT ${USE} FROM statement_uses u WHERE u.id = ?`, id);
  return row && useOf(row);
}

/**
 * The uses of an article in reading order: those whose mark stands on the sheet, those that were made since the
 * last save, and those on which somebody has worked although their mark is gone.
 */
export function usesOfArticle(db: ReadDatabase, articleId: string): StatementUse[] {
  return all<UseRow>(
    db,
    `SELECT ${USE} FROM statement_uses u JOIN articles a ON a.id = u.article_id
     WHERE u.article_id = ? AND (
       u.present = 1 OR u.created_at >= a.updated_at
       OR EXISTS (SELECT 1 FROM statement_evidence e WHERE e.statement_id = u.statement_id)
       OR EXISTS (SELECT 1 FROM verification_events v WHERE v.statement_id = u.statement_id)
       OR EXISTS (SELECT 1 FROM authorisation_events r WHERE r.statement_id = u.statement_id))
     ORDER BY u.position, u.serial`,
    articleId,
  ).map(useOf);
}

/** All uses of a statement, the newest article first, with the headlines they stand under. */
/** Uses by serial, as the search index names them. */
export function usesBySerial(db: ReadDatabase, serials: readonly number[]): Map<number, StatementUse> {
  const rows = all<UseRow & { serial: number }>(
    db,
    `SELECT u.serial, ${USE} FROM statement_uses u WHERE u.serial IN (SELECT value FROM json_each(?))`,
    JSON.stringify(serials),
  );
  return new Map(rows.map(({ serial, ...row }) => [serial, useOf(row)]));
}

export function usesOfStatement(
  db: ReadDatabase,
  statementId: string,
): (StatementUse & { headline: string })[] {
  return all<UseRow & { headline: string }>(
    db,
    `SELECT ${USE}, a.headline FROM statement_uses u JOIN articles a ON a.id = u.article_id
     WHERE u.statement_id = ? ORDER BY u.serial DESC`,
    statementId,
  ).map((row) => ({ ...useOf(row), headline: row.headline }));
}

export interface VerificationRecord {
  readonly id: string;
  readonly statementId: string;
  readonly useId: string | null;
  readonly kind: VerificationEventKind;
  readonly personId: string | null;
  readonly systemAccount: string;
  readonly wording: string;
  readonly note: string;
  readonly at: string;
}

export function insertEvent(db: WriteDatabase, { systemAccount, ...event }: VerificationRecord): void {
  run(
    db,
    `INSERT INTO verification_events (id, statement_id, use_id, kind, person_id, account, wording, note, at)
     VALUES (:id, :statementId, :useId, :kind, :personId, :account, :wording, :note, :at)`,
    { ...event, account: accountNumber(db, systemAccount) },
  );
}

export type ShownEvent = Pick<VerificationRecord, 'id' | 'kind' | 'personId' | 'at' | 'wording' | 'note'>;

export function eventsOf(db: ReadDatabase, statementId: string): ShownEvent[] {
  return all<ShownEvent>(
    db,
    `SELECT id, kind, person_id AS personId, at, wording, note FROM verification_events
     WHERE statement_id = ? ORDER BY serial`,
    statementId,
  );
}

export interface StatementFilter {
  readonly speakerId: string | null;
  readonly states: readonly VerificationState[];
  readonly text: string;
  readonly order: 'recorded' | 'said';
  readonly offset: number;
  readonly limit: number;
}

export interface ListedStatement {
  readonly id: string;
  readonly printed: string;
  readonly articleId: string | null;
  readonly useId: string | null;
  readonly headline: string;
}

/** What was said last comes first; undated ones last. */
const ORDER = {
  recorded: 's.serial DESC',
  said: "s.said_on = '', s.said_on DESC, s.serial DESC",
} as const;

const NEWEST_USE = `
  SELECT x.serial FROM statement_uses x JOIN articles xa ON xa.id = x.article_id AND xa.trashed_at IS NULL
  WHERE x.statement_id = s.id ORDER BY x.present DESC, x.serial DESC LIMIT 1`;

/**
 * Every statement of the archive in the order asked for, with its newest use. The text is looked for, folded, in wording,
 * original, translation, speaker and cue; the walk ends as soon as nobody waits any more.
 */
export function listStatements(
  db: ReadDatabase,
  filter: StatementFilter,
): { total: number; items: ListedStatement[] } {
  const where = `WHERE (:speakerId IS NULL OR s.speaker_id = :speakerId)
    AND (:states = '[]' OR s.verification IN (SELECT value FROM json_each(:states)))
    AND ${VISIBLE_STATEMENT}`;
  const from = `FROM statements s LEFT JOIN statement_uses u ON u.serial = (${NEWEST_USE})
    LEFT JOIN articles a ON a.id = u.article_id ${where}`;
  const columns = `s.id, coalesce(u.printed, '') AS printed, u.article_id AS articleId, u.id AS useId,
    coalesce(a.headline, '') AS headline`;
  const parameters = { speakerId: filter.speakerId, states: idList(filter.states) };
  const wanted = fold(filter.text.trim());
  if (wanted === '') {
    return {
      total: numberOf(db, `SELECT count(*) FROM statements s ${where}`, parameters),
      items: all<ListedStatement>(
        db,
        `SELECT ${columns} ${from} ORDER BY ${ORDER[filter.order]} LIMIT :limit OFFSET :offset`,
        { ...parameters, limit: filter.limit, offset: filter.offset },
      ),
    };
  }
  const found = all<ListedStatement & { words: string }>(
    db,
    `SELECT ${columns}, coalesce(u.printed, '') || ' ' || coalesce(s.original_text, '') || ' ' ||
       coalesce(s.translation_text, '') || ' ' || s.speaker_as_printed || ' ' || s.cue || ' ' ||
       coalesce((SELECT e.name FROM entities e WHERE e.id = s.speaker_id), '') AS words
     ${from} ORDER BY ${ORDER[filter.order]}`,
    parameters,
  ).filter((row) => fold(row.words).includes(wanted));
  return {
    total: found.length,
    items: found.slice(filter.offset, filter.offset + filter.limit).map(({ words: _words, ...item }) => item),
  };
}

export function isArticle(db: ReadDatabase, id: string): boolean {
  return first(db, 'SELECT 1 FROM articles WHERE id = ?', id) !== undefined;
}
