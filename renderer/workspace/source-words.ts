import { useMemo } from 'react';
import type { Source } from '#shared/contract/sources.ts';
import { useMessages } from '../ui/language.tsx';
import {
  levelWords,
  ruleLengthWords,
  ruleWords,
  sourceKindWords,
  unnamedSourceWords,
} from './source.messages.ts';

/** Words for sources, with `name`: what the screen calls one (its name if open, else its description or level). */
export function useSourceWords() {
  const levels = useMessages(levelWords);
  const rules = useMessages(ruleWords);
  const rulesAtLength = useMessages(ruleLengthWords);
  const kinds = useMessages(sourceKindWords);
  const unnamed = useMessages(unnamedSourceWords);
  return useMemo(
    () => ({
      levels,
      rules,
      rulesAtLength,
      kinds,
      name: (source: Pick<Source, 'name' | 'description' | 'level'>): string =>
        source.name || source.description || unnamed[source.level],
    }),
    [levels, rules, rulesAtLength, kinds, unnamed],
  );
}
