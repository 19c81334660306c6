import { instant } from '#shared/clock.ts';
import type { Version } from '#shared/contract/versions.ts';
import { documentJson, parseDocument } from '#shared/document/document.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { articleRow } from '../archive/articles.ts';
import { recordChange } from '../archive/change-log.ts';
import { recover } from '../archive/journal.ts';
import { presentContent, writeVersion } from '../archive/versions.ts';
import type { MutationContext } from './context.ts';

export interface VersionInput {
  readonly articleId: string;
  readonly occasion: Version['occasion'];
  readonly name?: string;
  readonly reason?: string;
  /** Take in what the journal holds beyond the saved text. */
  readonly withJournal?: boolean;
}

/** Keeps the article as it is saved now as its next version. Errors: NOT_FOUND. */
export function makeVersion(context: MutationContext, input: VersionInput): Result<Version> {
  const { db } = context;
  const row = articleRow(db, input.articleId);
  const present = presentContent(db, input.articleId);
  if (!row || !present) return fail('NOT_FOUND', { kind: 'article', id: input.articleId });
  const version = writeVersion(
    db,
    {
      id: context.ids.next(),
      articleId: row.id,
      revision: row.revision,
      name: input.name ?? '',
      occasion: input.occasion,
      reason: input.reason ?? '',
      personId: context.actor.personId,
      createdAt: instant(context.clock),
      state: row.state,
      headline: row.headline,
      words: row.words,
    },
    input.withJournal ? { ...present, document: journalled(context, row.id, present.document) } : present,
  );
  recordChange(context, 'versions.create', 'version', [version.id]);
  return ok(version);
}

function journalled({ db }: MutationContext, articleId: string, document: string): string {
  const saved = parseDocument(document);
  const recovered = saved.ok ? recover(db, articleId, saved.value) : null;
  return recovered?.hasText ? documentJson(recovered.document) : document;
}
