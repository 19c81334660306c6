import { type ArticleFields, articleFieldsSchema } from '#shared/article/fields.ts';
import { instant } from '#shared/clock.ts';
import type { articles } from '#shared/contract/articles.ts';
import { documentJson, parseDocument } from '#shared/document/document.ts';
import { fail, ok } from '#shared/result.ts';
import { unknownLink } from '../archive/article-links.ts';
import { countArticles, listArticles } from '../archive/article-lists.ts';
import {
  articleFieldsOf,
  articleRow,
  setTrashed,
  storedDocument,
  storedFields,
  updateFields,
} from '../archive/articles.ts';
import { recordChange } from '../archive/change-log.ts';
import { keepImportVersion } from '../archive/versions.ts';
import { all, idList, type ReadDatabase } from '../archive/sql.ts';
import { insertUseCopies, newUseIds, withUseIds } from '../archive/use-copies.ts';
import { emptySheet, insertNew, openArticle, personalFields } from './article-making.ts';
import { rederive, saveRevision } from './article-saving.ts';
import type { Service } from './context.ts';

type Articles = Service<typeof articles>;

export const list: Articles['list'] = ({ db, clock }, input) =>
  ok(listArticles(db, { ...input, now: instant(clock) }));

export const counts: Articles['counts'] = ({ db, clock }, { personId }) =>
  ok(countArticles(db, personId, instant(clock)));

export const get: Articles['get'] = ({ db }, { id }) => openArticle(db, id);

/** What is not given is filled in for the acting person: author, desk, language, and the byline of an empty sheet. */
export const create: Articles['create'] = (context, { document, fields }) => {
  const complete = articleFieldsSchema.parse({ ...personalFields(context), ...fields });
  const text = document ?? documentJson(emptySheet(context, complete.language));
  const made = insertNew(context, { document: text, fields: complete });
  if (!made.ok) return made;
  recordChange(context, 'articles.create', 'article', [made.value.id]);
  context.emit({ type: 'articles-changed', ids: [made.value.id] });
  return openArticle(context.db, made.value.id);
};

export const save: Articles['save'] = (context, input) => {
  const parsed = parseDocument(input.document);
  if (!parsed.ok) return parsed;
  const row = articleRow(context.db, input.id);
  if (!row) return fail('NOT_FOUND', { kind: 'article', id: input.id });
  const fields = changedFields(articleFieldsOf(context.db, row), input.fields);
  return saveRevision(context, { ...input, fields, document: parsed.value, act: 'articles.save' });
};

/** The fields with a change to some of them. */
function changedFields(
  present: ArticleFields,
  change: { readonly [Name in keyof ArticleFields]?: ArticleFields[Name] | undefined },
): ArticleFields {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return articleFieldsSchema.parse({ ...present, ...given });
}

/**
 * No new revision: a writer's next save stands on the text, which is not touched, and sends only the fields that
 * were changed there. A revision would call that writer's next words a conflict.
 */
export const setFields: Articles['setFields'] = (context, { changes }) => {
  const { db } = context;
  const former: { id: string; fields: Partial<ArticleFields> }[] = [];
  const ids = changes.map((change) => change.id);
  const change = recordChange(context, 'articles.setFields', 'article', ids);
  for (const { id, fields } of changes) {
    const row = articleRow(db, id);
    if (!row) return fail('NOT_FOUND', { kind: 'article', id });
    const unknown = unknownLink(db, fields);
    if (unknown) return fail('NOT_FOUND', unknown);
    const present = articleFieldsOf(db, row);
    const named = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    former.push({ id, fields: pick(present, named) });
    keepImportVersion(db, id);
    const next = storedFields(changedFields(present, fields));
    updateFields(db, row, next, { change, savedAt: instant(context.clock) });
  }
  context.emit({ type: 'articles-changed', ids });
  return ok({ former });
};

/** Text, fields, and a new use of every statement that is marked in the text; a draft of the acting person. */
export const duplicate: Articles['duplicate'] = (context, { id }) => {
  const { db } = context;
  const row = articleRow(db, id);
  const document = storedDocument(db, id);
  if (!row || document === undefined) return fail('NOT_FOUND', { kind: 'article', id });
  const fields = { ...articleFieldsOf(db, row), publishedAt: null };
  const uses = newUseIds(db, id, () => context.ids.next());
  const made = insertNew(context, { document: withUseIds(document, uses), fields });
  if (!made.ok) return made;
  insertUseCopies(db, made.value.id, uses, instant(context.clock));
  rederive(context, made.value.id);
  recordChange(context, 'articles.duplicate', 'article', [made.value.id]);
  context.emit({ type: 'articles-changed', ids: [made.value.id] });
  return openArticle(db, made.value.id);
};

export const trash: Articles['trash'] = (context, { ids }) => {
  const unknown = unknownArticle(context.db, ids);
  if (unknown !== null) return fail('NOT_FOUND', { kind: 'article', id: unknown });
  const change = recordChange(context, 'articles.trash', 'article', ids);
  const count = setTrashed(context.db, ids, instant(context.clock), change);
  context.emit({ type: 'articles-changed', ids });
  return ok({ count });
};

export const untrash: Articles['untrash'] = (context, { ids }) => {
  const unknown = unknownArticle(context.db, ids);
  if (unknown !== null) return fail('NOT_FOUND', { kind: 'article', id: unknown });
  const change = recordChange(context, 'articles.untrash', 'article', ids);
  const count = setTrashed(context.db, ids, null, change);
  context.emit({ type: 'articles-changed', ids });
  return ok({ count });
};

function unknownArticle(db: ReadDatabase, ids: readonly string[]): string | null {
  const [row] = all<{ value: string }>(
    db,
    'SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM articles) LIMIT 1',
    idList(ids),
  );
  return row?.value ?? null;
}

function pick(fields: ArticleFields, names: readonly string[]): Partial<ArticleFields> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
}
