import type { ArticleState } from '#shared/article/workflow.ts';
import type { Asset } from '#shared/contract/assets.ts';
import type { Entity, Subject } from '#shared/contract/models.ts';
import type { Source } from '#shared/contract/sources.ts';
import { fold } from '#shared/text/fold.ts';
import { sortKey } from '#shared/text/sort-key.ts';
import type { PackedStatement } from './package-reading.ts';
import { first, type ReadDatabase, run, type WriteDatabase } from './sql.ts';

/** Rows of a package. What the archive has already under the same id is left as it is. */

export function isKnown(
  db: ReadDatabase,
  table: 'articles' | 'statements' | 'statement_uses' | 'evidence' | 'people' | 'entities' | 'sources',
  id: string,
): boolean {
  return first(db, `SELECT 1 FROM ${table} WHERE id = ?`, id) !== undefined;
}

export function deskByName(db: ReadDatabase, name: string): string | null {
  return first<{ id: string }>(db, 'SELECT id FROM desks WHERE name = ?', name)?.id ?? null;
}

export function insertPackedEntity(db: WriteDatabase, entity: Entity, at: string): boolean {
  if (isKnown(db, 'entities', entity.id)) return false;
  const { id, kind, name, description, wikidata, gnd } = entity;
  run(
    db,
    `INSERT INTO entities (id, kind, name, folded, sort_key, description, wikidata, gnd, created_at, updated_at)
     VALUES (:id, :kind, :name, :folded, :sortKey, :description, :wikidata, :gnd, :at, :at)`,
    { id, kind, name, folded: fold(name), sortKey: sortKey(name), description, wikidata, gnd, at },
  );
  entity.variants.forEach((variant, position) => {
    run(db, 'INSERT INTO entity_variants VALUES (?, ?, ?, ?)', id, position, variant, fold(variant));
  });
  return true;
}

/** A concept that came with a package: a newer vocabulary may know more than ours, and no code is dropped. */
export function insertPackedSubject(db: WriteDatabase, subject: Subject): boolean {
  const { code, parent, name } = subject;
  return (
    run(
      db,
      `INSERT INTO subjects (code, parent, name_de, name_en, folded, sort_key, position)
       VALUES (:code, :parent, :de, :en, :folded, :sortKey, (SELECT coalesce(max(position), 0) + 1 FROM subjects))
       ON CONFLICT DO NOTHING`,
      {
        code,
        parent,
        de: name.de,
        en: name.en,
        folded: fold(`${name.de}\n${name.en}`),
        sortKey: sortKey(name.de || name.en),
      },
    ) > 0
  );
}

export function insertPackedSource(db: WriteDatabase, source: Source, at: string): boolean {
  if (isKnown(db, 'sources', source.id)) return false;
  run(
    db,
    `INSERT INTO sources (id, name, folded, sort_key, kind, address, date, ground_rule, note, created_at, updated_at)
     VALUES (:id, :name, :folded, :sortKey, :kind, :address, :date, :groundRule, :note, :at, :at)`,
    { ...source, folded: fold(source.name), sortKey: sortKey(source.name), at },
  );
  return true;
}

export function insertPackedStatement(
  db: WriteDatabase,
  statement: PackedStatement,
  personId: string | null,
): boolean {
  if (isKnown(db, 'statements', statement.id)) return false;
  const { original, translation, chain, translated, smoothed, ...fields } = statement.fields;
  run(
    db,
    `INSERT INTO statements (id, type, medium, speaker_id, speaker_as_printed, addressee, cue, said_on, said_at,
       occasion, original_text, original_language, translation_text, translation_language, translation_by,
       translation_method, translated, smoothed, chain, ground_rule, source_id, note, authorisation, created_at,
       updated_at, created_by)
     VALUES (:id, :type, :medium, :speakerId, :speakerAsPrinted, :addressee, :cue, :saidOn, :saidAt, :occasion,
       :originalText, :originalLanguage, :translationText, :translationLanguage, :translationBy,
       :translationMethod, :translated, :smoothed, :chain, :groundRule, :sourceId, :note, :authorisation,
       :createdAt, :updatedAt, :personId)`,
    {
      ...fields,
      id: statement.id,
      originalText: original?.text ?? null,
      originalLanguage: original?.language ?? null,
      translationText: translation?.text ?? null,
      translationLanguage: translation?.language ?? null,
      translationBy: translation?.by ?? null,
      translationMethod: translation?.method ?? null,
      translated: translated ? 1 : 0,
      smoothed: smoothed ? 1 : 0,
      chain: JSON.stringify(chain),
      authorisation: statement.authorisation,
      createdAt: statement.createdAt,
      updatedAt: statement.updatedAt,
      personId,
    },
  );
  return true;
}

export function insertPackedUse(
  db: WriteDatabase,
  use: { readonly id: string; readonly statementId: string; readonly articleId: string; readonly at: string },
): void {
  run(
    db,
    `INSERT INTO statement_uses (id, statement_id, article_id, printed, created_at)
     VALUES (:id, :statementId, :articleId, '', :at)`,
    use,
  );
}

export function insertPackedEvents(db: WriteDatabase, statement: PackedStatement, account: number): void {
  for (const event of statement.events) {
    const person = event.personId !== null && isKnown(db, 'people', event.personId) ? event.personId : null;
    run(
      db,
      `INSERT INTO verification_events (id, statement_id, use_id, kind, person_id, account, wording, note, at)
       VALUES (:id, :statementId, NULL, :kind, :personId, :account, :wording, :note, :at)
       ON CONFLICT (id) DO NOTHING`,
      { ...event, personId: person, statementId: statement.id, account },
    );
  }
}

export function insertPackedLinks(
  db: WriteDatabase,
  statement: PackedStatement,
  evidenceIds: ReadonlyMap<string, string>,
  at: string,
): void {
  statement.evidence.forEach(({ evidenceId, anchor }, position) => {
    const id = evidenceIds.get(evidenceId);
    if (id === undefined) return;
    run(
      db,
      `INSERT INTO statement_evidence (statement_id, evidence_id, position, exact, prefix, suffix, page, seconds, linked_at)
       VALUES (:statementId, :id, :position, :exact, :prefix, :suffix, :page, :seconds, :at)
       ON CONFLICT DO NOTHING`,
      {
        statementId: statement.id,
        id,
        position: position + 1,
        exact: anchor?.exact ?? null,
        prefix: anchor?.prefix ?? null,
        suffix: anchor?.suffix ?? null,
        page: anchor?.page ?? null,
        seconds: anchor?.seconds ?? null,
        at,
      },
    );
  });
}

/** State and time of the last change as the package says them. */
export function restoreArticle(db: WriteDatabase, id: string, state: ArticleState, updatedAt: string): void {
  run(db, 'UPDATE articles SET state = ?, updated_at = ? WHERE id = ?', state, updatedAt, id);
}

/** What the package says of a picture that was just added, instead of what the file says of itself. */
export function restoreAsset(db: WriteDatabase, asset: Asset): void {
  run(
    db,
    `UPDATE assets SET name = :name, caption = :caption, credit_line = :creditLine, taken_at = :takenAt,
       latitude = :latitude, longitude = :longitude, added_at = :addedAt WHERE id = :id`,
    {
      id: asset.id,
      name: asset.name,
      caption: asset.caption,
      creditLine: asset.creditLine,
      takenAt: asset.takenAt,
      latitude: asset.location?.latitude ?? null,
      longitude: asset.location?.longitude ?? null,
      addedAt: asset.addedAt,
    },
  );
}
