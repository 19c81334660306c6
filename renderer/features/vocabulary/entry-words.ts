import { useCallback } from 'react';
import type { RecordedVocabularyAct, VocabularyEntry } from '#shared/contract/vocabulary.ts';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { vocabularyMessages } from './vocabulary.messages.ts';

type Used = Pick<VocabularyEntry, 'articles' | 'statements'>;

/** "214 Artikel, 3 Zitate", with what there is. */
export function useUses(): (entry: Used) => string {
  const words = useMessages(vocabularyMessages);
  const formats = useFormats();
  return useCallback(
    ({ articles, statements }) => {
      const parts = [
        articles > 0 || statements === 0 ? words.articles(articles, formats.number(articles)) : '',
        statements > 0 ? words.statements(statements, formats.number(statements)) : '',
      ];
      return parts.filter(Boolean).join(', ');
    },
    [words, formats],
  );
}

/** What was done, in one sentence: "„Häfen“ ging in „Hafen“ auf". */
export function useActSentence(): (act: RecordedVocabularyAct) => string {
  const words = useMessages(vocabularyMessages);
  return useCallback(
    ({ act, before, after }) => {
      const former = before.map(words.quoted).join(', ');
      const next = after.map(words.quoted).join(', ');
      switch (act) {
        case 'merge':
          return words.didMerge(former, next);
        case 'rename':
          return words.didRename(former, next);
        case 'split-keyword':
        case 'split-entity':
          return words.didSplit(former, next);
        case 'broader': {
          const [name = '', wider = ''] = before;
          const [now = ''] = after;
          return now === ''
            ? words.didNarrow(words.quoted(name), words.quoted(wider))
            : words.didBroaden(words.quoted(name), words.quoted(now));
        }
        case 'remove':
          return words.didRemove(former);
      }
    },
    [words],
  );
}
