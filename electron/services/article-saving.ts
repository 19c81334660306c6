import type { ArticleFields } from '#shared/article/fields.ts';
import { instant } from '#shared/clock.ts';
import type { ArticleSummary, Caret } from '#shared/contract/models.ts';
import { documentJson, parseDocument, type StoredDocument } from '#shared/document/document.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { presentLinks, unknownLink } from '../archive/article-links.ts';
import { type ArticleRow, summaryOf } from '../archive/article-rows.ts';
import {
  articleFieldsOf,
  articleRow,
  rewriteDerived,
  storedDocument,
  storedFields,
  updateArticle,
  updateCaret,
} from '../archive/articles.ts';
import { recordChange } from '../archive/change-log.ts';
import { derive } from '../archive/derive.ts';
import { clearJournal } from '../archive/journal.ts';
import { refreshQuoteCounts, refreshStatements, statementsOf } from '../archive/statement-states.ts';
import { keepImportVersion } from '../archive/versions.ts';
import type { MutationContext } from './context.ts';

export interface RevisionInput {
  readonly id: string;
  /** The revision that the writer started from. */
  readonly revision: number;
  readonly document: StoredDocument;
  readonly fields: ArticleFields;
  readonly caret: Caret | null;
  /** For the change log. */
  readonly act: string;
}

export interface SavedRevision {
  readonly revision: number;
  readonly savedAt: string;
  readonly summary: ArticleSummary;
}

/**
 * A new revision with everything derived from it, and one entry in the change log; the journal ends here.
 * What is as it was makes no revision, only the caret is kept. Errors: NOT_FOUND, CONFLICT.
 */
export function saveRevision(context: MutationContext, input: RevisionInput): Result<SavedRevision> {
  const { db, clock } = context;
  const { id } = input;
  const former = articleRow(db, id);
  if (!former) return fail('NOT_FOUND', { kind: 'article', id });
  if (former.revision !== input.revision) {
    return fail('CONFLICT', { id, expected: former.revision, actual: input.revision });
  }
  const unknown = unknownLink(db, input.fields);
  if (unknown) return fail('NOT_FOUND', unknown);
  const savedAt = instant(clock);
  const fields = presentLinks(db, storedFields(input.fields));
  const document = documentJson(input.document);
  clearJournal(db, id);
  if (isSame(context, former, document, fields)) {
    updateCaret(db, id, input.caret);
    return ok({ revision: former.revision, savedAt, summary: summaryOf(former) });
  }
  keepImportVersion(db, id);
  const change = recordChange(context, input.act, 'article', [id]);
  const derived = derive(input.document, fields.slugline);
  const next = { id, document, derived, fields, caret: input.caret, savedAt, change };
  const changedStatements = updateArticle(db, former, next);
  const elsewhere = refreshStatements(db, changedStatements).filter((articleId) => articleId !== id);
  refreshQuoteCounts(db, id);
  announce(context, id, changedStatements, elsewhere);
  const row = articleRow(db, id);
  return row
    ? ok({ revision: row.revision, savedAt, summary: summaryOf(row) })
    : fail('NOT_FOUND', { kind: 'article', id });
}

/**
 * Writes everything derived from an article's stored document anew: after its uses were made, and to repair.
 * Returns the ids of all articles whose quote counts changed.
 */
export function rederive({ db }: MutationContext, id: string): string[] {
  const row = articleRow(db, id);
  const parsed = parseDocument(storedDocument(db, id) ?? '');
  if (!row || !parsed.ok) return [];
  rewriteDerived(db, row, derive(parsed.value, row.slugline));
  return refreshStatements(db, statementsOf(db, [id]));
}

function isSame(
  { db }: MutationContext,
  former: ArticleRow,
  document: string,
  fields: ArticleFields,
): boolean {
  return storedDocument(db, former.id) === document && sameFields(articleFieldsOf(db, former), fields);
}

function sameFields(left: ArticleFields, right: ArticleFields): boolean {
  const names = Object.keys(left) as (keyof ArticleFields)[];
  return names.every((name) => JSON.stringify(left[name]) === JSON.stringify(right[name]));
}

function announce(
  context: MutationContext,
  id: string,
  statementIds: readonly string[],
  elsewhere: readonly string[],
): void {
  const articleIds = [id, ...elsewhere];
  context.emit({ type: 'articles-changed', ids: articleIds });
  if (statementIds.length > 0) {
    context.emit({ type: 'statements-changed', ids: [...statementIds], articleIds });
  }
}
