import type { speakers } from '#shared/contract/speakers.ts';
import { fail, ok } from '#shared/result.ts';
import { articleSummaries } from '../archive/articles.ts';
import { isEntity } from '../archive/entities.ts';
import { printedWordings } from '../archive/printed-wordings.ts';
import { articlesMentioning, type SpokenRow, spokenBy } from '../archive/speaker-statements.ts';
import { statementsByIds } from '../archive/statements.ts';
import { presentEntity } from '../archive/vocabulary/aliases.ts';
import type { Service } from './context.ts';
import { exportQuoteList } from './quote-lists/exporting.ts';
import { differs } from './statements/comparing.ts';
import { subjectsByCodes } from './subjects.ts';

type Speakers = Service<typeof speakers>;

export const statements: Speakers['statements'] = ({ db, language }, input) => {
  const { entityId, text, subjectCode, year, offset, limit } = input;
  if (!isEntity(db, entityId)) return fail('NOT_FOUND', { kind: 'entity', id: entityId });
  const rows = spokenBy(db, presentEntity(db, entityId), text);
  const onSubject = (row: SpokenRow): boolean => subjectCode === null || codesOf(row).includes(subjectCode);
  const inYear = (row: SpokenRow): boolean => year === null || row.day.startsWith(year);
  const found = rows.filter((row) => onSubject(row) && inYear(row));
  const page = found.slice(offset, offset + limit);
  const shown = statementsByIds(
    db,
    page.map(({ id }) => id),
  );
  const wordings = printedWordings(db, [...shown.keys()]);
  // Each choice counts under the other one, so that a number says what a click would leave.
  const subjects = counted(rows.filter(inYear).flatMap(codesOf));
  const names = new Map(
    subjectsByCodes(db, [...subjects.keys()]).map(({ code, name }) => [code, name[language]]),
  );
  const years = counted(rows.filter(onSubject).map(({ day }) => day.slice(0, 4)));
  return ok({
    total: found.length,
    items: page.flatMap((row) => {
      const statement = shown.get(row.id);
      if (!statement) return [];
      const { printed, useId, articleId, headline, day } = row;
      const places = wordings.get(row.id) ?? [];
      return [
        {
          statement,
          printed,
          useId,
          articleId,
          headline,
          day,
          saidThen: row.saidThen === 1,
          articles: new Set(places.map((place) => place.articleId)).size,
          differs: differs(places),
        },
      ];
    }),
    subjects: [...subjects]
      .map(([code, count]) => ({ code, name: names.get(code) ?? code, count }))
      .sort((left, right) => right.count - left.count),
    years: [...years]
      .map(([one, count]) => ({ year: one, count }))
      .sort((left, right) => (left.year < right.year ? 1 : -1)),
  });
};

export const exportQuotes: Speakers['exportQuotes'] = (context, input) => exportQuoteList(context, input);

/** In the workshop: it loads the library of the format. */
export const renderQuotes: Speakers['renderQuotes'] = async (_context, { quotes, format }) => {
  const { renderQuoteList } = await import('./quote-lists/rendering.ts');
  return renderQuoteList(quotes, format);
};

export const articles: Speakers['articles'] = ({ db }, { entityId, offset, limit }) => {
  if (!isEntity(db, entityId)) return fail('NOT_FOUND', { kind: 'entity', id: entityId });
  const { total, items } = articlesMentioning(db, presentEntity(db, entityId), { offset, limit });
  const summaries = new Map(
    articleSummaries(
      db,
      items.map(({ id }) => id),
    ).map((article) => [article.id, article]),
  );
  return ok({
    total,
    items: items.flatMap(({ id, day }) => {
      const article = summaries.get(id);
      return article ? [{ article, day }] : [];
    }),
  });
};

function codesOf(row: SpokenRow): string[] {
  return JSON.parse(row.codes) as string[];
}

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
