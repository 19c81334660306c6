import type { Entity, Office } from '#shared/contract/models.ts';
import { fold } from '#shared/text/fold.ts';
import { sortKey } from '#shared/text/sort-key.ts';
import { all, first, idList, type ReadDatabase, run, type WriteDatabase } from './sql.ts';
import { VISIBLE_STATEMENT } from './statement-rows.ts';

/** Persons, organisations and places of the world, with the names by which they go. */

interface EntityRow extends Omit<Entity, 'variants' | 'offices'> {
  readonly variants: string;
  readonly offices: string;
}

const ENTITY = `
  e.id, e.kind, e.name, e.description, e.wikidata, e.gnd,
  (SELECT json_group_array(v.variant ORDER BY v.position) FROM entity_variants v WHERE v.entity_id = e.id) AS variants,
  (SELECT json_group_array(json_object('office', o.office, 'from', o.held_from, 'to', o.held_to) ORDER BY o.position)
   FROM entity_offices o WHERE o.entity_id = e.id) AS offices`;

function entityOf(row: EntityRow): Entity {
  const { id, kind, name, description, wikidata, gnd } = row;
  const variants = JSON.parse(row.variants) as string[];
  const offices = JSON.parse(row.offices) as Office[];
  return { id, kind, name, variants, description, offices, wikidata, gnd };
}

export function findEntity(db: ReadDatabase, id: string): Entity | undefined {
  return entitiesByIds(db, [id])[0];
}

/** In the order of `ids`; unknown ones are left out. */
export function entitiesByIds(db: ReadDatabase, ids: readonly string[]): Entity[] {
  const rows = all<EntityRow>(
    db,
    `SELECT ${ENTITY} FROM entities e WHERE e.id IN (SELECT value FROM json_each(?))`,
    idList(ids),
  );
  const known = new Map(rows.map((row) => [row.id, entityOf(row)]));
  return ids.flatMap((id) => known.get(id) ?? []);
}

export interface EntityUse extends Entity {
  readonly articles: number;
  readonly statements: number;
}

export interface EntitySearch {
  /** Folded; empty for all. */
  readonly text: string;
  readonly kinds: readonly Entity['kind'][];
  readonly limit: number;
}

/** Names and variants that contain the text; those that begin with it, or have a word that does, come first. */
export function searchEntities(db: ReadDatabase, { text, kinds, limit }: EntitySearch): EntityUse[] {
  const rows = all<EntityRow & { articles: number; statements: number }>(
    db,
    `WITH named AS (
       SELECT e.serial, e.folded FROM entities e WHERE e.merged_into IS NULL AND e.removed_at IS NULL
       UNION ALL
       SELECT e.serial, v.folded FROM entity_variants v
       JOIN entities e ON e.id = v.entity_id AND e.merged_into IS NULL AND e.removed_at IS NULL
     ), found AS (
       SELECT serial, min(CASE WHEN instr(folded, :text) = 1 THEN 0
                               WHEN instr(folded, ' ' || :text) > 0 THEN 1 ELSE 2 END) AS place
       FROM named WHERE :text = '' OR instr(folded, :text) > 0 GROUP BY serial
     )
     SELECT ${ENTITY},
       (SELECT count(*) FROM article_entities l WHERE l.entity_id = e.id) AS articles,
       (SELECT count(*) FROM statements s WHERE s.speaker_id = e.id AND ${VISIBLE_STATEMENT}) AS statements
     FROM found f JOIN entities e ON e.serial = f.serial
     WHERE :kinds = '[]' OR e.kind IN (SELECT value FROM json_each(:kinds))
     ORDER BY f.place, e.sort_key LIMIT :limit`,
    { text, kinds: idList(kinds), limit },
  );
  return rows.map((row) => ({ ...entityOf(row), articles: row.articles, statements: row.statements }));
}

/** The entity that goes by exactly this name or variant, folded; null when there is none or more than one. */
export function entityNamed(db: ReadDatabase, name: string, kinds: readonly Entity['kind'][]): Entity | null {
  const rows = all<{ id: string }>(
    db,
    `SELECT e.id FROM entities e
     WHERE e.merged_into IS NULL AND e.removed_at IS NULL
       AND (e.folded = :name OR e.id IN (SELECT entity_id FROM entity_variants WHERE folded = :name))
       AND e.kind IN (SELECT value FROM json_each(:kinds)) LIMIT 2`,
    { name: fold(name), kinds: idList(kinds) },
  );
  const [only, another] = rows;
  return only && !another ? (findEntity(db, only.id) ?? null) : null;
}

/** Writes an entity with its variants and offices; `at` is the time of the change. */
export function writeEntity(db: WriteDatabase, entity: Entity, at: string): void {
  run(
    db,
    `INSERT INTO entities (id, kind, name, folded, sort_key, description, wikidata, gnd, created_at, updated_at)
     VALUES (:id, :kind, :name, :folded, :sortKey, :description, :wikidata, :gnd, :at, :at)
     ON CONFLICT (id) DO UPDATE SET kind = :kind, name = :name, folded = :folded, sort_key = :sortKey,
       description = :description, wikidata = :wikidata, gnd = :gnd, updated_at = :at`,
    {
      id: entity.id,
      kind: entity.kind,
      name: entity.name,
      description: entity.description,
      wikidata: entity.wikidata,
      gnd: entity.gnd,
      folded: fold(entity.name),
      sortKey: sortKey(entity.name),
      at,
    },
  );
  run(db, 'DELETE FROM entity_variants WHERE entity_id = ?', entity.id);
  const variants = new Set(entity.variants.filter((variant) => variant !== entity.name));
  [...variants].forEach((variant, position) => {
    run(db, 'INSERT INTO entity_variants VALUES (?, ?, ?, ?)', entity.id, position, variant, fold(variant));
  });
  run(db, 'DELETE FROM entity_offices WHERE entity_id = ?', entity.id);
  entity.offices.forEach(({ office, from, to }, position) => {
    run(db, 'INSERT INTO entity_offices VALUES (?, ?, ?, ?, ?)', entity.id, position, office, from, to);
  });
}

export function isEntity(db: ReadDatabase, id: string): boolean {
  return first(db, 'SELECT 1 FROM entities WHERE id = ?', id) !== undefined;
}
