import { all, first, idList, type ReadDatabase } from '../sql.ts';
import type { IndexedArticle } from './writing.ts';

/** What the index takes from the archive. */

interface Row {
  readonly serial: number;
  readonly kicker: string;
  readonly headline: string;
  readonly subheadline: string;
  readonly standfirst: string;
  readonly byline: string;
  readonly dateline: string;
  readonly slugline: string;
  readonly body: string;
  readonly date: string;
}

const ARTICLE = `
  SELECT a.serial, a.kicker, a.headline, a.subheadline, a.standfirst, a.byline, a.dateline, a.slugline,
         coalesce(t.body, '') AS body, coalesce(a.published_at, a.created_at) AS date
  FROM articles a LEFT JOIN article_texts t ON t.article_id = a.id
  WHERE a.id = ? AND a.trashed_at IS NULL`;

const STATEMENT_TEXTS = `
  SELECT u.printed || char(10) || s.speaker_as_printed || char(10) || coalesce(e.name, '') || char(10) ||
         coalesce(s.original_text, '') AS text
  FROM statement_uses u
  JOIN statements s ON s.id = u.statement_id
  LEFT JOIN entities e ON e.id = s.speaker_id
  WHERE u.article_id = ? AND u.present = 1`;

const TAG_TEXTS = `
  SELECT k.keyword AS text FROM article_keywords l JOIN keywords k ON k.serial = l.keyword WHERE l.article = :serial
  UNION ALL
  SELECT e.name FROM article_entities l JOIN entities e ON e.id = l.entity_id WHERE l.article = :serial
  UNION ALL
  SELECT v.variant FROM article_entities l JOIN entity_variants v ON v.entity_id = l.entity_id WHERE l.article = :serial
  UNION ALL
  SELECT s.name_de || char(10) || s.name_en FROM article_subjects l JOIN subjects s ON s.code = l.code WHERE l.article = :serial`;

/** The searchable texts of an article; null when there is none or it lies in the wastebasket. */
export function readArticle(archive: ReadDatabase, articleId: string): IndexedArticle | null {
  const row = first<Row>(archive, ARTICLE, articleId);
  if (!row) return null;
  const statements = all<{ text: string }>(archive, STATEMENT_TEXTS, articleId);
  return {
    articleId,
    date: row.date,
    texts: {
      headline: lines(row.headline, row.kicker, row.subheadline),
      standfirst: row.standfirst,
      statements: lines(...statements.map((one) => one.text)),
      tags: lines(row.slugline, row.byline, row.dateline, ...tagTexts(archive, row.serial)),
      body: row.body,
    },
  };
}

function tagTexts(archive: ReadDatabase, serial: number): string[] {
  return all<{ text: string }>(archive, TAG_TEXTS, { serial }).map((row) => row.text);
}

/** Slugline, byline and tags of an article, for saying why it was found when its text does not. */
export function tagTextOf(archive: ReadDatabase, articleId: string): string {
  return readArticle(archive, articleId)?.texts.tags ?? '';
}

const SUBJECT_ARTICLES: Readonly<Record<string, string>> = {
  article: 'SELECT value AS id FROM json_each(:ids)',
  statement:
    'SELECT article_id AS id FROM statement_uses WHERE statement_id IN (SELECT value FROM json_each(:ids))',
  entity: `
    SELECT a.id FROM article_entities l JOIN articles a ON a.serial = l.article
    WHERE l.entity_id IN (SELECT value FROM json_each(:ids))
    UNION
    SELECT u.article_id FROM statements s JOIN statement_uses u ON u.statement_id = s.id
    WHERE s.speaker_id IN (SELECT value FROM json_each(:ids))`,
};

/** Articles whose searchable text a change may have altered. */
export function articlesTouched(archive: ReadDatabase, kind: string, ids: readonly string[]): string[] {
  const sql = SUBJECT_ARTICLES[kind];
  if (!sql) return [];
  return all<{ id: string }>(archive, sql, { ids: idList(ids) }).map((row) => row.id);
}

function lines(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
