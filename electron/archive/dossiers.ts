import type { Collected, Dossier } from '#shared/contract/dossiers.ts';
import { all, first, idList, numberOf, type ReadDatabase, run, type WriteDatabase } from './sql.ts';

/** Rows of dossiers and their items. */

const DOSSIER = `
  SELECT d.id, d.name, d.created_at AS createdAt, d.updated_at AS updatedAt, d.created_by AS createdBy,
    d.trashed_at AS trashedAt,
    (SELECT count(*) FROM dossier_items i WHERE i.dossier = d.serial AND i.removed_at IS NULL) AS items
  FROM dossiers d`;

export function listDossiers(db: ReadDatabase, trashed: boolean): Dossier[] {
  return all<Dossier>(
    db,
    `${DOSSIER} WHERE d.trashed_at IS ${trashed ? 'NOT NULL' : 'NULL'} ORDER BY d.updated_at DESC, d.serial DESC`,
  );
}

export function findDossier(db: ReadDatabase, id: string): Dossier | undefined {
  return first<Dossier>(db, `${DOSSIER} WHERE d.id = ?`, id);
}

/** By its id, or by its name where only one is called so. */
export function dossierNamed(db: ReadDatabase, name: string): Dossier | undefined {
  const found = all<Dossier>(
    db,
    `${DOSSIER} WHERE d.trashed_at IS NULL AND (d.id = :name OR d.name = :name)`,
    {
      name,
    },
  );
  return found.length === 1 ? found[0] : undefined;
}

export function insertDossier(
  db: WriteDatabase,
  dossier: { readonly id: string; readonly name: string; readonly at: string; readonly by: string | null },
): void {
  run(
    db,
    'INSERT INTO dossiers (id, name, created_at, updated_at, created_by) VALUES (:id, :name, :at, :at, :by)',
    { ...dossier },
  );
}

export function renameDossier(db: WriteDatabase, id: string, name: string): void {
  run(db, 'UPDATE dossiers SET name = ? WHERE id = ?', name, id);
}

export function setDossierTrashed(db: WriteDatabase, id: string, at: string | null): void {
  run(db, 'UPDATE dossiers SET trashed_at = ? WHERE id = ?', at, id);
}

export function touchDossier(db: WriteDatabase, id: string, at: string): void {
  run(db, 'UPDATE dossiers SET updated_at = ? WHERE id = ?', at, id);
}

export interface ItemRow {
  readonly id: string;
  readonly kind: Collected['kind'];
  readonly articleId: string | null;
  readonly statementId: string | null;
  readonly useId: string | null;
  readonly text: string;
  readonly block: number | null;
  readonly offset: number | null;
  readonly position: number;
}

const ITEM = `
  SELECT i.id, i.kind, i.article_id AS articleId, i.statement_id AS statementId, i.use_id AS useId, i.text,
    i.block, i.at_offset AS "offset", i.position
  FROM dossier_items i JOIN dossiers d ON d.serial = i.dossier`;

/** In their order, without what was taken out. */
export function itemsOf(db: ReadDatabase, dossierId: string): ItemRow[] {
  return all<ItemRow>(
    db,
    `${ITEM} WHERE d.id = ? AND i.removed_at IS NULL ORDER BY i.position, i.serial`,
    dossierId,
  );
}

/** The dossier of an item. */
export function dossierOfItem(db: ReadDatabase, itemId: string): string | undefined {
  return first<{ id: string }>(
    db,
    'SELECT d.id FROM dossier_items i JOIN dossiers d ON d.serial = i.dossier WHERE i.id = ?',
    itemId,
  )?.id;
}

export function insertItem(
  db: WriteDatabase,
  dossierId: string,
  item: ItemRow & { readonly at: string; readonly by: string | null },
): void {
  run(
    db,
    `INSERT INTO dossier_items (id, dossier, position, kind, article_id, statement_id, use_id, text, block, at_offset, added_at, added_by)
     VALUES (:id, (SELECT serial FROM dossiers WHERE id = :dossierId), :position, :kind, :articleId, :statementId, :useId, :text, :block, :offset, :at, :by)`,
    { ...item, dossierId },
  );
}

export function writeItemText(db: WriteDatabase, itemId: string, text: string): void {
  run(db, 'UPDATE dossier_items SET text = ? WHERE id = ?', text, itemId);
}

/** Returns how many of the items are in the dossier. */
export function setItemsRemoved(
  db: WriteDatabase,
  dossierId: string,
  itemIds: readonly string[],
  at: string | null,
): number {
  return run(
    db,
    `UPDATE dossier_items SET removed_at = ?
     WHERE id IN (SELECT value FROM json_each(?)) AND dossier = (SELECT serial FROM dossiers WHERE id = ?)`,
    at,
    idList(itemIds),
    dossierId,
  );
}

export function setItemPosition(db: WriteDatabase, itemId: string, position: number): void {
  run(db, 'UPDATE dossier_items SET position = ? WHERE id = ?', position, itemId);
}

export function lastPosition(db: ReadDatabase, dossierId: string): number {
  return numberOf(
    db,
    'SELECT coalesce(max(i.position), 0) FROM dossier_items i JOIN dossiers d ON d.serial = i.dossier WHERE d.id = ?',
    dossierId,
  );
}
