import { useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { EmptyState, ProgressBar, Skeleton } from '../../ui/states.tsx';
import { useActSentence, useUses } from './entry-words.ts';
import { useCare } from './use-care.ts';
import { vocabularyMessages } from './vocabulary.messages.ts';
import styles from './vocabulary.module.css';

/** What was done to the vocabulary, newest first; each act is taken back as one. */
export function Changes() {
  const words = useMessages(vocabularyMessages);
  const formats = useFormats();
  const sentence = useActSentence();
  const uses = useUses();
  const care = useCare();
  const acts = useCommand('vocabulary.acts', {}, { keep: true });
  const people = useCommand('people.list', {});
  const names = new Map(people.data?.map(({ id, name }) => [id, name]));
  if (!acts.data) return <Skeleton lines={8} />;
  if (acts.data.length === 0) return <EmptyState title={words.noChanges} text={words.noChangesText} />;
  return (
    <>
      {care.running && (
        <ProgressBar
          label={words.working}
          done={care.progress?.done ?? 0}
          total={care.progress?.total ?? 0}
        />
      )}
      <ol className={styles['changes']} aria-label={words.changes}>
        {acts.data.map((act) => (
          <li key={act.id} className={styles['change']}>
            <span className={styles['names']}>
              <strong data-undone={act.status === 'undone' || undefined}>{sentence(act)}</strong>
              <small>
                {[
                  formats.dateTime(act.at),
                  act.personId ? names.get(act.personId) : '',
                  act.articles + act.statements > 0 ? uses(act) : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
            {act.status === 'undone' ? (
              <Chip>{words.isUndone}</Chip>
            ) : act.status === 'done' ? (
              <Button
                icon="undo"
                disabled={act.blockedBy !== null || care.running}
                title={act.blockedBy === null ? undefined : words.refusedLater}
                aria-label={words.undoAct(sentence(act))}
                onClick={() => void care.undo(act.id)}
              >
                {words.undo}
              </Button>
            ) : (
              <>
                <Chip tone="warn">{words.interrupted}</Chip>
                <Button disabled={care.running} onClick={() => void care.resume(act.id)}>
                  {words.goOn}
                </Button>
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
