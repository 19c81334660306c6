import { isOpen, type VerificationState } from '#shared/statement/verification.ts';
import { analysisLanguage, type Language } from '#shared/text/language.ts';
import { all, first, idList, type ReadDatabase } from '../sql.ts';
import type { Label, LabelKind } from './labels.ts';

/** What the index takes from the archive. */

export interface ArticleSource {
  readonly serial: number;
  readonly language: Language;
  /** ISO 8601; newest first goes by it. */
  readonly date: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly body: string;
  /** Slugline, byline and names of tags, with their variants. */
  readonly tags: readonly string[];
  readonly labels: readonly Label[];
  readonly statements: readonly StatementSource[];
  /** Text inside the evidence of the statements, where no source needs protection. */
  readonly evidence: readonly string[];
}

export interface StatementSource {
  /** Of the use. */
  readonly serial: number;
  /** Printed wording and original. */
  readonly texts: readonly string[];
  /** Speaker as printed and by name. */
  readonly speaker: string;
  /** ISO date, or empty. */
  readonly saidOn: string;
  readonly labels: readonly Label[];
}

interface Row {
  readonly serial: number;
  readonly language: string;
  readonly kicker: string;
  readonly headline: string;
  readonly subheadline: string;
  readonly standfirst: string;
  readonly byline: string;
  readonly dateline: string;
  readonly slugline: string;
  readonly state: string;
  readonly desk: string | null;
  readonly body: string;
  readonly date: string;
}

/*
 * These three are asked for every article of an import. SQLite (built with STAT4) compiles some questions anew for
 * every bound value, in case the value would change the plan, which took four times as long as answering them; a
 * value in brackets of its own is none that it looks at, and the plan is the same.
 */

const ARTICLE = `
  SELECT a.serial, a.language, a.kicker, a.headline, a.subheadline, a.standfirst, a.byline, a.dateline, a.slugline,
         a.state, d.id AS desk, coalesce(t.body, '') AS body, coalesce(a.published_at, a.created_at) AS date
  FROM articles a LEFT JOIN article_texts t ON t.article_id = a.id LEFT JOIN desks d ON d.serial = a.desk
  WHERE a.id = (SELECT ?) AND a.trashed_at IS NULL`;

interface StatementRow {
  readonly serial: number;
  readonly printed: string;
  readonly original: string | null;
  readonly asPrinted: string;
  readonly speakerId: string | null;
  readonly speaker: string | null;
  readonly sourceId: string | null;
  readonly saidOn: string;
  readonly verification: VerificationState;
  readonly evidenced: number;
}

const STATEMENTS = `
  SELECT u.serial, u.printed, s.original_text AS original, s.speaker_as_printed AS asPrinted,
         s.speaker_id AS speakerId, e.name AS speaker, s.source_id AS sourceId, s.said_on AS saidOn, s.verification,
         EXISTS (SELECT 1 FROM statement_evidence l WHERE l.statement_id = s.id) AS evidenced
  FROM statement_uses u
  JOIN statements s ON s.id = u.statement_id
  LEFT JOIN entities e ON e.id = s.speaker_id
  WHERE u.article_id = (SELECT ?) AND u.present = 1 ORDER BY u.position`;

/** kind and key of the tag, and the names by which it is found. */
const TAGS = `
  SELECT 'keyword' AS kind, k.keyword AS key, k.keyword AS text
  FROM article_keywords l JOIN keywords k ON k.serial = l.keyword WHERE l.article = (SELECT :serial)
  UNION ALL
  SELECT e.kind, e.id, e.name || coalesce((
    SELECT char(10) || group_concat(v.variant, char(10)) FROM entity_variants v WHERE v.entity_id = e.id), '')
  FROM article_entities l JOIN entities e ON e.id = l.entity_id WHERE l.article = (SELECT :serial)
  UNION ALL
  SELECT 'subject', l.code, coalesce(s.name_de || char(10) || s.name_en, '')
  FROM article_subjects l LEFT JOIN subjects s ON s.code = l.code WHERE l.article = (SELECT :serial)
  UNION ALL
  SELECT 'author', p.id, '' FROM article_authors l JOIN people p ON p.id = l.person_id WHERE l.article = (SELECT :serial)`;

interface TagRow {
  readonly kind: LabelKind;
  readonly key: string;
  readonly text: string;
}

/** What is searched of an article; null when there is none or it lies in the wastebasket. */
export function readArticle(archive: ReadDatabase, articleId: string): ArticleSource | null {
  const row = first<Row>(archive, ARTICLE, articleId);
  if (!row) return null;
  const tags = all<TagRow>(archive, TAGS, { serial: row.serial });
  const rows = all<StatementRow>(archive, STATEMENTS, articleId);
  return {
    serial: row.serial,
    language: analysisLanguage(row.language),
    date: row.date,
    headline: lines(row.headline, row.kicker, row.subheadline),
    standfirst: row.standfirst,
    body: row.body,
    tags: [row.slugline, row.byline, row.dateline, ...tags.map(({ text }) => text)].filter(
      (text) => text !== '',
    ),
    labels: labelsOf(row, tags, rows),
    statements: rows.map(statementSource),
    evidence: rows.some(({ evidenced }) => evidenced === 1) ? evidenceTexts(archive, articleId) : [],
  };
}

function labelsOf(row: Row, tags: readonly TagRow[], statements: readonly StatementRow[]): Label[] {
  const labels: Label[] = [{ kind: 'state', key: row.state }];
  if (row.desk !== null) labels.push({ kind: 'desk', key: row.desk });
  const names = new Set<string>();
  const add = (kind: LabelKind, key: string): void => {
    const name = `${kind}\n${key}`;
    if (names.has(name)) return;
    names.add(name);
    labels.push({ kind, key });
  };
  for (const { kind, key } of tags) add(kind, key);
  for (const statement of statements) {
    const speaker = speakerKey(statement);
    if (speaker !== '') add('speaker', speaker);
    if (statement.sourceId !== null) add('source', statement.sourceId);
  }
  if (statements.length > 0)
    add('evidence', statements.some(({ verification }) => isOpen(verification)) ? 'open' : 'present');
  return labels;
}

function statementSource(row: StatementRow): StatementSource {
  const speaker = speakerKey(row);
  const labels: Label[] = [
    { kind: 'verification', key: row.verification },
    { kind: 'evidence', key: isOpen(row.verification) ? 'open' : 'present' },
  ];
  if (speaker !== '') labels.push({ kind: 'speaker', key: speaker });
  if (row.sourceId !== null) labels.push({ kind: 'source', key: row.sourceId });
  return {
    serial: row.serial,
    texts: row.original ? [row.printed, row.original] : [row.printed],
    speaker: lines(row.asPrinted, row.speaker ?? ''),
    saidOn: row.saidOn,
    labels,
  };
}

/**
 * Evidence of an article, by link. What came from a source that is not open stays out of every index: its text
 * may say who the source is.
 */
const OPEN_EVIDENCE = `
  SELECT DISTINCT l.evidence_id AS id FROM statement_uses u JOIN statement_evidence l ON l.statement_id = u.statement_id
  WHERE u.article_id = :article AND u.present = 1 AND NOT EXISTS (
    SELECT 1 FROM statement_evidence o JOIN statements s ON s.id = o.statement_id JOIN sources c ON c.id = s.source_id
    WHERE o.evidence_id = l.evidence_id AND c.level <> 'open')`;
const MOST_EVIDENCE_PARTS = 400;

export interface EvidencePassage {
  readonly evidenceId: string;
  readonly name: string;
  readonly number: number;
  readonly text: string;
  /** 0 where there are no pages. */
  readonly width: number;
  readonly segments: string;
}

/** The parts (pages, transcript) of an article's evidence that may be searched, in their order. */
export function evidencePassages(archive: ReadDatabase, articleId: string): EvidencePassage[] {
  return all<EvidencePassage>(
    archive,
    `SELECT e.id AS evidenceId, e.name, p.number, p.text, p.width, p.segments
     FROM (${OPEN_EVIDENCE}) o JOIN evidence e ON e.id = o.id JOIN evidence_parts p ON p.evidence_id = e.id
     ORDER BY e.serial, p.number LIMIT ${MOST_EVIDENCE_PARTS}`,
    { article: articleId },
  );
}

/** Those of the articles whose statements have evidence of any kind: most have none, and need no more asking. */
export function articlesWithEvidence(archive: ReadDatabase, articleIds: readonly string[]): Set<string> {
  const rows = all<{ id: string }>(
    archive,
    `SELECT DISTINCT u.article_id AS id
     FROM statement_uses u JOIN statement_evidence l ON l.statement_id = u.statement_id
     WHERE u.article_id IN (SELECT value FROM json_each(?)) AND u.present = 1`,
    idList(articleIds),
  );
  return new Set(rows.map(({ id }) => id));
}

function evidenceTexts(archive: ReadDatabase, articleId: string): string[] {
  return evidencePassages(archive, articleId).map(({ text }) => text);
}

/** The speaker's id, or the name as printed where nobody is linked; pronouns and roles are no names. */
function speakerKey({ speakerId, asPrinted }: StatementRow): string {
  return speakerId ?? (/^\p{Lu}\S*\s+\S*\p{Lu}/u.test(asPrinted) ? asPrinted.trim() : '');
}

/** Slugline, byline and tags of an article, for saying why it was found when its text does not. */
export function tagTextOf(archive: ReadDatabase, articleId: string): string {
  return lines(...(readArticle(archive, articleId)?.tags ?? []));
}

const SUBJECT_ARTICLES: Readonly<Record<string, string>> = {
  article: 'SELECT value AS id FROM json_each(:ids)',
  statement:
    'SELECT article_id AS id FROM statement_uses WHERE statement_id IN (SELECT value FROM json_each(:ids))',
  evidence: `
    SELECT u.article_id AS id FROM statement_evidence l JOIN statement_uses u ON u.statement_id = l.statement_id
    WHERE l.evidence_id IN (SELECT value FROM json_each(:ids))`,
  source: `
    SELECT u.article_id AS id FROM statement_evidence o
    JOIN statements s ON s.id = o.statement_id AND s.source_id IN (SELECT value FROM json_each(:ids))
    JOIN statement_evidence l ON l.evidence_id = o.evidence_id
    JOIN statement_uses u ON u.statement_id = l.statement_id
    UNION
    SELECT u.article_id FROM statements s JOIN statement_uses u ON u.statement_id = s.id
    WHERE s.source_id IN (SELECT value FROM json_each(:ids))`,
  entity: `
    SELECT a.id FROM article_entities l JOIN articles a ON a.serial = l.article
    WHERE l.entity_id IN (SELECT value FROM json_each(:ids))
    UNION
    SELECT u.article_id FROM statements s JOIN statement_uses u ON u.statement_id = s.id
    WHERE s.speaker_id IN (SELECT value FROM json_each(:ids))`,
};

/** Articles whose searchable text or values a change may have altered. */
export function articlesTouched(archive: ReadDatabase, kind: string, ids: readonly string[]): string[] {
  const sql = SUBJECT_ARTICLES[kind];
  if (!sql) return [];
  return all<{ id: string }>(archive, sql, { ids: idList(ids) }).map((row) => row.id);
}

export function serialsOf(archive: ReadDatabase, ids: readonly string[]): Map<string, number> {
  const rows = all<{ id: string; serial: number }>(
    archive,
    'SELECT id, serial FROM articles WHERE id IN (SELECT value FROM json_each(?))',
    idList(ids),
  );
  return new Map(rows.map(({ id, serial }) => [id, serial]));
}

function lines(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
