import type { versions } from '#shared/contract/versions.ts';
import { parseDocument, type StoredDocument } from '#shared/document/document.ts';
import type { ArticleFields } from '#shared/article/fields.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { articleRow } from '../archive/articles.ts';
import type { ReadDatabase } from '../archive/sql.ts';
import {
  findVersion,
  newestVersion,
  presentContent,
  versionContent,
  versionsOf,
} from '../archive/versions.ts';
import { openArticle } from './article-making.ts';
import { saveRevision } from './article-saving.ts';
import type { Service } from './context.ts';
import { changedFields, changedQuotes, comparePassages } from './version-comparison.ts';
import { makeVersion } from './version-making.ts';

type Versions = Service<typeof versions>;

export const list: Versions['list'] = ({ db }, { articleId }) =>
  articleRow(db, articleId)
    ? ok(versionsOf(db, articleId))
    : fail('NOT_FOUND', { kind: 'article', id: articleId });

export const get: Versions['get'] = ({ db }, { id }) => {
  const version = findVersion(db, id);
  if (!version) return fail('NOT_FOUND', { kind: 'version', id });
  const content = versionContent(db, id);
  return content.ok ? ok({ ...version, ...content.value }) : content;
};

/** A pause in which nothing was saved since the last version makes no other one. */
export const create: Versions['create'] = (context, input) => {
  const newest = newestVersion(context.db, input.articleId);
  const row = articleRow(context.db, input.articleId);
  if (input.occasion === 'pause' && newest && newest.revision === row?.revision) return ok(newest.version);
  const made = makeVersion(context, input);
  if (made.ok) context.emit({ type: 'articles-changed', ids: [input.articleId] });
  return made;
};

export const restore: Versions['restore'] = (context, { id }) => {
  const { db } = context;
  const version = findVersion(db, id);
  if (!version) return fail('NOT_FOUND', { kind: 'version', id });
  const content = readable(versionContent(db, id), id);
  if (!content.ok) return content;
  const kept = makeVersion(context, {
    articleId: version.articleId,
    occasion: 'before-restore',
    withJournal: true,
  });
  if (!kept.ok) return kept;
  const saved = saveRevision(context, {
    id: version.articleId,
    revision: articleRow(db, version.articleId)?.revision ?? 0,
    document: content.value.document,
    fields: content.value.fields,
    caret: null,
    act: 'versions.restore',
  });
  return saved.ok ? openArticle(db, version.articleId) : fail('NOT_FOUND', saved.error.params);
};

export const compare: Versions['compare'] = ({ db }, { articleId, from, to }) => {
  if (!articleRow(db, articleId)) return fail('NOT_FOUND', { kind: 'article', id: articleId });
  const before = stateOf(db, articleId, from);
  if (!before.ok) return before;
  const after = stateOf(db, articleId, to);
  if (!after.ok) return after;
  return ok({
    changes: comparePassages(before.value.document, after.value.document),
    quotesChanged: changedQuotes(before.value.document, after.value.document),
    fieldsChanged: changedFields(before.value.fields, after.value.fields),
  });
};

interface ArticleStateContent {
  readonly document: StoredDocument;
  readonly fields: ArticleFields;
}

/** A version of this article, or with null the article as it is saved now. */
function stateOf(db: ReadDatabase, articleId: string, id: string | null): Result<ArticleStateContent> {
  if (id === null) {
    const present = presentContent(db, articleId);
    return present ? readable(ok(present), articleId) : fail('NOT_FOUND', { kind: 'article', id: articleId });
  }
  if (findVersion(db, id)?.articleId !== articleId) return fail('NOT_FOUND', { kind: 'version', id });
  return readable(versionContent(db, id), id);
}

function readable(
  content: Result<{ document: string; fields: ArticleFields }>,
  name: string,
): Result<ArticleStateContent> {
  if (!content.ok) return content;
  const document = parseDocument(content.value.document);
  if (!document.ok) return fail('DAMAGED', { name, reason: String(document.error.params['reason'] ?? '') });
  return ok({ document: document.value, fields: content.value.fields });
}
