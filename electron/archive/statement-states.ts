import {
  isOpen,
  type VerificationEvent,
  verificationState,
  type VerificationState,
} from '#shared/statement/verification.ts';
import { all, first, idList, type ReadDatabase, run, type WriteDatabase } from './sql.ts';

interface StatementRow {
  type: string;
  translated: number;
  original_text: string | null;
  verification: VerificationState;
}
interface UseRow {
  id: string;
  article_id: string;
  printed: string;
  present: number;
  verification: VerificationState;
}

/** From nothing to everything; side states are the same for all uses of a statement. */
const RANK: Readonly<Record<VerificationState, number>> = {
  recorded: 0,
  evidenced: 1,
  checked: 2,
  confirmed: 3,
  disputed: 4,
  retracted: 4,
  uncheckable: 4,
};

/** A direct quote in translation whose original nobody has noted: "Original fehlt". */
export function isOriginalMissing(statement: {
  readonly type: string;
  readonly translated: boolean;
  readonly original: { readonly text: string } | null;
}): boolean {
  return statement.type === 'direct' && statement.translated && !statement.original?.text;
}

/**
 * Computes the state of statements and of their uses anew from their events and their present wording, and the
 * quote counts of the articles that use them. To be called after every change of a statement, its events or
 * evidence, or the wording of a use. Returns the ids of articles whose counts changed.
 */
export function refreshStatements(db: WriteDatabase, statementIds: readonly string[]): string[] {
  const articleIds = new Set<string>();
  for (const id of new Set(statementIds)) {
    for (const articleId of refreshStatement(db, id)) articleIds.add(articleId);
  }
  return [...articleIds].filter((id) => refreshQuoteCounts(db, id));
}

function refreshStatement(db: WriteDatabase, id: string): string[] {
  const statement = first<StatementRow>(
    db,
    'SELECT type, translated, original_text, verification FROM statements WHERE id = ?',
    id,
  );
  if (!statement) return [];
  const events = all<VerificationEvent>(
    db,
    // Events are never deleted; without evidence being anchored in it says nothing any more.
    `SELECT kind, person_id AS personId, wording FROM verification_events AS v
     WHERE statement_id = ? AND (kind <> 'anchored' OR EXISTS (
       SELECT 1 FROM statement_evidence AS e WHERE e.statement_id = v.statement_id))
     ORDER BY serial`,
    id,
  );
  const originalMissing = isOriginalMissing({
    type: statement.type,
    translated: statement.translated === 1,
    original: statement.original_text === null ? null : { text: statement.original_text },
  });
  const uses = all<UseRow>(
    db,
    'SELECT id, article_id, printed, present, verification FROM statement_uses WHERE statement_id = ? ORDER BY serial',
    id,
  );
  const states = uses.map((use) => {
    const state = verificationState(events, { wording: use.printed, originalMissing });
    if (state !== use.verification) {
      run(db, 'UPDATE statement_uses SET verification = ? WHERE id = ?', state, use.id);
    }
    return { state, present: use.present === 1 };
  });
  const whole = stateOfAll(states);
  if (whole !== statement.verification) {
    run(db, 'UPDATE statements SET verification = ? WHERE id = ?', whole, id);
  }
  return [...new Set(uses.map((use) => use.article_id))];
}

/** A statement is as good as the weakest use that is printed now; before any is printed, as its best one. */
function stateOfAll(uses: readonly { state: VerificationState; present: boolean }[]): VerificationState {
  const printed = uses.filter((use) => use.present).map((use) => use.state);
  const ranked = (printed.length > 0 ? printed : uses.map((use) => use.state)).sort(
    (left, right) => RANK[left] - RANK[right],
  );
  return (printed.length > 0 ? ranked[0] : ranked.at(-1)) ?? 'recorded';
}

/** How each use of an article stands, by use. */
export function useStates(db: ReadDatabase, articleId: string): Map<string, VerificationState> {
  const rows = all<Pick<UseRow, 'id' | 'verification'>>(
    db,
    'SELECT id, verification FROM statement_uses WHERE article_id = ?',
    articleId,
  );
  return new Map(rows.map((row) => [row.id, row.verification]));
}

/** Stores the quote counts of an article; true when they changed. */
export function refreshQuoteCounts(db: WriteDatabase, articleId: string): boolean {
  const counts = quoteCounts(
    all<{ verification: VerificationState }>(
      db,
      'SELECT verification FROM statement_uses WHERE article_id = (SELECT ?) AND present = 1',
      articleId,
    ).map((use) => use.verification),
  );
  return (
    run(
      db,
      `UPDATE articles SET quotes_total = :total, quotes_open = :open, quotes_disputed = :disputed
       WHERE id = :articleId
         AND (quotes_total <> :total OR quotes_open <> :open OR quotes_disputed <> :disputed)`,
      { ...counts, articleId },
    ) > 0
  );
}

/** Total, open (without evidence or in dispute) and disputed uses. */
export function quoteCounts(states: readonly VerificationState[]): {
  total: number;
  open: number;
  disputed: number;
} {
  return {
    total: states.length,
    open: states.filter(isOpen).length,
    disputed: states.filter((state) => state === 'disputed').length,
  };
}

/** The statements that an article uses. */
export function statementsOf(db: WriteDatabase, articleIds: readonly string[]): string[] {
  return all<{ statement_id: string }>(
    db,
    'SELECT DISTINCT statement_id FROM statement_uses WHERE article_id IN (SELECT value FROM json_each(?))',
    idList(articleIds),
  ).map((row) => row.statement_id);
}
