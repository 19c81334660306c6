import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { APPLICATION_ID, connect, openReader, openWriter, SCHEMA_VERSION } from '../open.ts';
import { migrate } from '../migrate.ts';
import { schemaText } from '../schema.ts';
import { all, run } from '../sql.ts';
import { migrations } from './index.ts';

const clock = { now: () => Date.UTC(2025, 1, 12, 9, 42, 7) };
let folder: string;
const paths = () => ({ database: join(folder, 'archive.db'), backups: join(folder, 'backups') });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-migrations-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function opened() {
  const result = openWriter({ paths: paths(), clock });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('the archive’s format', () => {
  it('counts up without gaps', () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
  });

  it('is written down in schema.sql', async () => {
    const db = opened();
    await expect(schemaText(db)).toMatchFileSnapshot('../schema.sql');
    db.close();
  });

  it('is STRICT in every table', () => {
    const db = opened();
    const loose = all(
      db,
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
    );
    expect(loose).toEqual([]);
    db.close();
  });

  it('migration 1 makes an archive that is known by its id, its version and its pragmas', () => {
    const db = opened();
    expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('secure_delete', { simple: true })).toBe(1);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(all(db, 'SELECT number, name FROM migrations')).toEqual(
      migrations.map(({ number, name }) => ({ number, name })),
    );
    db.close();
    opened().close();
  });
});

describe('migrate', () => {
  const second = { number: 2, name: 'second', sql: 'CREATE TABLE later (id TEXT PRIMARY KEY) STRICT;' };
  const setting = () => ({
    migrations: [...migrations.slice(0, 1), second],
    applicationId: APPLICATION_ID,
    clock,
    backups: paths().backups,
  });

  it('copies the archive before it changes it', () => {
    const db = connect(paths().database, 'write');
    migrate(db, { ...setting(), migrations: migrations.slice(0, 1) });
    run(db, "INSERT INTO archive VALUES ('a', 'Lokales', '', NULL)");
    expect(migrate(db, setting())).toEqual({ ok: true, value: { applied: 1 } });
    db.close();
    const copies = readdirSync(paths().backups);
    expect(copies).toHaveLength(1);
    const copy = connect(join(paths().backups, copies[0] ?? ''), 'read');
    expect(copy.pragma('user_version', { simple: true })).toBe(1);
    expect(all(copy, 'SELECT name FROM archive')).toEqual([{ name: 'Lokales' }]);
    copy.close();
  });

  it('leaves the archive as it was when a step fails', () => {
    const db = connect(paths().database, 'write');
    migrate(db, { ...setting(), migrations: migrations.slice(0, 1) });
    const broken = { ...second, sql: `${second.sql} CREATE TABLE later (id TEXT) STRICT;` };
    expect(() => migrate(db, { ...setting(), migrations: [...migrations.slice(0, 1), broken] })).toThrow(
      /later/,
    );
    expect(db.pragma('user_version', { simple: true })).toBe(1);
    expect(all(db, "SELECT name FROM sqlite_schema WHERE name = 'later'")).toEqual([]);
    db.close();
  });

  it('migration 2 keeps the places that were found in evidence', () => {
    const db = connect(paths().database, 'write');
    migrate(db, { ...setting(), migrations: migrations.slice(0, 1) });
    db.exec(`PRAGMA foreign_keys = OFF;
      INSERT INTO statement_evidence (statement_id, evidence_id, position, exact, page, linked_at)
      VALUES ('s', 'e', 1, 'Das prüfen wir', 3, '');`);
    expect(migrate(db, { ...setting(), migrations: migrations.slice(0, 2) })).toMatchObject({ ok: true });
    expect(all(db, 'SELECT exact, page, box, until_seconds FROM statement_evidence')).toEqual([
      { exact: 'Das prüfen wir', page: 3, box: null, until_seconds: null },
    ]);
    db.close();
  });

  it('refuses an archive whose steps are not ours', () => {
    const db = opened();
    run(db, "UPDATE migrations SET checksum = 'other' WHERE number = 1");
    db.close();
    expect(openWriter({ paths: paths(), clock })).toMatchObject({ ok: false, error: { code: 'DAMAGED' } });
  });
});

describe('an archive from a newer version', () => {
  it('is refused and stays as it is, byte for byte', () => {
    const db = opened();
    db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    db.close();
    const before = hash();
    const refused = { ok: false, error: { code: 'NEWER_VERSION', params: { version: SCHEMA_VERSION + 1 } } };
    expect(openWriter({ paths: paths(), clock })).toMatchObject(refused);
    expect(openReader(paths())).toMatchObject(refused);
    expect(hash()).toBe(before);
    expect(existsSync(`${paths().database}-wal`)).toBe(false);
  });

  function hash(): string {
    return createHash('sha256').update(readFileSync(paths().database)).digest('hex');
  }
});
