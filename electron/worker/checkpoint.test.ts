import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connect, type WriteDatabase } from '../archive/open.ts';
import type { Log } from '../services/context.ts';
import { checkpointWhenDue } from './checkpoint.ts';

const silent: Log = { info() {}, warn() {}, error() {} };
let folder: string;
let file: string;
let db: WriteDatabase;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-checkpoint-'));
  file = join(folder, 'archive.db');
  db = connect(file, 'write');
  db.exec('CREATE TABLE words (text BLOB)');
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Pages in the log that are not in the file yet. */
function waiting(): number {
  const [row] = db.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[];
  return row ? row.log - row.checkpointed : Number.NaN;
}
const write = (bytes: number): void => {
  db.prepare('INSERT INTO words VALUES (randomblob(?))').run(bytes);
};

it('leaves a short log alone and copies a long one whole', () => {
  write(100_000);
  checkpointWhenDue(db, silent);
  expect(waiting()).toBeGreaterThan(20);
  write(5_000_000);
  expect(waiting()).toBeGreaterThan(1000);
  checkpointWhenDue(db, silent);
  expect(waiting()).toBe(0);
});

it('goes on after the next commit where a reader was in the way, and takes nothing from its view', () => {
  const reader = connect(file, 'read');
  reader.prepare('BEGIN').run();
  expect(reader.prepare('SELECT count(*) AS rows FROM words').get()).toEqual({ rows: 0 });
  write(5_000_000);
  checkpointWhenDue(db, silent);
  expect(waiting()).toBeGreaterThan(1000);
  expect(reader.prepare('SELECT count(*) AS rows FROM words').get()).toEqual({ rows: 0 });
  reader.prepare('COMMIT').run();
  reader.close();
  write(10);
  checkpointWhenDue(db, silent);
  expect(waiting()).toBe(0);
});
