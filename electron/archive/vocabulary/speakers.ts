import { all, idList, numberOf, type ReadDatabase, run, type WriteDatabase } from '../sql.ts';
import { VISIBLE_STATEMENT } from '../statement-rows.ts';

/** Who said what, as far as care of the names has to move it. */

export interface SpokenStatement {
  readonly serial: number;
  readonly id: string;
  readonly speaker: string;
  readonly asPrinted: string;
}

export function statementsOf(
  db: ReadDatabase,
  {
    speakers,
    after,
    limit,
  }: { readonly speakers: readonly string[]; readonly after: number; readonly limit: number },
): SpokenStatement[] {
  return all<SpokenStatement>(
    db,
    `SELECT serial, id, speaker_id AS speaker, speaker_as_printed AS asPrinted FROM statements
     WHERE speaker_id IN (SELECT value FROM json_each(?)) AND serial > ? ORDER BY serial LIMIT ?`,
    idList(speakers),
    after,
    limit,
  );
}

export function countStatements(db: ReadDatabase, speakers: readonly string[]): number {
  return numberOf(
    db,
    `SELECT count(*) FROM statements s
     WHERE s.speaker_id IN (SELECT value FROM json_each(?)) AND ${VISIBLE_STATEMENT}`,
    idList(speakers),
  );
}

/** Only where the speaker is still who it was. */
export function setSpeaker(db: WriteDatabase, id: string, former: string, next: string): boolean {
  return (
    run(db, 'UPDATE statements SET speaker_id = ? WHERE id = ? AND speaker_id = ?', next, id, former) > 0
  );
}

/** The articles in which a statement stands or stood, by serial. */
export function articlesOfStatement(db: ReadDatabase, statementId: string): number[] {
  return all<{ serial: number }>(
    db,
    `SELECT DISTINCT a.serial FROM statement_uses u JOIN articles a ON a.id = u.article_id WHERE u.statement_id = ?`,
    statementId,
  ).map((row) => row.serial);
}

/** Headline, standfirst and body of an article as plain text. */
export function articleText(db: ReadDatabase, article: number): string {
  const [row] = all<{ text: string }>(
    db,
    `SELECT a.kicker || char(10) || a.headline || char(10) || a.subheadline || char(10) || a.standfirst || char(10) || coalesce(t.body, '') AS text
     FROM articles a LEFT JOIN article_texts t ON t.article_id = a.id WHERE a.serial = ?`,
    article,
  );
  return row?.text ?? '';
}
