import type { Migration } from './migration.ts';

/** Places inside evidence: a rectangle on a page, the end of a passage in a recording. */
export const evidencePlaces: Migration = {
  number: 2,
  name: 'evidence-places',
  sql: `
-- JSON array [x, y, width, height] in shares of the page, from its upper left corner.
ALTER TABLE statement_evidence ADD COLUMN box TEXT;
ALTER TABLE statement_evidence ADD COLUMN until_seconds REAL;
`,
};
