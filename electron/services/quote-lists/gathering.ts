import type { Entity } from '#shared/contract/models.ts';
import { ruleOf } from '#shared/statement/confidentiality.ts';
import type { VerificationState } from '#shared/statement/verification.ts';
import { entitiesByIds } from '../../archive/entities.ts';
import { findEvidence } from '../../archive/evidence.ts';
import { packedStatementsByIds } from '../../archive/package-reading.ts';
import { findPerson } from '../../archive/people.ts';
import { type PrintedWording, printedWordings } from '../../archive/printed-wordings.ts';
import { findSource } from '../../archive/sources.ts';
import { spokenBy } from '../../archive/speaker-statements.ts';
import type { ReadDatabase } from '../../archive/sql.ts';
import { useStates } from '../../archive/statement-states.ts';
import { statementsByIds, usesOfArticle } from '../../archive/statements.ts';
import type { ArticlePackage } from '../../formats/copydesk/package.ts';
import { publicArticle } from '../../formats/material.ts';
import { weakest } from '../../formats/manuscript/manuscript.ts';
import type { ListedStatement, QuoteList } from '../../formats/quotes/quote-list.ts';
import type { JobContext } from '../context.ts';
import { unexplained } from '../manuscript-facts.ts';
import { comparing } from '../statements/comparing.ts';

type Reading = Pick<JobContext, 'read' | 'timeZone' | 'language' | 'pause'>;
/** So that typing waits for a list at most some milliseconds. */
const BATCH = 50;

type Chosen = readonly { readonly id: string; readonly state: VerificationState; readonly day: string }[];

/** The quotes that stand in an article, the latest first, each with every article that prints it. */
export async function quoteListOfArticle(
  { read: { db }, timeZone, pause }: Reading,
  content: ArticlePackage,
): Promise<QuoteList> {
  const { article } = content;
  const uses = usesOfArticle(db, article.id).filter(({ present }) => present);
  const states = useStates(db, article.id);
  const days = new Map(content.statements.map(({ id, fields }) => [id, fields.saidOn]));
  const ownDay = article.fields.publishedAt ?? article.createdAt;
  const chosen = [...new Set(uses.map(({ statementId }) => statementId))].map((id) => ({
    id,
    day: days.get(id) || ownDay,
    state: weakest(
      uses.filter(({ statementId }) => statementId === id).map((use) => states.get(use.id) ?? 'recorded'),
    ),
  }));
  return {
    of: 'article',
    title: publicArticle(content).headline,
    about: content.desk?.name ?? '',
    language: article.fields.language,
    timeZone,
    createdAt: article.createdAt,
    updatedAt: article.updatedAt,
    omitted: 0,
    ...(await gathered({ db, pause }, latestFirst(chosen), article.id)),
  };
}

/**
 * Everything that somebody said, in the order of their page. What is "unter drei" is left out and counted: a list
 * of hundreds of statements must not hang on one of them.
 */
export async function quoteListOfPerson(
  { read: { db }, timeZone, language, pause }: Reading,
  entity: Entity,
): Promise<QuoteList> {
  const spoken = spokenBy(db, entity.id, '');
  const known = statementsByIds(
    db,
    spoken.map(({ id }) => id),
  );
  const chosen = spoken.flatMap(({ id, day }) => {
    const statement = known.get(id);
    return statement && ruleOf(statement) !== 'three' ? [{ id, day, state: statement.verification }] : [];
  });
  const times = chosen.flatMap(({ id }) => known.get(id) ?? []);
  return {
    of: 'person',
    title: entity.name,
    about: entity.description,
    language,
    timeZone,
    createdAt: times.reduce((first, { createdAt }) => (createdAt < first ? createdAt : first), '9999'),
    updatedAt: times.reduce((last, { updatedAt }) => (updatedAt > last ? updatedAt : last), ''),
    omitted: spoken.length - chosen.length,
    ...(await gathered({ db, pause }, chosen, null)),
  };
}

function latestFirst(chosen: Chosen): Chosen {
  return chosen.toSorted((left, right) => (left.day < right.day ? 1 : left.day > right.day ? -1 : 0));
}

/** The statements with all their uses, and everything that they refer to. */
async function gathered(
  { db, pause }: { readonly db: ReadDatabase; readonly pause: JobContext['pause'] },
  chosen: Chosen,
  articleId: string | null,
): Promise<Pick<QuoteList, 'statements' | 'entities' | 'sources' | 'evidence' | 'people'>> {
  const ids = chosen.map(({ id }) => id);
  const states = new Map(chosen.map(({ id, state }) => [id, state]));
  const printed = printedWordings(db, ids);
  const comparedTo = comparing(db, statementsByIds(db, ids));
  const statements: ListedStatement[] = [];
  for (let at = 0; at < ids.length; at += BATCH) {
    for (const statement of packedStatementsByIds(db, ids.slice(at, at + BATCH))) {
      const uses = ownFirst(printed.get(statement.id) ?? [], articleId);
      statements.push({
        ...statement,
        state: states.get(statement.id) ?? 'recorded',
        uses: uses.map(({ useId, statementId, articleId: place, headline, day, printed: words }) => ({
          articleId: place,
          headline,
          day,
          printed: words,
          drift: unexplained(words, comparedTo({ id: useId, statementId, articleId: place })),
        })),
      });
    }
    await pause();
  }
  const evidence = namedBy(
    statements.flatMap((one) => one.evidence.map(({ evidenceId }) => evidenceId)),
  ).flatMap((id) => findEvidence(db, id) ?? []);
  return {
    statements,
    entities: entitiesByIds(db, namedBy(statements.map(({ fields }) => fields.speakerId))),
    sources: namedBy(statements.map(({ fields }) => fields.sourceId)).flatMap(
      (id) => findSource(db, id) ?? [],
    ),
    evidence,
    people: namedBy([
      ...statements.flatMap((one) => one.events.map(({ personId }) => personId)),
      ...evidence.map(({ capturedBy }) => capturedBy),
    ]).flatMap((id) => {
      const person = findPerson(db, id);
      return person ? [{ id, name: person.name, initials: person.initials }] : [];
    }),
  };
}

/** Those of the article that the list is of, then the latest; the same in every archive that holds the articles. */
function ownFirst(wordings: readonly PrintedWording[], articleId: string | null): PrintedWording[] {
  const rank = ({ articleId: own, day, useId }: PrintedWording): string[] => [
    own === articleId ? '1' : '0',
    day,
    useId,
  ];
  return wordings.toSorted((left, right) => {
    const [one, other] = [rank(left).join('\n'), rank(right).join('\n')];
    return one < other ? 1 : one > other ? -1 : 0;
  });
}

function namedBy(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))].toSorted();
}
