import { instant } from '#shared/clock.ts';
import type { Collected, dossiers } from '#shared/contract/dossiers.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { recordChange } from '../archive/change-log.ts';
import {
  dossierOfItem,
  findDossier,
  insertDossier,
  insertItem,
  type ItemRow,
  itemsOf,
  lastPosition,
  listDossiers,
  renameDossier,
  setDossierTrashed,
  setItemPosition,
  setItemsRemoved,
  touchDossier,
  writeItemText,
} from '../archive/dossiers.ts';
import { findStatement, findUse, isArticle } from '../archive/statements.ts';
import type { ReadDatabase } from '../archive/sql.ts';
import type { MutationContext, Service } from './context.ts';
import { exportDossier } from './dossiers/exporting.ts';
import { shownItems } from './dossiers/showing.ts';

type Dossiers = Service<typeof dossiers>;

export const list: Dossiers['list'] = ({ db }, { trashed }) => ok(listDossiers(db, trashed));

export const get: Dossiers['get'] = ({ db }, { id }) => {
  const dossier = findDossier(db, id);
  if (!dossier) return missing(id);
  return ok({ dossier, items: shownItems(db, itemsOf(db, id)) });
};

export const create: Dossiers['create'] = (context, { name }) => {
  const id = context.ids.next();
  insertDossier(context.db, { id, name, at: instant(context.clock), by: context.actor.personId });
  announce(context, 'dossiers.create', id);
  return found(context.db, id);
};

export const rename: Dossiers['rename'] = (context, { id, name }) => {
  if (!findDossier(context.db, id)) return missing(id);
  renameDossier(context.db, id, name);
  announce(context, 'dossiers.rename', id);
  return found(context.db, id);
};

export const trash: Dossiers['trash'] = (context, { id, trashed }) => {
  if (!findDossier(context.db, id)) return missing(id);
  setDossierTrashed(context.db, id, trashed ? instant(context.clock) : null);
  announce(context, 'dossiers.trash', id);
  return found(context.db, id);
};

export const add: Dossiers['add'] = (context, { dossierId, items, at }) => {
  const { db } = context;
  if (!findDossier(db, dossierId)) return missing(dossierId);
  const present = itemsOf(db, dossierId);
  const known = new Set(present.map(sameness));
  const added: string[] = [];
  let already = 0;
  let position = positionFor(db, dossierId, present, at);
  // Between two neighbours there is room for all of them.
  const step = at !== null && at < present.length ? 1 / (items.length + 1) : 1;
  for (const item of items) {
    const checked = checkItem(db, item);
    if (!checked.ok) return checked;
    const row = rowOf(context.ids.next(), item, position);
    if (row.kind !== 'note' && known.has(sameness(row))) {
      already += 1;
      continue;
    }
    known.add(sameness(row));
    insertItem(db, dossierId, { ...row, at: instant(context.clock), by: context.actor.personId });
    added.push(row.id);
    position += step;
  }
  if (step < 1) renumber(context, dossierId);
  announce(context, 'dossiers.add', dossierId);
  return ok({ added, already });
};

export const writeNote: Dossiers['writeNote'] = (context, { itemId, text }) => {
  const dossierId = dossierOfItem(context.db, itemId);
  if (dossierId === undefined) return fail('NOT_FOUND', { kind: 'item', id: itemId });
  writeItemText(context.db, itemId, text);
  announce(context, 'dossiers.writeNote', dossierId);
  return ok({});
};

export const remove: Dossiers['remove'] = (context, { dossierId, itemIds, removed }) => {
  const at = removed ? instant(context.clock) : null;
  if (setItemsRemoved(context.db, dossierId, itemIds, at) < new Set(itemIds).size)
    return fail('NOT_FOUND', { kind: 'item', id: itemIds[0] ?? '' });
  announce(context, 'dossiers.remove', dossierId);
  return ok({});
};

export const reorder: Dossiers['reorder'] = (context, { dossierId, itemIds }) => {
  const { db } = context;
  if (!findDossier(db, dossierId)) return missing(dossierId);
  const present = itemsOf(db, dossierId).map(({ id }) => id);
  // Somebody else added or took out: the order would be about another list.
  if (present.toSorted().join() !== itemIds.toSorted().join())
    return fail('CONFLICT', { id: dossierId, expected: present.length, actual: itemIds.length });
  itemIds.forEach((id, position) => setItemPosition(db, id, position + 1));
  announce(context, 'dossiers.reorder', dossierId);
  return ok({});
};

/** In the workshop: it loads the format's library. */
export const render: Dossiers['render'] = async (_context, { content, format }) => {
  const { renderDossier } = await import('./dossiers/rendering.ts');
  return renderDossier(content, format);
};

const exported: Dossiers['export'] = (context, input) => exportDossier(context, input);
export { exported as export };

function missing(id: string): Result<never> {
  return fail('NOT_FOUND', { kind: 'dossier', id });
}

function found(db: ReadDatabase, id: string) {
  const dossier = findDossier(db, id);
  return dossier ? ok(dossier) : missing(id);
}

function announce(context: MutationContext, command: string, id: string): void {
  touchDossier(context.db, id, instant(context.clock));
  recordChange(context, command, 'dossier', [id]);
  context.emit({ type: 'dossiers-changed', ids: [id] });
}

/** Whole numbers for the places, so that there is always room between two. */
function renumber({ db }: MutationContext, dossierId: string): void {
  itemsOf(db, dossierId).forEach(({ id }, position) => setItemPosition(db, id, position + 1));
}

function positionFor(
  db: ReadDatabase,
  dossierId: string,
  present: readonly ItemRow[],
  at: number | null,
): number {
  const next = at === null ? undefined : present[at];
  if (!next) return lastPosition(db, dossierId) + 1;
  const before = at === null || at === 0 ? next.position - 1 : (present[at - 1]?.position ?? 0);
  return before + (next.position - before) / 1000;
}

function checkItem(db: ReadDatabase, item: Collected): Result<null> {
  if (item.kind === 'statement') {
    if (!findStatement(db, item.statementId))
      return fail('NOT_FOUND', { kind: 'statement', id: item.statementId });
    const use = item.useId === null ? undefined : findUse(db, item.useId);
    return item.useId === null || use ? ok(null) : fail('NOT_FOUND', { kind: 'use', id: item.useId });
  }
  if (item.kind === 'note' || isArticle(db, item.articleId)) return ok(null);
  return fail('NOT_FOUND', { kind: 'article', id: item.articleId });
}

function rowOf(id: string, item: Collected, position: number): ItemRow {
  const empty = { articleId: null, statementId: null, useId: null, text: '', block: null, offset: null };
  switch (item.kind) {
    case 'article':
      return { ...empty, id, kind: item.kind, position, articleId: item.articleId };
    case 'statement':
      return { ...empty, id, kind: item.kind, position, statementId: item.statementId, useId: item.useId };
    case 'passage':
      return { ...empty, ...item, id, position };
    case 'note':
      return { ...empty, id, kind: item.kind, position, text: item.text };
  }
}

function sameness(row: ItemRow): string {
  return [row.kind, row.articleId, row.statementId, row.kind === 'note' ? row.id : row.text].join('\n');
}
