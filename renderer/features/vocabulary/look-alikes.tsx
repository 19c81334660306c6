import { type KeyboardEvent, useState } from 'react';
import type { VocabularyEntry } from '#shared/contract/vocabulary.ts';
import { useAct, useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { notify } from '../../ui/toast.tsx';
import { useTell } from '../../workspace/failures.ts';
import { useUses } from './entry-words.ts';
import { vocabularyMessages } from './vocabulary.messages.ts';
import styles from './vocabulary.module.css';

/** Pairs that may be one thing: put together, or kept apart for good. */
export function LookAlikes(props: { readonly onMerge: (entries: readonly VocabularyEntry[]) => void }) {
  const words = useMessages(vocabularyMessages);
  const uses = useUses();
  const tell = useTell();
  const [kind, setKind] = useState<'keyword' | 'entity'>('keyword');
  const pairs = useCommand('vocabulary.nearDuplicates', { kind }, { keep: true });
  const apart = useAct('vocabulary.keepApart');
  const keep = async (left: VocabularyEntry, right: VocabularyEntry): Promise<void> => {
    const pair = { kind, leftId: left.id, rightId: right.id };
    if (!tell(await apart.mutateAsync({ ...pair, apart: true }))) return;
    const undo = (): void => void apart.mutateAsync({ ...pair, apart: false }).then(tell);
    notify(words.keptApart(left.name, right.name), { act: { label: words.undo, run: undo } });
  };
  return (
    <div className={styles['alike']}>
      <Choice
        label={words.alikeAmong}
        value={kind}
        options={[
          { value: 'keyword', label: words.keywords },
          { value: 'entity', label: words.names },
        ]}
        onChange={setKind}
      />
      {!pairs.data ? (
        <Skeleton lines={8} />
      ) : pairs.data.length === 0 ? (
        <EmptyState title={words.noAlike} text={words.noAlikeText} />
      ) : (
        <ol aria-label={words.lookAlikes} onKeyDown={walk}>
          {pairs.data.map(({ left, right, reason }) => (
            <li key={`${left.id}-${right.id}`} className={styles['pair']}>
              {[left, right].map((entry) => (
                <span key={entry.id} className={styles['names']}>
                  <strong>{entry.name}</strong>
                  <small>{uses(entry)}</small>
                </span>
              ))}
              <span className={styles['reason']}>{words[`reason-${reason}`]}</span>
              <span className={styles['pairActs']}>
                <Button
                  data-pair
                  aria-label={words.mergePair(left.name, right.name)}
                  onClick={() => props.onMerge([left, right])}
                >
                  {words.merge}
                </Button>
                <Button
                  look="quiet"
                  aria-label={words.apartPair(left.name, right.name)}
                  onClick={() => void keep(left, right)}
                >
                  {words.twoThings}
                </Button>
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** Arrow keys go from pair to pair. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const pairs = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-pair]')];
  const at = pairs.findIndex((pair) => pair.closest('li')?.contains(document.activeElement));
  event.preventDefault();
  pairs[Math.min(pairs.length - 1, Math.max(0, at + step))]?.focus();
}
