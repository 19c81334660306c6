import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleFieldsSchema } from '#shared/article/fields.ts';
import type { VerificationEventKind } from '#shared/statement/verification.ts';
import { sheet } from '#shared/document/build.ts';
import { documentJson } from '#shared/document/document.ts';
import { insertArticle } from './articles.ts';
import { derive } from './derive.ts';
import { openWriter } from './open.ts';
import { first, run, type WriteDatabase } from './sql.ts';
import { isOriginalMissing, quoteCounts, refreshStatements } from './statement-states.ts';

let folder: string;
let db: WriteDatabase;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-states-'));
  const paths = { database: join(folder, 'archive.db'), backups: folder };
  const opened = openWriter({ clock: { now: () => 0 }, paths });
  if (!opened.ok) throw new Error(opened.error.code);
  db = opened.value;
  run(db, "INSERT INTO accounts (serial, name) VALUES (1, 'mm')");
  for (const id of ['a', 'b']) {
    insertArticle(db, {
      id,
      document: documentJson(sheet({})),
      derived: derive(sheet({}), ''),
      fields: articleFieldsSchema.parse({}),
      createdAt: '',
      createdBy: null,
      change: 1,
      state: 'draft',
      versionNumber: 0,
    });
  }
  run(
    db,
    `INSERT INTO statements (id, type, medium, speaker_as_printed, addressee, cue, said_on, said_at, occasion,
       translated, smoothed, chain, ground_rule, note, created_at, updated_at)
     VALUES ('s', 'direct', 'spoken', '', '', '', '', '', '', 0, 0, '[]', 'one', '', '', '')`,
  );
  run(
    db,
    `INSERT INTO evidence (id, sha256, name, kind, media_type, bytes, origin, language, captured_at)
     VALUES ('e', '', '', 'text', '', 0, '', '', '')`,
  );
  run(
    db,
    `INSERT INTO statement_evidence (statement_id, evidence_id, position, linked_at) VALUES ('s', 'e', 0, '')`,
  );
  for (const [id, article] of [
    ['use-a', 'a'],
    ['use-b', 'b'],
  ]) {
    run(
      db,
      `INSERT INTO statement_uses (id, statement_id, article_id, printed, present, created_at)
       VALUES (?, 's', ?, 'Wir gehen sofort.', 1, '')`,
      id ?? '',
      article ?? '',
    );
  }
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

let events = 0;
const add = (kind: VerificationEventKind, wording = 'Wir gehen sofort.') => {
  events += 1;
  run(
    db,
    `INSERT INTO verification_events (id, statement_id, kind, account, wording, note, at)
     VALUES (?, 's', ?, 1, ?, '', '')`,
    `event ${events}`,
    kind,
    wording,
  );
};
const stateOf = (table: 'statements' | 'statement_uses', id: string) =>
  first<{ verification: string }>(db, `SELECT verification FROM ${table} WHERE id = ?`, id)?.verification;
const openIn = (id: string) =>
  first<{ quotes_open: number }>(db, 'SELECT quotes_open FROM articles WHERE id = ?', id)?.quotes_open;

describe('the state of statements', () => {
  it('follows from events and wording, into the counts of every article that uses them', () => {
    expect(refreshStatements(db, ['s']).sort()).toEqual(['a', 'b']);
    expect([stateOf('statements', 's'), openIn('a'), openIn('b')]).toEqual(['recorded', 1, 1]);
    add('anchored');
    add('checked');
    expect(refreshStatements(db, ['s']).sort()).toEqual(['a', 'b']);
    expect([stateOf('statements', 's'), openIn('a'), openIn('b')]).toEqual(['checked', 0, 0]);
    expect(refreshStatements(db, ['s'])).toEqual([]);
  });

  it('is as good as the weakest wording in print', () => {
    add('anchored');
    run(db, "UPDATE statement_uses SET printed = 'Wir gehen später.' WHERE id = 'use-b'");
    refreshStatements(db, ['s']);
    expect([stateOf('statement_uses', 'use-a'), stateOf('statement_uses', 'use-b')]).toEqual([
      'evidenced',
      'recorded',
    ]);
    expect([stateOf('statements', 's'), openIn('a'), openIn('b')]).toEqual(['recorded', 0, 1]);
    run(db, "UPDATE statement_uses SET present = 0 WHERE id = 'use-b'");
    refreshStatements(db, ['s']);
    expect([stateOf('statements', 's'), openIn('b')]).toEqual(['evidenced', 0]);
  });

  it('counts disputed ones as open', () => {
    expect(quoteCounts(['disputed', 'checked', 'recorded'])).toEqual({ total: 3, open: 2, disputed: 1 });
  });

  it('knows a translated direct quote without its original', () => {
    const quote = { type: 'direct', translated: true, original: null };
    expect(isOriginalMissing(quote)).toBe(true);
    expect(isOriginalMissing({ ...quote, type: 'indirect' })).toBe(false);
    expect(isOriginalMissing({ ...quote, original: { text: 'We agreed.' } })).toBe(false);
  });
});
