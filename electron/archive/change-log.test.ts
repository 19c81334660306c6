import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHAIN_START, changesAfter, checkChain, lastChange, recordChange } from './change-log.ts';
import { openWriter } from './open.ts';
import { run, type WriteDatabase } from './sql.ts';

let folder: string;
let db: WriteDatabase;
const clock = { now: () => Date.UTC(2025, 1, 12, 9, 42, 7) };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-log-'));
  const opened = openWriter({
    clock,
    paths: { database: join(folder, 'archive.db'), backups: join(folder, 'backups') },
  });
  if (!opened.ok) throw new Error(opened.error.code);
  db = opened.value;
  const acting = { db, clock, actor: { personId: 'p', systemAccount: 'mm' } };
  for (let index = 1; index <= 5; index += 1) recordChange(acting, 'articles.save', 'article', [`a${index}`]);
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

function inPortions(): number | null {
  for (let after = CHAIN_START; ; ) {
    const { broken, next } = checkChain(db, after, 2);
    if (broken !== null || next === null) return broken;
    after = next;
  }
}

describe('the change log', () => {
  it('numbers its entries and gives them to followers', () => {
    expect(lastChange(db)).toBe(5);
    expect(changesAfter(db, 3, 10).map(({ number, ids }) => [number, ids])).toEqual([
      [4, ['a4']],
      [5, ['a5']],
    ]);
    expect(checkChain(db, CHAIN_START, 100)).toEqual({ broken: null, next: null });
  });

  it.each([
    ['an altered entry', 'UPDATE change_log SET subject_ids = \'["other"]\' WHERE number = 3', 3],
    ['an altered person', "UPDATE change_log SET person_id = 'q' WHERE number = 2", 2],
    ['a removed entry', 'DELETE FROM change_log WHERE number = 4', 4],
    ['a removed first entry', 'DELETE FROM change_log WHERE number = 1', 1],
    ['a moved entry', 'UPDATE change_log SET number = 9 WHERE number = 5', 5],
  ])('shows %s', (_what, sql, broken) => {
    run(db, sql);
    expect(checkChain(db, CHAIN_START, 100).broken).toBe(broken);
    expect(inPortions()).toBe(broken);
  });
});
