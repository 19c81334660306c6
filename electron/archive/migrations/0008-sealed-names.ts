import type { Migration } from './migration.ts';

/** Which sources have their real name in the vault, and what went out in spite of a gate. */
export const sealedNames: Migration = {
  number: 8,
  name: 'sealed-names',
  sql: `
ALTER TABLE sources ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0 CHECK (sealed IN (0, 1));
-- JSON array of the gates that were overridden, with the name and the sentence of who did it.
ALTER TABLE export_log ADD COLUMN overridden TEXT;
ALTER TABLE export_log ADD COLUMN override_name TEXT;
ALTER TABLE export_log ADD COLUMN override_reason TEXT;
`,
};
