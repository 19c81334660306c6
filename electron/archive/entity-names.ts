import { all, idList, type ReadDatabase } from './sql.ts';

const MOST = 200;

/**
 * Persons, organisations and places whose name or variant is this or has it as whole words: "Peskow" is
 * Dmitri Peskow. Takes folded text. All of them with exactly this name come before the others.
 */
export function entityIdsNamed(db: ReadDatabase, folded: string, kinds: readonly string[]): string[] {
  const rows = all<{ id: string }>(
    db,
    `WITH named AS (
       SELECT id, folded FROM entities UNION ALL SELECT entity_id, folded FROM entity_variants
     )
     SELECT e.id FROM named n JOIN entities e ON e.id = n.id
     WHERE instr(' ' || replace(n.folded, '-', ' ') || ' ', ' ' || replace(:folded, '-', ' ') || ' ') > 0
       AND e.kind IN (SELECT value FROM json_each(:kinds))
     GROUP BY e.id ORDER BY max(n.folded = :folded) DESC, e.sort_key LIMIT ${MOST}`,
    { folded, kinds: idList(kinds) },
  );
  return rows.map(({ id }) => id);
}
