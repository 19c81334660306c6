import { parseDocument } from '#shared/document/document.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { findAsset } from '../archive/assets.ts';
import { articleFieldsOf, articleRow, storedDocument } from '../archive/articles.ts';
import { findEvidence } from '../archive/evidence.ts';
import { entitiesByIds } from '../archive/entities.ts';
import { packedAssets, packedStatements, packedVersions } from '../archive/package-reading.ts';
import { findDesk, findPerson } from '../archive/people.ts';
import { findSource } from '../archive/sources.ts';
import type { ReadDatabase } from '../archive/sql.ts';
import type { ArticlePackage, PackageVersion } from '../formats/copydesk/package.ts';
import { subjectsByCodes } from './subjects.ts';

/** An article with everything that belongs to it, as it is saved now. Errors: NOT_FOUND, INVALID_DOCUMENT. */
export function gatherContent(
  db: ReadDatabase,
  id: string,
  { withVersions = false }: { readonly withVersions?: boolean } = {},
): Result<ArticlePackage> {
  const row = articleRow(db, id);
  const stored = storedDocument(db, id);
  if (!row || stored === undefined) return fail('NOT_FOUND', { kind: 'article', id });
  const document = parseDocument(stored);
  if (!document.ok) return document;
  const fields = articleFieldsOf(db, row);
  const statements = packedStatements(db, id);
  const unique = (ids: readonly (string | null)[]): string[] => [
    ...new Set(ids.filter((one) => one !== null)),
  ];
  const evidenceIds = unique(
    statements.flatMap((statement) => statement.evidence.map((link) => link.evidenceId)),
  );
  const evidence = evidenceIds.toSorted().flatMap((one) => findEvidence(db, one) ?? []);
  const versions = withVersions ? readVersions(db, id) : ok([]);
  if (!versions.ok) return versions;
  const peopleIds = unique([
    ...fields.authorIds,
    ...versions.value.flatMap((version) => [version.personId, ...version.fields.authorIds]),
    ...statements.flatMap((statement) => statement.events.map((event) => event.personId)),
    ...evidence.map((one) => one.capturedBy),
  ]);
  const desk = fields.deskId === null ? undefined : findDesk(db, fields.deskId);
  return ok({
    format: 'copydesk-article',
    version: 1,
    article: {
      id,
      state: row.state,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      fields,
      document: document.value,
    },
    desk: desk ? { id: desk.id, name: desk.name } : null,
    people: peopleIds.toSorted().flatMap((one) => {
      const person = findPerson(db, one);
      return person ? [{ id: person.id, name: person.name, initials: person.initials }] : [];
    }),
    entities: entitiesByIds(
      db,
      unique([...fields.entityIds, ...statements.map((statement) => statement.fields.speakerId)]),
    ).toSorted(byId),
    subjects: subjectsByCodes(db, fields.subjectCodes),
    sources: unique(statements.map((statement) => statement.fields.sourceId))
      .toSorted()
      .flatMap((one) => findSource(db, one) ?? []),
    statements,
    evidence,
    assets: packedAssets(db, id).flatMap((one) => findAsset(db, one) ?? []),
    versions: versions.value,
  });
}

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return left.id < right.id ? -1 : 1;
}

function readVersions(db: ReadDatabase, id: string): Result<PackageVersion[]> {
  const versions: PackageVersion[] = [];
  for (const version of packedVersions(db, id)) {
    const document = parseDocument(version.document);
    if (!document.ok) return document;
    versions.push({ ...version, document: document.value });
  }
  return ok(versions);
}
