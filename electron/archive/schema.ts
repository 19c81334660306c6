import { all, type ReadDatabase } from './sql.ts';

/** The archive's whole schema as readable SQL, tables in alphabetical order, each with its indexes. */
export function schemaText(db: ReadDatabase): string {
  const parts = all<{ sql: string }>(
    db,
    `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
     ORDER BY tbl_name, type = 'index', name`,
  );
  const head =
    '-- Generated from electron/archive/migrations; a test keeps it current (vitest -u rewrites it).';
  return `${[head, ...parts.map(({ sql }) => `${sql};`)].join('\n\n')}\n`;
}
