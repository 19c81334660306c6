import type { z } from 'zod';
import type { manuscriptFactsSchema } from '#shared/contract/exports.ts';
import type { Statement } from '#shared/contract/statements.ts';
import { driftSegments } from '#shared/statement/drift.ts';
import { articleRow } from '../archive/articles.ts';
import { findPerson } from '../archive/people.ts';
import type { ReadDatabase } from '../archive/sql.ts';
import { useStates } from '../archive/statement-states.ts';
import { statementsByIds, usesOfArticle } from '../archive/statements.ts';
import { versionsOf } from '../archive/versions.ts';
import type { ManuscriptFacts } from '../formats/manuscript/facts.ts';
import { findClaims } from '../language/claims/claims.ts';

export type StoredFacts = z.output<typeof manuscriptFactsSchema>;

/** What a manuscript tells of an article beside its content: its version, and how each use of a statement stands. */
export function gatherFacts(db: ReadDatabase, articleId: string): StoredFacts {
  // An import's version only says that the article was imported, and another archive has it once more.
  const versions = versionsOf(db, articleId).filter((version) => version.occasion !== 'import');
  const [newest] = versions;
  const uses = usesOfArticle(db, articleId);
  const known = statementsByIds(db, [...new Set(uses.map((use) => use.statementId))]);
  const states = useStates(db, articleId);
  return {
    version: newest
      ? {
          number: versions.length,
          name: newest.name,
          at: newest.createdAt,
          person: newest.personId ? (findPerson(db, newest.personId)?.name ?? '') : '',
          changedSince: (articleRow(db, articleId)?.updated_at ?? '') > newest.createdAt,
        }
      : null,
    uses: uses.map((use) => {
      const statement = known.get(use.statementId);
      return {
        id: use.id,
        state: states.get(use.id) ?? 'recorded',
        drift: statement ? driftOf(statement, use.printed) : [],
      };
    }),
  };
}

/** Where a printed quote leaves its translation, or else the passage in its evidence. */
function driftOf(statement: Statement, printed: string): StoredFacts['uses'][number]['drift'] {
  const passage = statement.evidence.find(({ anchor }) => anchor?.exact)?.anchor?.exact ?? '';
  const anchored = statement.translated ? (statement.translation?.text ?? '') : passage;
  if (statement.type !== 'direct' || anchored === '' || statement.smoothed) return [];
  return driftSegments(printed, anchored)
    .filter((segment) => segment.kind !== 'same' && segment.kind !== 'permitted')
    .map(({ start, end, anchored: words }) => ({ printed: printed.slice(start, end), anchored: words }));
}

/** As formats take them. */
export function manuscriptFacts({ version, uses }: StoredFacts): ManuscriptFacts {
  return {
    version,
    uses: new Map(uses.map(({ id, ...facts }) => [id, facts])),
    findClaims: (paragraphs, language, known) => findClaims(paragraphs, language, known),
  };
}
