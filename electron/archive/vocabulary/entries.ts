import type { Entity, Subject } from '#shared/contract/models.ts';
import type { VocabularyEntry, VocabularyKind } from '#shared/contract/vocabulary.ts';
import { fold } from '#shared/text/fold.ts';
import { sortKey } from '#shared/text/sort-key.ts';
import { all, first, idList, numberOf, type ReadDatabase } from '../sql.ts';
import { VISIBLE_STATEMENT } from '../statement-rows.ts';

/** Entries of the vocabulary as they are cared for: with their spellings, terms and how often they are used. */

export interface EntryQuestion {
  readonly kind: VocabularyKind;
  readonly entityKinds: readonly Entity['kind'][];
  /** Folded; empty for all. */
  readonly text: string;
  readonly unused: boolean;
  readonly offset: number;
  readonly limit: number;
  /** For kind 'subject': the whole vocabulary, shipped and loaded. */
  readonly subjects: readonly Subject[];
  readonly language: 'de' | 'en';
}

const VISIBLE = 'k.merged_into IS NULL AND k.removed_at IS NULL';

const KEYWORD_WHERE = `${VISIBLE}
  AND (:text = '' OR instr(k.folded, :text) > 0
    OR EXISTS (SELECT 1 FROM keywords v WHERE v.merged_into = k.serial AND v.removed_at IS NULL AND instr(v.folded, :text) > 0))
  AND (:unused = 0 OR NOT (
    EXISTS (SELECT 1 FROM article_keywords l WHERE l.keyword = k.serial)
    OR EXISTS (SELECT 1 FROM keywords n WHERE n.broader = k.serial AND n.merged_into IS NULL AND n.removed_at IS NULL)))`;

const ENTITY_WHERE = `${VISIBLE}
  AND (:kinds = '[]' OR k.kind IN (SELECT value FROM json_each(:kinds)))
  AND (:text = '' OR instr(k.folded, :text) > 0
    OR EXISTS (SELECT 1 FROM entity_variants v WHERE v.entity_id = k.id AND instr(v.folded, :text) > 0))
  AND (:unused = 0 OR NOT (
    EXISTS (SELECT 1 FROM article_entities l WHERE l.entity_id = k.id)
    OR EXISTS (SELECT 1 FROM statements s WHERE s.speaker_id = k.id)
    OR EXISTS (SELECT 1 FROM entities n WHERE n.broader = k.id AND n.merged_into IS NULL AND n.removed_at IS NULL)))`;

export function listEntries(
  db: ReadDatabase,
  question: EntryQuestion,
): { total: number; items: VocabularyEntry[] } {
  if (question.kind === 'subject') return listSubjects(db, question);
  const { kind } = question;
  const [table, where, id] =
    kind === 'keyword'
      ? (['keywords', KEYWORD_WHERE, 'CAST(k.serial AS TEXT)'] as const)
      : (['entities', ENTITY_WHERE, 'k.id'] as const);
  const parameters = {
    text: question.text,
    unused: question.unused ? 1 : 0,
    ...(kind === 'entity' ? { kinds: idList(question.entityKinds) } : {}),
  };
  const ids = all<{ id: string }>(
    db,
    `SELECT ${id} AS id FROM ${table} k WHERE ${where} ORDER BY k.sort_key, k.serial LIMIT :limit OFFSET :offset`,
    { ...parameters, limit: question.limit, offset: question.offset },
  ).map((row) => row.id);
  const total = numberOf(db, `SELECT count(*) FROM ${table} k WHERE ${where}`, parameters);
  return { total, items: ids.flatMap((one) => findEntry(db, kind, one) ?? []) };
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly entityKind: Entity['kind'] | null;
  readonly description: string;
  readonly variants: string;
  readonly broaderId: string | null;
  readonly broaderName: string | null;
  readonly narrower: number;
  readonly articles: number;
  readonly statements: number;
}

const KEYWORD_ENTRY = `
  SELECT CAST(k.serial AS TEXT) AS id, k.keyword AS name, NULL AS entityKind, '' AS description,
    (SELECT json_group_array(v.keyword ORDER BY v.sort_key) FROM keywords v
     WHERE v.merged_into = k.serial AND v.removed_at IS NULL) AS variants,
    CAST(b.serial AS TEXT) AS broaderId, b.keyword AS broaderName,
    (SELECT count(*) FROM keywords n WHERE n.broader = k.serial AND n.merged_into IS NULL AND n.removed_at IS NULL) AS narrower,
    (SELECT count(*) FROM article_keywords l JOIN articles a ON a.serial = l.article AND a.trashed_at IS NULL
     WHERE l.keyword = k.serial) AS articles,
    0 AS statements
  FROM keywords k LEFT JOIN keywords b ON b.serial = k.broader WHERE k.serial = CAST(? AS INTEGER)`;

const ENTITY_ENTRY = `
  SELECT k.id, k.name, k.kind AS entityKind, k.description,
    (SELECT json_group_array(v.variant ORDER BY v.position) FROM entity_variants v WHERE v.entity_id = k.id) AS variants,
    b.id AS broaderId, b.name AS broaderName,
    (SELECT count(*) FROM entities n WHERE n.broader = k.id AND n.merged_into IS NULL AND n.removed_at IS NULL) AS narrower,
    (SELECT count(*) FROM article_entities l JOIN articles a ON a.serial = l.article AND a.trashed_at IS NULL
     WHERE l.entity_id = k.id) AS articles,
    (SELECT count(*) FROM statements s WHERE s.speaker_id = k.id AND ${VISIBLE_STATEMENT}) AS statements
  FROM entities k LEFT JOIN entities b ON b.id = k.broader WHERE k.id = ?`;

export function findEntry(
  db: ReadDatabase,
  kind: 'keyword' | 'entity',
  id: string,
): VocabularyEntry | undefined {
  const row = first<Row>(db, kind === 'keyword' ? KEYWORD_ENTRY : ENTITY_ENTRY, id);
  if (!row) return undefined;
  const { broaderId, broaderName, variants, ...rest } = row;
  return {
    ...rest,
    kind,
    variants: JSON.parse(variants) as string[],
    broader: broaderId === null ? null : { id: broaderId, name: broaderName ?? '' },
  };
}

/** Names and spellings of everything of a kind: what look-alikes are found among. */
export interface NamedEntry {
  readonly id: string;
  readonly name: string;
  readonly entityKind: Entity['kind'] | null;
  readonly variants: readonly string[];
}

export function namedEntries(db: ReadDatabase, kind: 'keyword' | 'entity'): NamedEntry[] {
  const sql =
    kind === 'keyword'
      ? `SELECT CAST(k.serial AS TEXT) AS id, k.keyword AS name, NULL AS entityKind, '[]' AS variants
         FROM keywords k WHERE ${VISIBLE} ORDER BY k.sort_key`
      : `SELECT k.id, k.name, k.kind AS entityKind,
           (SELECT json_group_array(v.variant) FROM entity_variants v WHERE v.entity_id = k.id) AS variants
         FROM entities k WHERE ${VISIBLE} ORDER BY k.sort_key`;
  return all<Omit<NamedEntry, 'variants'> & { variants: string }>(db, sql).map((row) => ({
    ...row,
    variants: JSON.parse(row.variants) as string[],
  }));
}

/** Subjects are few and partly shipped, so they are filtered here; codes that nothing explains stand last. */
function listSubjects(
  db: ReadDatabase,
  { subjects, text, unused, offset, limit, language }: EntryQuestion,
): { total: number; items: VocabularyEntry[] } {
  const counts = new Map(
    all<{ code: string; articles: number }>(
      db,
      `SELECT l.code, count(*) AS articles FROM article_subjects l
       JOIN articles a ON a.serial = l.article AND a.trashed_at IS NULL GROUP BY l.code`,
    ).map((row) => [row.code, row.articles]),
  );
  const known = new Map(subjects.map((subject) => [subject.code, subject]));
  const strange = [...counts.keys()].filter((code) => !known.has(code));
  const all_: Subject[] = [
    ...subjects,
    ...strange.map((code) => ({ code, parent: null, name: { de: code, en: code } })),
  ];
  const narrower = new Map<string, number>();
  for (const { parent } of all_) if (parent) narrower.set(parent, (narrower.get(parent) ?? 0) + 1);
  const found = all_
    .filter(({ code, name }) => fold(`${name.de} ${name.en} ${code}`).includes(text))
    .filter(({ code }) => !unused || !counts.has(code))
    .sort((left, right) => (sortKey(left.name[language]) < sortKey(right.name[language]) ? -1 : 1));
  const items = found.slice(offset, offset + limit).map((subject): VocabularyEntry => {
    const parent = subject.parent === null ? undefined : known.get(subject.parent);
    return {
      id: subject.code,
      kind: 'subject',
      name: subject.name[language] || subject.code,
      entityKind: null,
      description: subject.code,
      variants: [],
      broader: parent ? { id: parent.code, name: parent.name[language] } : null,
      narrower: narrower.get(subject.code) ?? 0,
      articles: counts.get(subject.code) ?? 0,
      statements: 0,
    };
  });
  return { total: found.length, items };
}
