import { useQueries } from '@tanstack/react-query';
import type { Output } from '../../host/contract-types.ts';
import { type CommandFailure, commandOptions, useClient, useCommand } from '../../host/hooks.ts';

export const PAGE = 20;

export type SearchKind = 'articles' | 'statements';
export interface Asked {
  readonly query: string;
  readonly order: 'relevance' | 'newest';
}

interface Pages<Answer, Hit> {
  /** The first page, with the facets; the former one while a new question is on its way. */
  readonly first: Answer | undefined;
  readonly failure: CommandFailure | null;
  at(index: number): Hit | undefined;
}

/**
 * The pages that the rows in sight touch. A question that nobody asks any more is cancelled by the next key, and
 * its answer never overwrites a newer one (`useCommand` with `keep`).
 */
export function useArticlePages(
  asked: Asked,
  last: number,
  enabled: boolean,
): Pages<Output<'search.articles'>, Output<'search.articles'>['hits'][number]> {
  const client = useClient();
  const first = useCommand(
    'search.articles',
    { ...asked, offset: 0, limit: PAGE, facets: true },
    { enabled, keep: true },
  );
  const numbers = pageNumbers(last, first.data?.total ?? 0, enabled && !first.isPlaceholderData);
  const answers = useQueries({
    queries: numbers.map((page) =>
      commandOptions(client, 'search.articles', {
        ...asked,
        offset: page * PAGE,
        limit: PAGE,
        facets: false,
      }),
    ),
  });
  return {
    first: first.data,
    failure: first.error,
    at: (index) => {
      const page = Math.floor(index / PAGE);
      const found = page === 0 ? first.data : answers[numbers.indexOf(page)]?.data;
      return found?.hits[index % PAGE];
    },
  };
}

export function useStatementPages(
  asked: Asked,
  last: number,
  enabled: boolean,
): Pages<Output<'search.statements'>, Output<'search.statements'>['hits'][number]> {
  const client = useClient();
  const first = useCommand(
    'search.statements',
    { ...asked, offset: 0, limit: PAGE, facets: true },
    { enabled, keep: true },
  );
  const numbers = pageNumbers(last, first.data?.total ?? 0, enabled && !first.isPlaceholderData);
  const answers = useQueries({
    queries: numbers.map((page) =>
      commandOptions(client, 'search.statements', {
        ...asked,
        offset: page * PAGE,
        limit: PAGE,
        facets: false,
      }),
    ),
  });
  return {
    first: first.data,
    failure: first.error,
    at: (index) => {
      const page = Math.floor(index / PAGE);
      const found = page === 0 ? first.data : answers[numbers.indexOf(page)]?.data;
      return found?.hits[index % PAGE];
    },
  };
}

/** From the second page to the one in sight, at most a few around it. */
function pageNumbers(last: number, total: number, enabled: boolean): number[] {
  if (!enabled) return [];
  const until = Math.floor(Math.min(last, Math.max(0, total - 1)) / PAGE);
  return [until - 2, until - 1, until].filter((page) => page > 0);
}
