import type { Migration } from './migration.ts';

/** Sources get a level of confidentiality and a description. Those that were written down by name were open. */
export const sourceLevels: Migration = {
  number: 4,
  name: 'source-levels',
  sql: `
ALTER TABLE sources ADD COLUMN description TEXT NOT NULL DEFAULT '';
ALTER TABLE sources ADD COLUMN level TEXT NOT NULL DEFAULT 'open'
  CHECK (level IN ('open', 'described', 'confidential', 'background'));
`,
};
