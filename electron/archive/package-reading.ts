import type { Entity, Subject } from '#shared/contract/models.ts';
import type { Source } from '#shared/contract/sources.ts';
import type { StatementFields } from '#shared/contract/statements.ts';
import type { VerificationEventKind } from '#shared/statement/verification.ts';
import { all, idList, type ReadDatabase } from './sql.ts';

/** What belongs to one article beside its row, as it goes into a package. */

export interface PackedStatement {
  readonly id: string;
  readonly fields: StatementFields;
  readonly authorisation: 'none' | 'requested' | 'released' | 'changed' | 'refused';
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly uses: { id: string }[];
  readonly events: PackedEvent[];
  readonly evidence: PackedLink[];
}
export interface PackedEvent {
  readonly id: string;
  readonly kind: VerificationEventKind;
  readonly personId: string | null;
  readonly at: string;
  readonly wording: string;
  readonly note: string;
}
export interface PackedLink {
  readonly evidenceId: string;
  readonly anchor: {
    exact: string;
    prefix: string;
    suffix: string;
    page: number | null;
    seconds: number | null;
  } | null;
}

interface StatementRow {
  id: string;
  type: StatementFields['type'];
  medium: StatementFields['medium'];
  speaker_id: string | null;
  speaker_as_printed: string;
  addressee: string;
  cue: string;
  said_on: string;
  said_at: string;
  occasion: string;
  original_text: string | null;
  original_language: string | null;
  translation_text: string | null;
  translation_language: string | null;
  translation_by: string | null;
  translation_method: 'human' | 'machine' | 'unknown' | null;
  translated: number;
  smoothed: number;
  chain: string;
  ground_rule: StatementFields['groundRule'];
  source_id: string | null;
  note: string;
  authorisation: PackedStatement['authorisation'];
  created_at: string;
  updated_at: string;
}

/** Statements of an article with its uses, in the order in which they were made. */
export function packedStatements(db: ReadDatabase, articleId: string): PackedStatement[] {
  const rows = all<StatementRow>(
    db,
    `SELECT * FROM statements WHERE id IN (SELECT statement_id FROM statement_uses WHERE article_id = ?)
     ORDER BY id`,
    articleId,
  );
  return rows.map((row) => ({
    id: row.id,
    fields: fieldsOf(row),
    authorisation: row.authorisation,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    uses: all<{ id: string }>(
      db,
      'SELECT id FROM statement_uses WHERE article_id = ? AND statement_id = ? ORDER BY id',
      articleId,
      row.id,
    ),
    events: all<PackedEvent>(
      db,
      `SELECT id, kind, person_id AS personId, at, wording, note FROM verification_events
       WHERE statement_id = ? ORDER BY serial`,
      row.id,
    ),
    evidence: linksOf(db, row.id),
  }));
}

function fieldsOf(row: StatementRow): StatementFields {
  const { original_text: original, translation_text: translation } = row;
  return {
    type: row.type,
    medium: row.medium,
    speakerId: row.speaker_id,
    speakerAsPrinted: row.speaker_as_printed,
    addressee: row.addressee,
    cue: row.cue,
    saidOn: row.said_on,
    saidAt: row.said_at,
    occasion: row.occasion,
    original: original === null ? null : { text: original, language: row.original_language ?? '' },
    translation:
      translation === null
        ? null
        : {
            text: translation,
            language: row.translation_language ?? '',
            by: row.translation_by ?? '',
            method: row.translation_method ?? 'unknown',
          },
    translated: row.translated === 1,
    smoothed: row.smoothed === 1,
    chain: JSON.parse(row.chain) as string[],
    groundRule: row.ground_rule,
    sourceId: row.source_id,
    note: row.note,
  };
}

interface LinkRow {
  evidence_id: string;
  exact: string | null;
  prefix: string | null;
  suffix: string | null;
  page: number | null;
  seconds: number | null;
}

function linksOf(db: ReadDatabase, statementId: string): PackedLink[] {
  const rows = all<LinkRow>(
    db,
    'SELECT evidence_id, exact, prefix, suffix, page, seconds FROM statement_evidence WHERE statement_id = ? ORDER BY position',
    statementId,
  );
  return rows.map(({ evidence_id, exact, prefix, suffix, page, seconds }) => ({
    evidenceId: evidence_id,
    anchor: exact === null ? null : { exact, prefix: prefix ?? '', suffix: suffix ?? '', page, seconds },
  }));
}

interface EntityRow {
  id: string;
  kind: Entity['kind'];
  name: string;
  description: string;
  wikidata: string;
  gnd: string;
}

/** Entities by id, in the order of their ids; unknown ones are left out. */
export function packedEntities(db: ReadDatabase, ids: readonly string[]): Entity[] {
  const rows = all<EntityRow>(
    db,
    `SELECT id, kind, name, description, wikidata, gnd FROM entities
     WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    idList(ids),
  );
  return rows.map((row) => ({
    ...row,
    variants: all<{ variant: string }>(
      db,
      'SELECT variant FROM entity_variants WHERE entity_id = ? ORDER BY position',
      row.id,
    ).map(({ variant }) => variant),
  }));
}

interface SourceRow extends Omit<Source, 'groundRule'> {
  ground_rule: Source['groundRule'];
}

export function packedSources(db: ReadDatabase, ids: readonly string[]): Source[] {
  const rows = all<SourceRow>(
    db,
    `SELECT id, name, kind, address, date, ground_rule, note FROM sources
     WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    idList(ids),
  );
  return rows.map(({ ground_rule: groundRule, ...row }) => ({ ...row, groundRule }));
}

export function packedSubjects(db: ReadDatabase, codes: readonly string[]): Subject[] {
  const rows = all<{ code: string; parent: string | null; name_de: string; name_en: string }>(
    db,
    `SELECT code, parent, name_de, name_en FROM subjects
     WHERE code IN (SELECT value FROM json_each(?)) ORDER BY code`,
    idList(codes),
  );
  return rows.map(({ code, parent, name_de: de, name_en: en }) => ({ code, name: { de, en }, parent }));
}

/** Ids of the pictures on an article's sheet. */
export function packedAssets(db: ReadDatabase, articleId: string): string[] {
  return all<{ asset_id: string }>(
    db,
    `SELECT l.asset_id FROM article_assets AS l JOIN articles AS a ON a.serial = l.article
     WHERE a.id = ? ORDER BY l.asset_id`,
    articleId,
  ).map((row) => row.asset_id);
}

/** Every article outside the wastebasket by id, so that two archives with the same articles export alike. */
export function articleIds(db: ReadDatabase): string[] {
  return all<{ id: string }>(db, 'SELECT id FROM articles WHERE trashed_at IS NULL ORDER BY id').map(
    (row) => row.id,
  );
}
