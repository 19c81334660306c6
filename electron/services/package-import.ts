import type { OutputOf } from '#shared/contract/define.ts';
import { instant } from '#shared/clock.ts';
import type { imports as contract } from '#shared/contract/imports.ts';
import { documentJson } from '#shared/document/document.ts';
import { ok, type Result } from '#shared/result.ts';
import { findAsset } from '../archive/assets.ts';
import { insertAuthorisation } from '../archive/authorisations.ts';
import { recordChange, type SubjectKind } from '../archive/change-log.ts';
import { isEntity, writeEntity } from '../archive/entities.ts';
import { findEvidence, findEvidenceByHash, insertEvidence } from '../archive/evidence.ts';
import { forgetUpload, keepFile, storedPath } from '../archive/file-store.ts';
import {
  deskByName,
  insertPackedLinks,
  insertPackedStatement,
  isKnown,
  restoreArticle,
  restoreAsset,
} from '../archive/package-writing.ts';
import { findDesk, findPerson, nextDeskPosition, writeDesk, writePerson } from '../archive/people.ts';
import { isSource, writeSource } from '../archive/sources.ts';
import { insertEvent, insertUse } from '../archive/statements.ts';
import { subjectCount, writeSubject } from '../archive/subjects.ts';
import { withUseIds } from '../archive/use-copies.ts';
import { writeVersion } from '../archive/versions.ts';
import { type ArticlePackage, parsePackage } from '../formats/copydesk/package.ts';
import { insertImported } from './article-making.ts';
import { rederive } from './article-saving.ts';
import { add as addAsset } from './assets.ts';
import type { JobContext, MutationContext } from './context.ts';
import { subjectsByCodes } from './subjects.ts';

type ReadFile = OutputOf<(typeof contract)['read']>;

/**
 * Stores an article that comes as our own package: its ids, times and state are kept, so that exporting it again
 * gives the same bytes. What the archive has under the same id stays as it is here; an article that is already
 * there becomes a copy with an id and uses of its own. Errors: UNREADABLE_INPUT and what storing pictures says.
 */
export async function importPackage(context: JobContext, file: ReadFile): Promise<Result<{ id: string }>> {
  const parsed = parsePackage(file.package ?? '', file.name);
  if (!parsed.ok) return parsed;
  const content = parsed.value;
  try {
    for (const asset of content.assets) {
      const kept = file.files.find((one) => one.sha256 === asset.id);
      if (!kept || findAsset(context.read.db, asset.id)) continue;
      const added = await addAsset(context, { upload: kept.upload, articleId: null });
      if (!added.ok) return added;
      context.transact(({ db }) => {
        restoreAsset(db, asset);
        return ok(null);
      });
    }
    keepEvidence(context, content, file);
    return context.transact((within) => store(within, content));
  } finally {
    for (const { upload } of file.files) {
      const incoming = context.incoming(upload);
      if (incoming.ok) forgetUpload(incoming.value.path);
    }
  }
}

function keepEvidence(context: JobContext, content: ArticlePackage, file: ReadFile): void {
  for (const { sha256 } of content.evidence) {
    const kept = file.files.find((one) => one.sha256 === sha256);
    const incoming = kept && context.incoming(kept.upload);
    if (incoming?.ok) keepFile(storedPath(context.paths.evidence, sha256), incoming.value.path);
  }
}

function store(context: MutationContext, content: ArticlePackage): Result<{ id: string }> {
  const { db } = context;
  const at = instant(context.clock);
  const deskId = storeSurroundings(context, content, at);
  const evidenceIds = storeEvidence(context, content);
  const isCopy = isKnown(db, 'articles', content.article.id);
  const uses = new Map<string, string>();
  for (const statement of content.statements) {
    for (const { id } of statement.uses)
      uses.set(id, isCopy || isKnown(db, 'statement_uses', id) ? context.ids.next() : id);
  }
  const { article } = content;
  const made = insertImported(context, {
    document: withUseIds(documentJson(article.document), uses),
    fields: {
      ...article.fields,
      deskId,
      authorIds: article.fields.authorIds.filter((id) => isKnown(db, 'people', id)),
      entityIds: article.fields.entityIds.filter((id) => isKnown(db, 'entities', id)),
    },
    createdAt: article.createdAt,
    ...(isCopy ? {} : { id: article.id }),
  });
  if (!made.ok) return made;
  const { id } = made.value;
  storeVersions(context, content, { articleId: id, uses, isCopy });
  storeStatements(context, content, { articleId: id, uses, evidenceIds, at });
  rederive(context, id);
  restoreArticle(db, id, article.state, article.updatedAt);
  recordChange(context, 'imports.run', 'article', [id]);
  context.emit({ type: 'articles-changed', ids: [id] });
  context.emit({
    type: 'statements-changed',
    ids: content.statements.map((one) => one.id),
    articleIds: [id],
  });
  return ok({ id });
}

/** Desk, people, entities and sources that the archive does not know yet. Returns the desk to use. */
function storeSurroundings(context: MutationContext, content: ArticlePackage, at: string): string | null {
  const { db } = context;
  for (const person of content.people) {
    // Somebody of another newsroom: named in bylines and checks, but nobody who can be chosen here.
    if (!findPerson(db, person.id)) {
      writePerson(db, { ...person, email: '', role: 'author', deskId: null, active: false });
      recordChange(context, 'imports.run', 'person', [person.id]);
    }
  }
  const entities = content.entities.filter((entity) => !isEntity(db, entity.id));
  for (const entity of entities) writeEntity(db, entity, at);
  record(context, 'entity', entities);
  const sources = content.sources.filter((source) => !isSource(db, source.id));
  for (const source of sources) writeSource(db, source, at);
  record(context, 'source', sources);
  const codes = content.subjects.map((subject) => subject.code);
  const familiar = new Set(subjectsByCodes(db, codes).map((subject) => subject.code));
  // A newer vocabulary may know more than ours: no code and no name is dropped.
  const subjects = content.subjects.filter((subject) => !familiar.has(subject.code));
  for (const subject of subjects) writeSubject(db, subject, subjectCount(db));
  record(
    context,
    'subject',
    subjects.map(({ code: id }) => ({ id })),
  );
  if (!content.desk) return null;
  if (findDesk(db, content.desk.id)) return content.desk.id;
  const known = deskByName(db, content.desk.name);
  if (known !== null) return known;
  writeDesk(db, { ...content.desk, position: nextDeskPosition(db) });
  recordChange(context, 'imports.run', 'desk', [content.desk.id]);
  context.emit({ type: 'desks-changed', ids: [content.desk.id] });
  return content.desk.id;
}

/** Evidence by the ids that it has here: the same bytes may be known under another one. */
function storeEvidence(context: MutationContext, content: ArticlePackage): Map<string, string> {
  const { db } = context;
  const ids = new Map<string, string>();
  const added: string[] = [];
  for (const evidence of content.evidence) {
    const known = findEvidence(db, evidence.id) ?? findEvidenceByHash(db, evidence.sha256);
    if (!known) {
      const capturedBy =
        evidence.capturedBy !== null && isKnown(db, 'people', evidence.capturedBy)
          ? evidence.capturedBy
          : null;
      insertEvidence(db, { ...evidence, capturedBy });
      added.push(evidence.id);
    }
    ids.set(evidence.id, known?.id ?? evidence.id);
  }
  if (added.length > 0) recordChange(context, 'imports.run', 'evidence', added);
  return ids;
}

/** Earlier versions in their order, behind the one that says that the article was imported. */
function storeVersions(
  context: MutationContext,
  content: ArticlePackage,
  { articleId, uses, isCopy }: { articleId: string; uses: ReadonlyMap<string, string>; isCopy: boolean },
): void {
  const { db } = context;
  for (const { document, fields, ...version } of content.versions) {
    const personId =
      version.personId !== null && isKnown(db, 'people', version.personId) ? version.personId : null;
    const id = isCopy || isKnown(db, 'versions', version.id) ? context.ids.next() : version.id;
    writeVersion(
      db,
      { ...version, id, personId, articleId },
      { document: withUseIds(documentJson(document), uses), fields },
    );
  }
  record(context, 'version', content.versions);
}

function storeStatements(
  context: MutationContext,
  content: ArticlePackage,
  {
    articleId,
    uses,
    evidenceIds,
    at,
  }: {
    articleId: string;
    uses: ReadonlyMap<string, string>;
    evidenceIds: ReadonlyMap<string, string>;
    at: string;
  },
): void {
  const { db, actor } = context;
  for (const statement of content.statements) {
    const { speakerId, sourceId } = statement.fields;
    const fields = {
      ...statement.fields,
      speakerId: speakerId !== null && isEntity(db, speakerId) ? speakerId : null,
      sourceId: sourceId !== null && isSource(db, sourceId) ? sourceId : null,
    };
    const isNew = !isKnown(db, 'statements', statement.id);
    if (isNew) insertPackedStatement(db, { ...statement, fields }, actor.personId);
    for (const { id } of statement.uses) {
      insertUse(db, { id: uses.get(id) ?? id, statementId: statement.id, articleId, printed: '', at });
    }
    if (!isNew) continue;
    for (const event of statement.events) {
      const personId =
        event.personId !== null && isKnown(db, 'people', event.personId) ? event.personId : null;
      const { systemAccount } = actor;
      insertEvent(db, { ...event, personId, statementId: statement.id, useId: null, systemAccount });
    }
    for (const event of statement.authorisations) {
      const personId =
        event.personId !== null && isKnown(db, 'people', event.personId) ? event.personId : null;
      const { id: statementId } = statement;
      const { systemAccount } = actor;
      insertAuthorisation(db, {
        ...event,
        personId,
        statementId,
        useId: null,
        requestId: null,
        systemAccount,
      });
    }
    insertPackedLinks(db, statement, evidenceIds, at);
  }
  record(context, 'statement', content.statements);
}

function record(
  context: MutationContext,
  kind: SubjectKind,
  things: readonly { readonly id: string }[],
): void {
  if (things.length === 0) return;
  recordChange(
    context,
    'imports.run',
    kind,
    things.map(({ id }) => id),
  );
}
