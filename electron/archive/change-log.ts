import { createHash } from 'node:crypto';
import { type Clock, instant } from '#shared/clock.ts';
import { all, first, idList, numberOf, type ReadDatabase, run, type WriteDatabase } from './sql.ts';

/** Who did it, when. Every mutation context fits. */
export interface Acting {
  readonly db: WriteDatabase;
  readonly clock: Clock;
  readonly actor: { readonly personId: string | null; readonly systemAccount: string };
}

export type SubjectKind =
  | 'article'
  | 'statement'
  | 'evidence'
  | 'source'
  | 'entity'
  | 'keyword'
  | 'dossier'
  | 'asset'
  | 'subject'
  | 'desk'
  | 'person'
  | 'setting'
  | 'search'
  | 'version'
  | 'export'
  | 'archive';

export interface Change {
  readonly number: number;
  readonly at: string;
  readonly personId: string | null;
  readonly account: number;
  readonly act: string;
  readonly kind: SubjectKind;
  readonly ids: readonly string[];
}

interface ChangeRow {
  number: number;
  at: string;
  person_id: string | null;
  account: number;
  act: string;
  subject_kind: SubjectKind;
  subject_ids: string;
  hash: string;
}

const FIRST_LINK = '';

/**
 * Appends one entry to the change log and returns its number. `act` is the command's name ("articles.save");
 * ids only, never words or names. Every mutation calls it once per kind of thing that it changed: the search
 * index and, later, a team server follow this log.
 */
export function recordChange(
  { db, clock, actor }: Acting,
  act: string,
  kind: SubjectKind,
  ids: readonly string[],
): number {
  const last = first<{ number: number; hash: string }>(
    db,
    'SELECT number, hash FROM change_log ORDER BY number DESC LIMIT 1',
  );
  const row: Omit<ChangeRow, 'hash'> = {
    number: (last?.number ?? 0) + 1,
    at: instant(clock),
    person_id: actor.personId,
    account: accountNumber(db, actor.systemAccount),
    act,
    subject_kind: kind,
    subject_ids: idList(ids),
  };
  run(
    db,
    'INSERT INTO change_log VALUES (:number, :at, :person_id, :account, :act, :subject_kind, :subject_ids, :hash)',
    { ...row, hash: link(last?.hash ?? FIRST_LINK, row) },
  );
  return row.number;
}

/** Entries after `number` in order, at most `limit`: what followers of the archive read. */
export function changesAfter(db: ReadDatabase, number: number, limit: number): Change[] {
  return all<ChangeRow>(
    db,
    'SELECT * FROM change_log WHERE number > ? ORDER BY number LIMIT ?',
    number,
    limit,
  ).map((row) => ({
    number: row.number,
    at: row.at,
    personId: row.person_id,
    account: row.account,
    act: row.act,
    kind: row.subject_kind,
    ids: JSON.parse(row.subject_ids) as string[],
  }));
}

/**
 * Who did what to an article lately, newest first: entries of this kind that name it, among the last `among` of
 * the whole log.
 */
export function recentActsOn(
  db: ReadDatabase,
  articleId: string,
  among: number,
): { readonly act: string; readonly personId: string | null }[] {
  return all(
    db,
    `SELECT act, person_id AS personId FROM change_log
     WHERE number > :after AND subject_kind = 'article' AND instr(subject_ids, :id) > 0
     ORDER BY number DESC`,
    { after: lastChange(db) - among, id: JSON.stringify(articleId) },
  );
}

export function lastChange(db: ReadDatabase): number {
  return numberOf(db, 'SELECT max(number) FROM change_log');
}

/** How far the chain was checked: where to go on. */
export interface ChainPosition {
  readonly number: number;
  readonly hash: string;
}

export const CHAIN_START: ChainPosition = { number: 0, hash: FIRST_LINK };

/**
 * Checks at most `limit` entries after a position. `broken` is the first one that was altered, removed or
 * inserted; `next` is null at the end of the log.
 */
export function checkChain(
  db: ReadDatabase,
  after: ChainPosition,
  limit: number,
): { readonly broken: number | null; readonly next: ChainPosition | null } {
  const rows = all<ChangeRow>(
    db,
    'SELECT * FROM change_log WHERE number > ? ORDER BY number LIMIT ?',
    after.number,
    limit,
  );
  let { number, hash } = after;
  for (const { hash: stored, ...row } of rows) {
    number += 1;
    if (row.number !== number || link(hash, row) !== stored) return { broken: number, next: null };
    hash = stored;
  }
  return { broken: null, next: rows.length === limit ? { number, hash } : null };
}

/** The number under which the log knows an account of the operating system. */
export function accountNumber(db: WriteDatabase, name: string): number {
  const known = first<{ serial: number }>(db, 'SELECT serial FROM accounts WHERE name = ?', name);
  if (known) return known.serial;
  run(db, 'INSERT INTO accounts (name) VALUES (?)', name);
  return accountNumber(db, name);
}

function link(previous: string, row: Omit<ChangeRow, 'hash'>): string {
  const { number, at, person_id, account, act, subject_kind, subject_ids } = row;
  const content = JSON.stringify([previous, number, at, person_id, account, act, subject_kind, subject_ids]);
  return createHash('sha256').update(content).digest('hex');
}
