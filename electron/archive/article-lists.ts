import { ARTICLE_STATES, type ArticleState } from '#shared/article/workflow.ts';
import type { ARTICLE_SORTS, ArticleFilter } from '#shared/contract/articles.ts';
import type { ArticleSummary } from '#shared/contract/models.ts';
import { fold } from '#shared/text/fold.ts';
import { ARTICLE_ROWS, type ArticleRow, summaryOf } from './article-rows.ts';
import { all, idList, numberOf, type ReadDatabase, type SqlValue } from './sql.ts';

/**
 * Windows of sorted lists. Each sort has an index that also holds what filters look at, so that neither the
 * window nor the count reads rows of articles; only the window's own rows are fetched. The index is named in
 * the query: SQLite's guess would be right for few rows and wrong for many.
 */

type Sort = (typeof ARTICLE_SORTS)[number];

export interface ListWindow {
  readonly filter: ArticleFilter;
  readonly sort: Sort;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
  /** Instant; embargoes after it are in force. */
  readonly now: string;
}

/** Of equals, the one changed or made last comes first in the sort's usual direction. */
const SORTS: Readonly<Record<Sort, { index: string; order: (direction: string, other: string) => string }>> =
  {
    updated: { index: 'articles_by_change', order: (way) => `last_change ${way}, serial ${way}` },
    created: { index: 'articles_by_creation', order: (way) => `serial ${way}` },
    published: { index: 'articles_by_publication', order: (way) => `published_at ${way} NULLS LAST` },
    headline: { index: 'articles_by_headline', order: (way) => `headline_key ${way}` },
    urgency: { index: 'articles_by_urgency', order: (way, other) => `urgency ${way}, last_change ${other}` },
    deadline: { index: 'articles_by_deadline', order: (way) => `deadline_at ${way} NULLS LAST` },
    words: { index: 'articles_by_words', order: (way) => `words ${way}` },
  };

interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** One window of a list and how many articles the filter lets through in all. */
export function listArticles(
  db: ReadDatabase,
  window: ListWindow,
): { total: number; items: ArticleSummary[] } {
  const conditions = conditionsOf(window);
  const where = conditions.map(({ sql }) => sql).join(' AND ');
  const values = conditions.flatMap((condition) => condition.values);
  const { index, order } = SORTS[window.sort];
  const [way, other] = window.descending ? (['DESC', 'ASC'] as const) : (['ASC', 'DESC'] as const);
  const { trashed } = window.filter;
  const serials = all<{ serial: number }>(
    db,
    `SELECT serial FROM articles ${trashed ? '' : `INDEXED BY ${index}`} WHERE ${where}
     ORDER BY ${order(way, other)} LIMIT ? OFFSET ?`,
    ...values,
    window.limit,
    window.offset,
  ).map((row) => row.serial);
  const counting = trashed ? '' : 'INDEXED BY articles_by_state';
  const total = numberOf(db, `SELECT count(*) FROM articles ${counting} WHERE ${where}`, ...values);
  return { total, items: summaries(db, serials) };
}

function conditionsOf({ filter, now }: ListWindow): Condition[] {
  const conditions: Condition[] = [
    { sql: `trashed_at IS ${filter.trashed ? 'NOT NULL' : 'NULL'}`, values: [] },
  ];
  const add = (sql: string, ...values: SqlValue[]) => void conditions.push({ sql, values });
  if (filter.states.length > 0) add('state IN (SELECT value FROM json_each(?))', idList(filter.states));
  if (filter.deskIds.length > 0) {
    add(
      'desk IN (SELECT serial FROM desks WHERE id IN (SELECT value FROM json_each(?)))',
      idList(filter.deskIds),
    );
  }
  if (filter.quotesOpen) add('quotes_open > 0');
  if (filter.embargoed) add('embargoed_at > ?', now);
  if (filter.authorId !== null) {
    add('serial IN (SELECT article FROM article_authors WHERE person_id = ?)', filter.authorId);
  }
  if (filter.entityId !== null) {
    add('serial IN (SELECT article FROM article_entities WHERE entity_id = ?)', filter.entityId);
  }
  if (filter.keyword !== null) {
    add(
      `serial IN (SELECT article FROM article_keywords WHERE keyword IN (
         WITH RECURSIVE terms (serial) AS (
           SELECT coalesce(merged_into, serial) FROM keywords WHERE folded = ?
           UNION SELECT k.serial FROM keywords k JOIN terms t ON k.broader = t.serial
         ) SELECT serial FROM terms))`,
      fold(filter.keyword),
    );
  }
  const text = fold(filter.text).trim();
  if (text !== '') {
    add(
      'serial IN (SELECT serial FROM articles INDEXED BY articles_folded WHERE instr(folded, ?) > 0)',
      text,
    );
  }
  return conditions;
}

function summaries(db: ReadDatabase, serials: readonly number[]): ArticleSummary[] {
  const rows = all<ArticleRow>(
    db,
    `${ARTICLE_ROWS} WHERE a.serial IN (SELECT value FROM json_each(?))`,
    JSON.stringify(serials),
  );
  const bySerial = new Map(rows.map((row) => [row.serial, row]));
  return serials.flatMap((serial) => {
    const row = bySerial.get(serial);
    return row ? [summaryOf(row)] : [];
  });
}

export interface ArticleCounts {
  readonly states: Record<ArticleState, number>;
  readonly desks: Record<string, number>;
  readonly ownDrafts: number;
  readonly embargoed: number;
  readonly trashed: number;
  readonly total: number;
}

/** The numbers beside the queues: everything outside the wastebasket, and the wastebasket. */
export function countArticles(db: ReadDatabase, personId: string | null, now: string): ArticleCounts {
  const states = Object.fromEntries(ARTICLE_STATES.map((state) => [state, 0])) as Record<
    ArticleState,
    number
  >;
  const desks: Record<string, number> = {};
  let total = 0;
  const groups = all<{ state: ArticleState; desk_id: string | null; count: number }>(
    db,
    `SELECT state, d.id AS desk_id, count FROM (
       SELECT state, desk, count(*) AS count FROM articles INDEXED BY articles_by_state
       WHERE trashed_at IS NULL GROUP BY state, desk
     ) LEFT JOIN desks AS d ON d.serial = desk`,
  );
  for (const { state, desk_id, count } of groups) {
    states[state] += count;
    if (desk_id !== null) desks[desk_id] = (desks[desk_id] ?? 0) + count;
    total += count;
  }
  const ownDrafts =
    personId === null
      ? 0
      : numberOf(
          db,
          `SELECT count(*) FROM articles INDEXED BY articles_by_state
           WHERE trashed_at IS NULL AND state = 'draft'
             AND serial IN (SELECT article FROM article_authors WHERE person_id = ?)`,
          personId,
        );
  const embargoed = numberOf(
    db,
    'SELECT count(*) FROM articles WHERE trashed_at IS NULL AND embargoed_at > ?',
    now,
  );
  const trashed = numberOf(db, 'SELECT count(*) FROM articles WHERE trashed_at IS NOT NULL');
  return { states, desks, ownDrafts, embargoed, trashed, total };
}
