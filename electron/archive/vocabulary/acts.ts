import type { RecordedVocabularyAct, VocabularyAct, VocabularyKind } from '#shared/contract/vocabulary.ts';
import { all, first, idList, type ReadDatabase, run, type WriteDatabase } from '../sql.ts';
import type { WordChange } from './words.ts';

/** Rows of acts of care and of what each changed. */

export interface ActRow {
  readonly serial: number;
  readonly id: string;
  readonly request: VocabularyAct;
  readonly changes: readonly WordChange[];
  readonly touched: readonly string[];
  readonly status: RecordedVocabularyAct['status'];
  readonly articleCursor: number;
  readonly statementCursor: number;
}

export interface NewAct {
  readonly id: string;
  readonly request: VocabularyAct;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly touched: readonly string[];
  readonly changes: readonly WordChange[];
  readonly at: string;
  readonly personId: string | null;
  readonly account: number;
}

export function insertAct(db: WriteDatabase, act: NewAct): void {
  run(
    db,
    `INSERT INTO vocabulary_acts (id, act, kind, request, before_names, after_names, touched, undo, status, at, person_id, account)
     VALUES (:id, :act, :kind, :request, :before, :after, :touched, :undo, 'running', :at, :personId, :account)`,
    {
      id: act.id,
      act: act.request.act,
      kind: act.request.kind,
      request: JSON.stringify(act.request),
      before: JSON.stringify(act.before),
      after: JSON.stringify(act.after),
      touched: idList(act.touched),
      undo: JSON.stringify(act.changes),
      at: act.at,
      personId: act.personId,
      account: act.account,
    },
  );
}

interface StoredAct {
  readonly serial: number;
  readonly id: string;
  readonly act: RecordedVocabularyAct['act'];
  readonly kind: VocabularyKind;
  readonly request: string;
  readonly before_names: string;
  readonly after_names: string;
  readonly touched: string;
  readonly undo: string;
  readonly articles: number;
  readonly statements: number;
  readonly status: ActRow['status'];
  readonly article_cursor: number;
  readonly statement_cursor: number;
  readonly at: string;
  readonly person_id: string | null;
  readonly blocked_by: string | null;
}

/** A later act that is in force and concerns one of the same entries. */
const BLOCKED_BY = `
  (SELECT later.id FROM vocabulary_acts later
   WHERE later.serial > v.serial AND later.kind = v.kind AND later.status <> 'undone'
     AND EXISTS (SELECT 1 FROM json_each(later.touched) theirs JOIN json_each(v.touched) ours ON ours.value = theirs.value)
   ORDER BY later.serial DESC LIMIT 1) AS blocked_by`;

function recordedOf(row: StoredAct): RecordedVocabularyAct {
  return {
    id: row.id,
    act: row.act,
    kind: row.kind,
    before: JSON.parse(row.before_names) as string[],
    after: JSON.parse(row.after_names) as string[],
    articles: row.articles,
    statements: row.statements,
    status: row.status,
    at: row.at,
    personId: row.person_id,
    blockedBy: row.blocked_by,
  };
}

export function recordedActs(db: ReadDatabase, limit: number): RecordedVocabularyAct[] {
  return all<StoredAct>(
    db,
    `SELECT v.*, ${BLOCKED_BY} FROM vocabulary_acts v ORDER BY v.serial DESC LIMIT ?`,
    limit,
  ).map(recordedOf);
}

export function recordedAct(db: ReadDatabase, id: string): RecordedVocabularyAct | undefined {
  const row = first<StoredAct>(db, `SELECT v.*, ${BLOCKED_BY} FROM vocabulary_acts v WHERE v.id = ?`, id);
  return row && recordedOf(row);
}

export function findAct(db: ReadDatabase, id: string): ActRow | undefined {
  const row = first<Omit<StoredAct, 'blocked_by'>>(db, 'SELECT * FROM vocabulary_acts WHERE id = ?', id);
  return (
    row && {
      serial: row.serial,
      id: row.id,
      request: JSON.parse(row.request) as VocabularyAct,
      changes: JSON.parse(row.undo) as WordChange[],
      touched: JSON.parse(row.touched) as string[],
      status: row.status,
      articleCursor: row.article_cursor,
      statementCursor: row.statement_cursor,
    }
  );
}

export function setStatus(db: WriteDatabase, serial: number, status: ActRow['status']): void {
  run(db, 'UPDATE vocabulary_acts SET status = ? WHERE serial = ?', status, serial);
}

/** The lists are JSON arrays, or single values as one-element arrays. */
interface Changed {
  readonly former: readonly string[];
  readonly next: readonly string[];
}

export function noteArticle(db: WriteDatabase, act: number, article: number, changed: Changed): void {
  run(
    db,
    'INSERT OR REPLACE INTO vocabulary_act_articles VALUES (?, ?, ?, ?)',
    act,
    article,
    JSON.stringify(changed.former),
    JSON.stringify(changed.next),
  );
}

export function noteStatement(
  db: WriteDatabase,
  act: number,
  statementId: string,
  { former, next }: { readonly former: string; readonly next: string },
): void {
  run(
    db,
    'INSERT OR REPLACE INTO vocabulary_act_statements VALUES (?, ?, ?, ?)',
    act,
    statementId,
    former,
    next,
  );
}

/** Moves the marks of how far a running act has come, and counts what it changed. */
export function advance(
  db: WriteDatabase,
  act: number,
  step: { articleCursor?: number; statementCursor?: number; articles?: number; statements?: number },
): void {
  run(
    db,
    `UPDATE vocabulary_acts SET article_cursor = coalesce(:articleCursor, article_cursor),
       statement_cursor = coalesce(:statementCursor, statement_cursor),
       articles = articles + :articles, statements = statements + :statements
     WHERE serial = :act`,
    {
      act,
      articleCursor: step.articleCursor ?? null,
      statementCursor: step.statementCursor ?? null,
      articles: step.articles ?? 0,
      statements: step.statements ?? 0,
    },
  );
}

export interface ChangedArticle extends Changed {
  readonly article: number;
  readonly id: string;
}

/** The next articles that are still to be put back, and removes the notes about them. */
export function takeArticles(db: WriteDatabase, act: number, limit: number): ChangedArticle[] {
  const rows = all<{ article: number; id: string; former: string; next: string }>(
    db,
    `SELECT n.article, a.id, n.former, n.next FROM vocabulary_act_articles n JOIN articles a ON a.serial = n.article
     WHERE n.act = ? ORDER BY n.article LIMIT ?`,
    act,
    limit,
  );
  for (const { article } of rows)
    run(db, 'DELETE FROM vocabulary_act_articles WHERE act = ? AND article = ?', act, article);
  return rows.map((row) => ({
    article: row.article,
    id: row.id,
    former: JSON.parse(row.former) as string[],
    next: JSON.parse(row.next) as string[],
  }));
}

export function takeStatements(
  db: WriteDatabase,
  act: number,
  limit: number,
): { readonly statement_id: string; readonly former: string; readonly next: string }[] {
  const rows = all<{ statement_id: string; former: string; next: string }>(
    db,
    `SELECT statement_id, former, next FROM vocabulary_act_statements WHERE act = ? LIMIT ?`,
    act,
    limit,
  );
  for (const { statement_id } of rows)
    run(db, 'DELETE FROM vocabulary_act_statements WHERE act = ? AND statement_id = ?', act, statement_id);
  return rows;
}
