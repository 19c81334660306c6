import { useQueries } from '@tanstack/react-query';
import type { VocabularyEntry } from '#shared/contract/vocabulary.ts';
import type { CallerInput } from '../../host/contract-types.ts';
import { commandOptions, useClient } from '../../host/hooks.ts';

const PAGE = 100;

type Question = Omit<CallerInput<'vocabulary.entries'>, 'offset' | 'limit'>;

export interface EntryPages {
  readonly total: number | null;
  at(index: number): VocabularyEntry | undefined;
}

/** The pages of a list of entries that the rows in sight touch. */
export function useEntryPages(question: Question, first: number, last: number): EntryPages {
  const client = useClient();
  const from = Math.floor(first / PAGE);
  const to = Math.floor(Math.max(first, last) / PAGE);
  const numbers = [...new Set([0, ...Array.from({ length: to - from + 1 }, (_, step) => from + step)])];
  const answers = useQueries({
    queries: numbers.map((page) =>
      commandOptions(client, 'vocabulary.entries', { ...question, offset: page * PAGE, limit: PAGE }),
    ),
  });
  const pages = new Map(numbers.map((page, at) => [page, answers[at]?.data] as const));
  return {
    total: pages.get(from)?.total ?? pages.get(0)?.total ?? null,
    at: (index) => pages.get(Math.floor(index / PAGE))?.items[index % PAGE],
  };
}
