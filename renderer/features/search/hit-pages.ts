import { keepPreviousData, type QueryKey, useQueries, useQuery } from '@tanstack/react-query';
import { type CommandFailure, commandOptions, useClient } from '../../host/hooks.ts';

export const PAGE = 20;
/** While the index is built anew, it is asked again how far it is. */
const BUILDING_MS = 1500;

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
 * its answer never overwrites a newer one (the former first page stays until the next one is there).
 */
export function useArticlePages(asked: Asked, last: number, enabled: boolean) {
  const client = useClient();
  return usePages(
    (offset, facets) => commandOptions(client, 'search.articles', { ...asked, offset, limit: PAGE, facets }),
    last,
    enabled,
  );
}

/** The same for statements. */
export function useStatementPages(asked: Asked, last: number, enabled: boolean) {
  const client = useClient();
  return usePages(
    (offset, facets) =>
      commandOptions(client, 'search.statements', { ...asked, offset, limit: PAGE, facets }),
    last,
    enabled,
  );
}

interface PageQuestion<Answer> {
  readonly queryKey: QueryKey;
  readonly queryFn: (context: { signal: AbortSignal }) => Promise<Answer>;
}

interface Page<Hit> {
  readonly total: number;
  readonly hits: readonly Hit[];
  readonly building: { readonly done: number; readonly total: number } | null;
}

function usePages<Hit, Answer extends Page<Hit>>(
  question: (offset: number, facets: boolean) => PageQuestion<Answer>,
  last: number,
  enabled: boolean,
): Pages<Answer, Answer['hits'][number]> {
  const first = useQuery<Answer, CommandFailure>({
    ...question(0, true),
    enabled,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.building ? BUILDING_MS : false),
  });
  const numbers = pageNumbers(last, first.data?.total ?? 0, enabled && !first.isPlaceholderData);
  const answers = useQueries({ queries: numbers.map((page) => question(page * PAGE, false)) });
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
