import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ErrorCode } from '#shared/errors.ts';
import type { Failure } from '#shared/result.ts';
import { failureSentence } from '../host/errors.messages.ts';
import { CommandFailure } from '../host/hooks.ts';
import { notify } from '../ui/toast.tsx';
import { interfaceLanguage } from '../workspace/language.ts';
import { appMessages } from './app.messages.ts';

/**
 * What no screen expects when it only asks: said once for all of them, with the way to ask again. Everything else
 * (a query that cannot be read, an article that is gone) is the screen's own to show.
 */
const UNEXPECTED: ReadonlySet<ErrorCode> = new Set([
  'INTERNAL',
  'LIMIT_EXCEEDED',
  'DAMAGED',
  'DISK_FULL',
  'NOT_READABLE',
  'INVALID_INPUT',
]);
/** A fault rarely comes alone: one notice for all that failed at about the same time. */
const TOGETHER_MS = 5000;

/** Says which answers failed, for as long as the page stands. */
export function useFailedAnswers(): void {
  const cache = useQueryClient();
  useEffect(() => tellFailedAnswers(cache), [cache]);
}

function tellFailedAnswers(cache: QueryClient): () => void {
  let quietUntil = 0;
  return cache.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'error') return;
    const failure = unexpected(event.action.error);
    if (!failure || performance.now() < quietUntil) return;
    quietUntil = performance.now() + TOGETHER_MS;
    notify(failureSentence(failure, interfaceLanguage()), {
      tone: 'bad',
      act: {
        label: appMessages[interfaceLanguage()].askAgain,
        run: () => {
          quietUntil = 0;
          void cache.refetchQueries({ predicate: (query) => query.state.status === 'error' });
        },
      },
    });
  });
}

function unexpected(error: unknown): Failure | null {
  return error instanceof CommandFailure && UNEXPECTED.has(error.failure.code) ? error.failure : null;
}
