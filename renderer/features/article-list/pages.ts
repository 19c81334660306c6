import { useQueries } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { ArticleFilter } from '#shared/contract/articles.ts';
import type { ArticleSummary } from '#shared/contract/models.ts';
import { commandOptions, useClient } from '../../host/hooks.ts';

export const PAGE = 100;

export interface ListQuestion {
  readonly filter: Partial<ArticleFilter>;
  readonly sort: 'updated' | 'created' | 'published' | 'headline' | 'urgency' | 'deadline' | 'words';
  readonly descending: boolean;
}

export interface Pages {
  /** Everything that the filter lets through; null before the first answer. */
  readonly total: number | null;
  /** Undefined while its page is on its way. */
  at(index: number): ArticleSummary | undefined;
}

/** The pages that the rows in sight touch; lists of 100,000 never travel whole. */
export function usePages(question: ListQuestion, first: number, last: number): Pages {
  const client = useClient();
  const from = Math.floor(first / PAGE);
  const to = Math.floor(Math.max(first, last) / PAGE);
  const numbers = useMemo(
    () => [...new Set([0, ...Array.from({ length: to - from + 1 }, (_, index) => from + index)])],
    [from, to],
  );
  const answers = useQueries({
    queries: numbers.map((page) => ({
      ...commandOptions(client, 'articles.list', { ...question, offset: page * PAGE, limit: PAGE }),
      // A page that is asked for again keeps showing its former rows.
      structuralSharing: true,
    })),
  });
  const byNumber = new Map(numbers.map((page, index) => [page, answers[index]?.data] as const));
  const former = useRef<Former | null>(null);
  const key = JSON.stringify(question);
  const total = byNumber.get(from)?.total ?? byNumber.get(0)?.total;
  useEffect(() => {
    if (total !== undefined) former.current = { key, total, pages: byNumber };
  });
  const before = former.current;
  return {
    // Scrolling far ahead must not make the list forget its length while the page there is loading.
    total: total ?? before?.total ?? null,
    at: (index) => {
      const page = Math.floor(index / PAGE);
      const found = byNumber.get(page);
      // Another order or filter: the former rows stay until the first new ones are there.
      const shown =
        found ?? (total === undefined && before?.key !== key ? before?.pages.get(page) : undefined);
      return shown?.items[index % PAGE];
    },
  };
}

interface Former {
  readonly key: string;
  readonly total: number;
  readonly pages: ReadonlyMap<number, { readonly items: readonly ArticleSummary[] } | undefined>;
}
