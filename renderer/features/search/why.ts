import { useCallback } from 'react';
import type { SearchHit } from '#shared/contract/search.ts';
import { useMessages } from '../../ui/language.tsx';
import { searchMessages } from './search.messages.ts';

const MOST = 2;

/** Why something was found, where it was not the word itself: "gefunden als „Telefongespräch“ (Teil eines Wortes)". */
export function useWhy(): (why: SearchHit['why']) => string[] {
  const words = useMessages(searchMessages);
  return useCallback(
    (why) =>
      why
        .flatMap(({ found, how }) => (how === 'word' ? [] : words.why(found, words[how])))
        .filter((reason, at, all) => all.indexOf(reason) === at)
        .slice(0, MOST),
    [words],
  );
}
