import { useCallback } from 'react';
import type { Failure, Result } from '#shared/result.ts';
import { failureSentence } from '../host/errors.messages.ts';
import { useLanguage } from '../ui/language.tsx';
import { notify } from '../ui/toast.tsx';

/** Makes a failure a sentence in the language of the interface. */
export function useSentence(): (failure: Failure) => string {
  const language = useLanguage();
  return useCallback((failure) => failureSentence(failure, language), [language]);
}

/** Shows a failed result as a notice that stays; returns the value of a good one, else undefined. */
export function useTell(): <T>(result: Result<T>) => T | undefined {
  const sentence = useSentence();
  return useCallback(
    (result) => {
      if (result.ok) return result.value;
      if (result.error.code !== 'CANCELLED') notify(sentence(result.error), { tone: 'bad' });
      return undefined;
    },
    [sentence],
  );
}
