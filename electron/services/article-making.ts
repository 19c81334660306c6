import type { ArticleFields } from '#shared/article/fields.ts';
import type { ArticleState } from '#shared/article/workflow.ts';
import { instant } from '#shared/clock.ts';
import { type Article, caretSchema } from '#shared/contract/models.ts';
import { sheet } from '#shared/document/build.ts';
import { documentJson, parseDocument, type StoredDocument } from '#shared/document/document.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { analysisLanguage } from '#shared/text/language.ts';
import { unknownLink } from '../archive/article-links.ts';
import { summaryOf } from '../archive/article-rows.ts';
import {
  articleFieldsOf,
  articleRow,
  insertArticle,
  type NewArticle,
  storedDocument,
  storedFields,
} from '../archive/articles.ts';
import { lastChange } from '../archive/change-log.ts';
import { derive } from '../archive/derive.ts';
import { journalCaret } from '../archive/journal.ts';
import { findPerson } from '../archive/people.ts';
import type { ReadDatabase } from '../archive/sql.ts';
import { writeImportVersion } from '../archive/versions.ts';
import type { MutationContext } from './context.ts';

/** The whole article as a window opens it. Errors: NOT_FOUND. */
export function openArticle(db: ReadDatabase, id: string): Result<Article> {
  const row = articleRow(db, id);
  const document = storedDocument(db, id);
  if (!row || document === undefined) return fail('NOT_FOUND', { kind: 'article', id });
  const saved = row.caret === null ? null : caretSchema.parse(JSON.parse(row.caret));
  const locked = row.editor_id !== null && row.locked_since !== null;
  return ok({
    ...summaryOf(row),
    revision: row.revision,
    document,
    fields: articleFieldsOf(db, row),
    caret: journalCaret(db, id) ?? saved,
    versionNumber: row.version_number,
    lockedBy: locked ? { personId: row.editor_id ?? '', since: row.locked_since ?? '' } : null,
  });
}

export interface NewArticleInput {
  readonly document: string;
  readonly fields: ArticleFields;
  /** When it was written, for articles that come from elsewhere. */
  readonly createdAt?: string;
  /** An article that comes from another archive keeps its id. */
  readonly id?: string;
  /** How far it had come where it comes from; otherwise it is a draft. */
  readonly state?: ArticleState;
}

/**
 * Stores a new article with everything derived from it, without an entry in the change log (the caller makes
 * one for all that it stores, right after). Errors: INVALID_DOCUMENT, NEWER_VERSION; NOT_FOUND for an unknown
 * desk, person or entity.
 */
export function insertNew(context: MutationContext, input: NewArticleInput): Result<{ id: string }> {
  const made = insert(context, input, 0);
  return made.ok ? ok({ id: made.value.id }) : made;
}

function insert(
  context: MutationContext,
  input: NewArticleInput,
  versionNumber: NewArticle['versionNumber'],
): Result<NewArticle> {
  const { db } = context;
  const parsed = parseDocument(input.document);
  if (!parsed.ok) return parsed;
  const unknown = unknownLink(db, input.fields);
  if (unknown) return fail('NOT_FOUND', unknown);
  const id = input.id ?? context.ids.next();
  const article: NewArticle = {
    id,
    document: documentJson(parsed.value),
    derived: derive(parsed.value, input.fields.slugline),
    fields: storedFields(input.fields),
    createdAt: input.createdAt ?? instant(context.clock),
    createdBy: context.actor.personId,
    change: lastChange(db) + 1,
    state: input.state ?? 'draft',
    versionNumber,
  };
  insertArticle(db, article);
  return ok(article);
}

/**
 * As `insertNew`, for imports: the first version is the article row itself, so that a large import stores
 * nothing twice. Call it in batches of at most 20 ms, and `recordChange` once per batch with all ids.
 */
export function insertImported(context: MutationContext, input: NewArticleInput): Result<{ id: string }> {
  const made = insert(context, input, 1);
  if (!made.ok) return made;
  const { id, state, derived } = made.value;
  writeImportVersion(context.db, {
    id: context.ids.next(),
    articleId: id,
    revision: 1,
    name: '',
    occasion: 'import',
    reason: '',
    personId: context.actor.personId,
    createdAt: instant(context.clock),
    state,
    headline: derived.fields.headline,
    words: derived.counts.words,
  });
  return ok({ id });
}

/** Fields of a new article that follow from who begins it. */
export function personalFields(context: MutationContext): Partial<ArticleFields> {
  const person = actingPerson(context);
  return {
    language: context.language,
    authorIds: person ? [person.id] : [],
    deskId: person?.deskId ?? null,
  };
}

/** An empty sheet with the acting person in the byline, in the article's language. */
export function emptySheet(context: MutationContext, language: string): StoredDocument {
  const person = actingPerson(context);
  const by = analysisLanguage(language) === 'de' ? 'Von' : 'By';
  return sheet(person ? { byline: `${by} ${person.name}` } : {});
}

function actingPerson({ db, actor }: MutationContext) {
  return actor.personId === null ? undefined : findPerson(db, actor.personId);
}
