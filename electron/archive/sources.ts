import type { Source } from '#shared/contract/sources.ts';
import { fold } from '#shared/text/fold.ts';
import { sortKey } from '#shared/text/sort-key.ts';
import { all, first, numberOf, type ReadDatabase, run, type WriteDatabase } from './sql.ts';
import { VISIBLE_STATEMENT } from './statement-rows.ts';

/** Where statements come from. */

const SOURCE = `c.id, c.name, c.description, c.kind, c.level, c.address, c.date, c.ground_rule AS groundRule,
  c.note`;

export function findSource(db: ReadDatabase, id: string): Source | undefined {
  return first<Source>(db, `SELECT ${SOURCE} FROM sources c WHERE c.id = ?`, id);
}

export function isSource(db: ReadDatabase, id: string): boolean {
  return first(db, 'SELECT 1 FROM sources WHERE id = ?', id) !== undefined;
}

/** Sources whose name or description contains the folded text, in alphabetical order, with how many statements they have. */
export function listSources(
  db: ReadDatabase,
  filter: { readonly text: string; readonly offset: number; readonly limit: number },
): { total: number; items: (Source & { statements: number; sealed: boolean })[] } {
  const where = "WHERE :text = '' OR instr(c.folded, :text) > 0";
  return {
    total: numberOf(db, `SELECT count(*) FROM sources c ${where}`, { text: filter.text }),
    items: all<Source & { statements: number; sealed: number }>(
      db,
      `SELECT ${SOURCE}, c.sealed,
         (SELECT count(*) FROM statements s WHERE s.source_id = c.id AND ${VISIBLE_STATEMENT}) AS statements
       FROM sources c ${where} ORDER BY c.sort_key, c.serial LIMIT :limit OFFSET :offset`,
      { ...filter },
    ).map((source) => ({ ...source, sealed: source.sealed === 1 })),
  };
}

export function isSealed(db: ReadDatabase, id: string): boolean {
  return first(db, 'SELECT 1 FROM sources WHERE id = ? AND sealed = 1', id) !== undefined;
}

export function markSealed(db: WriteDatabase, id: string, sealed: boolean): void {
  run(db, 'UPDATE sources SET sealed = :sealed WHERE id = :id', { id, sealed: sealed ? 1 : 0 });
}

export function writeSource(db: WriteDatabase, source: Source, at: string): void {
  run(
    db,
    `INSERT INTO sources (id, name, description, folded, sort_key, kind, level, address, date, ground_rule, note,
       created_at, updated_at)
     VALUES (:id, :name, :description, :folded, :sortKey, :kind, :level, :address, :date, :groundRule, :note,
       :at, :at)
     ON CONFLICT (id) DO UPDATE SET name = :name, description = :description, folded = :folded,
       sort_key = :sortKey, kind = :kind, level = :level, address = :address, date = :date,
       ground_rule = :groundRule, note = :note, updated_at = :at`,
    {
      ...source,
      folded: fold(`${source.name} ${source.description}`.trim()),
      sortKey: sortKey(source.name || source.description),
      at,
    },
  );
}

/** Sources whose name contains the folded text. */
export function sourceIdsNamed(db: ReadDatabase, folded: string): string[] {
  return all<{ id: string }>(db, 'SELECT id FROM sources WHERE instr(folded, ?) > 0 LIMIT 500', folded).map(
    ({ id }) => id,
  );
}
