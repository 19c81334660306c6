import type { z } from 'zod';
import type { manuscriptFactsSchema } from '#shared/contract/exports.ts';
import type { Compared } from '#shared/contract/statements.ts';
import { unexplainedDrift } from '#shared/statement/drift.ts';
import { articleRow } from '../archive/articles.ts';
import { findPerson } from '../archive/people.ts';
import type { ReadDatabase } from '../archive/sql.ts';
import { useStates } from '../archive/statement-states.ts';
import { usesOfArticle } from '../archive/statements.ts';
import { versionsOf } from '../archive/versions.ts';
import type { ManuscriptFacts } from '../formats/manuscript/facts.ts';
import { findClaims } from '../language/claims/claims.ts';
import { usedStatements } from './statements/comparing.ts';

export type StoredFacts = z.output<typeof manuscriptFactsSchema>;

/** What a manuscript tells of an article beside its content: its version, and how each use of a statement stands. */
export function gatherFacts(db: ReadDatabase, articleId: string): StoredFacts {
  // An import's version only says that the article was imported, and another archive has it once more.
  const versions = versionsOf(db, articleId).filter((version) => version.occasion !== 'import');
  const [newest] = versions;
  const used = usedStatements(db, usesOfArticle(db, articleId));
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
    uses: used.map(({ use, compared }) => ({
      id: use.id,
      state: states.get(use.id) ?? 'recorded',
      drift: unexplained(use.printed, compared),
    })),
  };
}

/** Where a printed wording leaves what it is held against, in other words than somebody declared. */
export function unexplained(
  printed: string,
  compared: Compared | null,
): StoredFacts['uses'][number]['drift'] {
  if (!compared) return [];
  return unexplainedDrift(printed, compared).map(({ start, end, anchored }) => ({
    printed: printed.slice(start, end),
    anchored,
  }));
}

/** As formats take them. */
export function manuscriptFacts({ version, uses }: StoredFacts): ManuscriptFacts {
  return {
    version,
    uses: new Map(uses.map(({ id, ...facts }) => [id, facts])),
    findClaims: (paragraphs, language, known) => findClaims(paragraphs, language, known),
  };
}
