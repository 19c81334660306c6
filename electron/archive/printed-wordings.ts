import { all, idList, type ReadDatabase } from './sql.ts';

/** What the uses of a statement print now, outside the wastebasket. */
export interface PrintedWording {
  readonly statementId: string;
  readonly useId: string;
  readonly articleId: string;
  readonly headline: string;
  readonly printed: string;
  /** ISO instant: when the article came out, else when it was begun. */
  readonly day: string;
}

/** By statement, the newest use first. */
export function printedWordings(
  db: ReadDatabase,
  statementIds: readonly string[],
): Map<string, PrintedWording[]> {
  const rows = all<PrintedWording>(
    db,
    `SELECT u.statement_id AS statementId, u.id AS useId, u.article_id AS articleId, a.headline, u.printed,
       coalesce(a.published_at, a.created_at) AS day
     FROM statement_uses u JOIN articles a ON a.id = u.article_id AND a.trashed_at IS NULL
     WHERE u.present = 1 AND u.statement_id IN (SELECT value FROM json_each(?)) ORDER BY u.serial DESC`,
    idList(statementIds),
  );
  return grouped(rows);
}

/** What counts for drift, by statement and in order: anchorings while evidence is linked, and declarations. */
export function wordingEvents(
  db: ReadDatabase,
  statementIds: readonly string[],
): Map<string, WordingEvent[]> {
  const rows = all<WordingEvent>(
    db,
    `SELECT v.statement_id AS statementId, v.use_id AS useId, u.article_id AS articleId, v.kind,
       v.person_id AS personId, v.wording
     FROM verification_events v LEFT JOIN statement_uses u ON u.id = v.use_id
     WHERE v.statement_id IN (SELECT value FROM json_each(?))
       AND v.kind IN ('anchored', 'smoothed', 'translation-choice', 'undeclared')
       AND EXISTS (SELECT 1 FROM statement_evidence e WHERE e.statement_id = v.statement_id)
     ORDER BY v.serial`,
    idList(statementIds),
  );
  return grouped(rows);
}

export interface WordingEvent {
  readonly statementId: string;
  readonly useId: string | null;
  /** The article of that use. */
  readonly articleId: string | null;
  readonly kind: 'anchored' | 'smoothed' | 'translation-choice' | 'undeclared';
  readonly personId: string | null;
  readonly wording: string;
}

function grouped<Row extends { readonly statementId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const list = found.get(row.statementId);
    if (list) list.push(row);
    else found.set(row.statementId, [row]);
  }
  return found;
}
