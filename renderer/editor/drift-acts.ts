import { useMemo } from 'react';
import type { Compared, UsedStatement } from '#shared/contract/statements.ts';
import type { DriftPassage, Replacement } from '#shared/statement/drift.ts';
import { useClient } from '../host/hooks.ts';
import { useTell } from '../workspace/failures.ts';
import type { DriftWords } from './drift.messages.ts';
import { $replaceWording } from './mark-text.ts';
import { useStatementDesk } from './statement-desk.ts';

export type Declaration = 'smoothed' | 'translation-choice';

export interface DriftActs {
  /** Carries a replacement out in the text; one step of undo. */
  replace(useId: string, replacement: Replacement): void;
  /** Declares the present wording, or takes that back; one step of undo. */
  declare(used: UsedStatement, as: Declaration, printed: string, declared?: boolean): Promise<void>;
}

export function useDriftActs(): DriftActs {
  const client = useClient();
  const tell = useTell();
  return useMemo(
    () => ({
      replace(useId, { start, end, words }) {
        useStatementDesk
          .getState()
          .context?.editor.update(() => void $replaceWording(useId, start, end, words), {
            discrete: true,
            tag: 'history-push',
          });
      },
      async declare({ statement, use }, as, printed, declared = true) {
        const say = async (now: boolean): Promise<boolean> => {
          const input = { id: statement.id, useId: use.id, as, declared: now, printed };
          return tell(await client.call('statements.declare', input)) !== undefined;
        };
        if (!(await say(declared))) return;
        const { context } = useStatementDesk.getState();
        context?.undo.do({
          undo: async () => void (await say(!declared)),
          redo: async () => void (await say(declared)),
        });
      },
    }),
    [client, tell],
  );
}

/** What may be declared about a wording: a translation is chosen, speech is smoothed, a report is neither. */
export function declarationOf({ statement }: UsedStatement): Declaration | null {
  if (statement.translated) return 'translation-choice';
  return statement.type === 'direct' ? 'smoothed' : null;
}

export function driftTitle(by: Compared['by'] | undefined, words: DriftWords): string {
  if (by === 'translation') return words.fromTranslation;
  return by === 'anchored' ? words.sinceAnchored : words.title;
}

/** "‚unverzüglich‘ → ‚sofort‘" */
export function driftLine(passage: DriftPassage, printed: string, words: DriftWords): string {
  const here = printed.slice(passage.start, passage.end);
  switch (passage.kind) {
    case 'added':
      return words.added(here);
    case 'missing':
      return words.missing(passage.anchored);
    case 'changed':
      return words.changed(passage.anchored, here);
  }
}
