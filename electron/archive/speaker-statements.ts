import { fold } from '#shared/text/fold.ts';
import { all, numberOf, type ReadDatabase } from './sql.ts';
import { VISIBLE_STATEMENT } from './statement-rows.ts';

/** What somebody said, over the whole archive, in the order of the days. */

export interface SpokenRow {
  readonly id: string;
  readonly printed: string;
  readonly useId: string | null;
  readonly articleId: string | null;
  readonly headline: string;
  readonly day: string;
  readonly saidThen: number;
  /** JSON array of codes of the article. */
  readonly codes: string;
  readonly words: string;
}

const SPOKEN = `
  SELECT s.id, coalesce(u.printed, '') AS printed, u.id AS useId, u.article_id AS articleId,
    coalesce(a.headline, '') AS headline,
    CASE WHEN s.said_on <> '' THEN s.said_on ELSE coalesce(a.published_at, a.created_at, s.created_at) END AS day,
    s.said_on <> '' AS saidThen,
    (SELECT json_group_array(l.code) FROM article_subjects l WHERE l.article = a.serial) AS codes,
    coalesce(u.printed, '') || char(10) || coalesce(s.original_text, '') || char(10) ||
      coalesce(s.translation_text, '') || char(10) || s.occasion || char(10) || coalesce(a.headline, '') AS words
  FROM statements s
  LEFT JOIN statement_uses u ON u.serial = (
    SELECT x.serial FROM statement_uses x JOIN articles xa ON xa.id = x.article_id AND xa.trashed_at IS NULL
    WHERE x.statement_id = s.id ORDER BY x.present DESC, x.serial DESC LIMIT 1)
  LEFT JOIN articles a ON a.id = u.article_id
  WHERE s.speaker_id = ? AND ${VISIBLE_STATEMENT}
  ORDER BY day DESC, s.serial DESC`;

/** Everything by one speaker whose words contain the text; statements by one person are thousands at most. */
export function spokenBy(db: ReadDatabase, entityId: string, text: string): SpokenRow[] {
  const wanted = fold(text.trim());
  const rows = all<SpokenRow>(db, SPOKEN, entityId);
  return wanted === ''
    ? rows
    : rows.filter((row) => wanted.split(/\s+/).every((word) => fold(row.words).includes(word)));
}

export interface MentionRow {
  readonly id: string;
  readonly day: string;
}

export function articlesMentioning(
  db: ReadDatabase,
  entityId: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { total: number; items: MentionRow[] } {
  const from = `FROM article_entities l JOIN articles a ON a.serial = l.article AND a.trashed_at IS NULL
    WHERE l.entity_id = ?`;
  return {
    total: numberOf(db, `SELECT count(*) ${from}`, entityId),
    items: all<MentionRow>(
      db,
      `SELECT a.id, coalesce(a.published_at, a.created_at) AS day ${from} ORDER BY day DESC, a.serial DESC LIMIT ? OFFSET ?`,
      entityId,
      limit,
      offset,
    ),
  };
}
