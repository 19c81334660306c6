import { all, type ReadDatabase, run, type WriteDatabase } from './sql.ts';

/** The archive's own settings have no person. */
const WHOLE_ARCHIVE = '';

/** Values as JSON gave them. A person's settings lie over those of the archive. */
export function allSettings(db: ReadDatabase, personId: string | null): Record<string, unknown> {
  const rows = all<{ key: string; value: string }>(
    db,
    'SELECT key, value FROM settings WHERE person_id IN (?, ?) ORDER BY person_id',
    WHOLE_ARCHIVE,
    personId ?? WHOLE_ARCHIVE,
  );
  return Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown]));
}

/** Stores values; null removes one, so that the archive's or the program's own value shows again. */
export function writeSettings(
  db: WriteDatabase,
  personId: string | null,
  values: Readonly<Record<string, unknown>>,
): void {
  for (const [key, value] of Object.entries(values)) {
    const person = personId ?? WHOLE_ARCHIVE;
    if (value === null) run(db, 'DELETE FROM settings WHERE person_id = ? AND key = ?', person, key);
    else {
      run(
        db,
        'INSERT INTO settings VALUES (:person, :key, :value) ON CONFLICT DO UPDATE SET value = :value',
        {
          person,
          key,
          value: JSON.stringify(value),
        },
      );
    }
  }
}
