import { useCallback } from 'react';
import type { Failure, Result } from '#shared/result.ts';
import { failureSentence } from '../host/errors.messages.ts';
import { useFormats, useLanguage } from '../ui/language.tsx';
import { notify } from '../ui/toast.tsx';

/** Makes a failure a sentence in the language of the interface. */
export function useSentence(): (failure: Failure) => string {
  const language = useLanguage();
  const formats = useFormats();
  return useCallback(
    (failure) => failureSentence(withTimes(failure, formats.dateTime), language),
    [language, formats],
  );
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** Instants in the newsroom's zone and form; the failure carries them in UTC. */
function withTimes(failure: Failure, dateTime: (instant: string) => string): Failure {
  const params = Object.entries(failure.params).map(([name, value]) => [
    name,
    typeof value === 'string' && INSTANT.test(value) ? dateTime(value) : value,
  ]);
  return { code: failure.code, params: Object.fromEntries(params) as Failure['params'] };
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
