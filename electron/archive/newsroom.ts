import { first, type ReadDatabase, run, type WriteDatabase } from './sql.ts';

/** The archive's own row: who it is and whether anybody has set it up. */
export interface Newsroom {
  readonly id: string;
  readonly name: string;
  readonly setUpAt: string | null;
}

export function readNewsroom(db: ReadDatabase): Newsroom | undefined {
  return first<Newsroom>(db, 'SELECT id, name, set_up_at AS setUpAt FROM archive LIMIT 1');
}

export function writeNewsroom(db: WriteDatabase, newsroom: Newsroom & { readonly setUpAt: string }): void {
  run(db, 'INSERT INTO archive (id, name, created_at, set_up_at) VALUES (:id, :name, :setUpAt, :setUpAt)', {
    ...newsroom,
  });
}
