import type { ArticleFields } from '#shared/article/fields.ts';
import type { ArticleState } from '#shared/article/workflow.ts';
import type { ArticleSummary } from '#shared/contract/models.ts';
import type { SheetField } from '#shared/document/story.ts';

/** A row of `articles`, with the id of its desk beside the desk's number. */
export interface ArticleRow extends Record<SheetField, string> {
  serial: number;
  id: string;
  revision: number;
  last_change: number;
  state: ArticleState;
  held_from: ArticleState | null;
  spiked_from: ArticleState | null;
  version_number: number;
  created_at: string;
  updated_at: string;
  trashed_at: string | null;
  editor_id: string | null;
  locked_since: string | null;
  slugline: string;
  desk_id: string | null;
  genre: ArticleFields['genre'];
  urgency: number;
  language: string;
  embargoed_at: string | null;
  embargo_zone: string | null;
  deadline_at: string | null;
  deadline_zone: string | null;
  published_at: string | null;
  editorial_note: string;
  target_characters: number | null;
  copyright_notice: string;
  source_address: string;
  words: number;
  characters: number;
  placeholders: number;
  notes: number;
  quotes_total: number;
  quotes_open: number;
  quotes_disputed: number;
  headline_key: string;
  folded: string;
  caret: string | null;
}

/** For `SELECT`: every column of `ArticleRow`, of `articles AS a` joined with `desks AS d`. */
export const ARTICLE_ROWS =
  'SELECT a.*, d.id AS desk_id FROM articles AS a LEFT JOIN desks AS d ON d.serial = a.desk';

export function summaryOf(row: ArticleRow): ArticleSummary {
  return {
    id: row.id,
    headline: row.headline,
    kicker: row.kicker,
    slugline: row.slugline,
    byline: row.byline,
    deskId: row.desk_id,
    state: row.state,
    urgency: row.urgency,
    genre: row.genre,
    language: row.language,
    words: row.words,
    characters: row.characters,
    placeholders: row.placeholders,
    notes: row.notes,
    quotes: { total: row.quotes_total, open: row.quotes_open, disputed: row.quotes_disputed },
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    publishedAt: row.published_at,
    embargoedUntil: row.embargoed_at,
    deadline: row.deadline_at,
    editorId: row.editor_id,
    trashedAt: row.trashed_at,
  };
}

/** The fields that have columns of their own. */
export type ColumnFields = Omit<ArticleFields, 'authorIds' | 'keywords' | 'subjectCodes' | 'entityIds'>;

export function columnFieldsOf(row: ArticleRow): ColumnFields {
  return {
    slugline: row.slugline,
    deskId: row.desk_id,
    genre: row.genre,
    urgency: row.urgency,
    language: row.language,
    embargoedUntil: zoned(row.embargoed_at, row.embargo_zone),
    deadline: zoned(row.deadline_at, row.deadline_zone),
    publishedAt: row.published_at,
    editorialNote: row.editorial_note,
    targetCharacters: row.target_characters,
    copyrightNotice: row.copyright_notice,
    sourceAddress: row.source_address,
  };
}

/** Parameters of the statements that write these columns; the desk goes by its id. */
export function columnParameters(fields: ColumnFields) {
  return {
    slugline: fields.slugline,
    deskId: fields.deskId,
    genre: fields.genre,
    urgency: fields.urgency,
    language: fields.language,
    embargoedAt: utc(fields.embargoedUntil?.at),
    embargoZone: fields.embargoedUntil?.zone ?? null,
    deadlineAt: utc(fields.deadline?.at),
    deadlineZone: fields.deadline?.zone ?? null,
    publishedAt: utc(fields.publishedAt),
    editorialNote: fields.editorialNote,
    targetCharacters: fields.targetCharacters,
    copyrightNotice: fields.copyrightNotice,
    sourceAddress: fields.sourceAddress,
  };
}

/** The columns of `columnParameters`, for `INSERT` and `UPDATE`. */
export const FIELD_COLUMNS: readonly (readonly [column: string, value: string])[] = [
  ['slugline', ':slugline'],
  ['desk', '(SELECT serial FROM desks WHERE id = :deskId)'],
  ['genre', ':genre'],
  ['urgency', ':urgency'],
  ['language', ':language'],
  ['embargoed_at', ':embargoedAt'],
  ['embargo_zone', ':embargoZone'],
  ['deadline_at', ':deadlineAt'],
  ['deadline_zone', ':deadlineZone'],
  ['published_at', ':publishedAt'],
  ['editorial_note', ':editorialNote'],
  ['target_characters', ':targetCharacters'],
  ['copyright_notice', ':copyrightNotice'],
  ['source_address', ':sourceAddress'],
];

function zoned(at: string | null, zone: string | null): { at: string; zone: string } | null {
  return at === null ? null : { at, zone: zone ?? 'UTC' };
}

/** One form for all stored times, so that comparing texts compares instants. */
function utc(at: string | null | undefined): string | null {
  return at ? new Date(at).toISOString() : null;
}
