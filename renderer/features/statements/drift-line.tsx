import { useMemo } from 'react';
import type { UsedStatement } from '#shared/contract/statements.ts';
import { type DriftSegment, driftSegments } from '#shared/statement/drift.ts';
import { $replaceWording } from '../../editor/mark-text.ts';
import { useStatementDesk } from '../../editor/statement-desk.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import styles from './drift-line.module.css';
import { ledgerMessages } from './statements.messages.ts';

/** What the printed wording is held against: the anchored passage, or its translation. */
function comparedWording(used: UsedStatement): string | null {
  const { statement } = used;
  if (statement.translated) return statement.translation?.text || null;
  if (statement.type !== 'direct' || statement.smoothed) return null;
  return statement.evidence.find(({ anchor }) => anchor !== null)?.anchor?.exact ?? null;
}

/** "Weicht vom Beleg ab: ‚sofort‘ statt ‚unverzüglich‘", each with a way back. */
export function DriftLine(props: { readonly used: UsedStatement; readonly printed: string }) {
  const { used, printed } = props;
  const words = useMessages(ledgerMessages);
  const context = useStatementDesk((state) => state.context);
  const compared = comparedWording(used);
  const drifted = useMemo(
    () =>
      compared === null
        ? []
        : driftSegments(printed, compared).filter(({ kind }) => kind !== 'same' && kind !== 'permitted'),
    [printed, compared],
  );
  if (drifted.length === 0) return null;
  const replace = (segment: DriftSegment, by: string): void => {
    context?.editor.update(() => void $replaceWording(used.use.id, segment.start, segment.end, by), {
      discrete: true,
      tag: 'history-push',
    });
  };
  return (
    <div className={styles['drift']} role="status">
      <p>{words.driftsFromEvidence}</p>
      <ul>
        {drifted.map((segment) => (
          <li key={`${segment.start}-${segment.kind}-${segment.anchored}`}>
            <span>{driftWords(segment, printed, words)}</span>
            {context && (
              <Button look="quiet" onClick={() => replace(segment, restoredBy(segment))}>
                {words.restoreWords}
              </Button>
            )}
            {context && segment.kind === 'missing' && (
              <Button look="quiet" onClick={() => replace(segment, ' […]')}>
                {words.markOmission}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function restoredBy(segment: DriftSegment): string {
  return segment.kind === 'missing' ? ` ${segment.anchored}` : segment.anchored;
}

function driftWords(segment: DriftSegment, printed: string, words: (typeof ledgerMessages)['de']): string {
  const here = printed.slice(segment.start, segment.end);
  switch (segment.kind) {
    case 'added':
      return words.driftAdded(here);
    case 'missing':
      return words.driftMissing(segment.anchored);
    default:
      return words.driftChanged(segment.anchored, here);
  }
}
