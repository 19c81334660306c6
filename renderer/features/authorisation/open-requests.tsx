import { useNow } from '../../workspace/now.ts';
import { useCommand } from '../../host/hooks.ts';
import { Chip } from '../../ui/chip.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { authorisationMessages } from './authorisation.messages.ts';
import styles from './authorisation.module.css';

/** Requests that nobody has answered, the next deadline first; opens the article at the quote. */
export function OpenRequests() {
  const words = useMessages(authorisationMessages);
  const formats = useFormats();
  const now = useNow();
  const answer = useCommand('authorisations.open', {});
  const { open, inspect } = useWorkspace.getState();
  return (
    <div className={styles['pane']}>
      <header className={styles['header']}>
        <h2>{words.list}</h2>
      </header>
      {answer.isPending && <Skeleton lines={6} />}
      {answer.data?.length === 0 && <EmptyState title={words.listEmpty} text={words.listEmptyText} />}
      <ol className={styles['list']} aria-label={words.list}>
        {answer.data?.map((request) => (
          <li key={request.id}>
            <button
              type="button"
              data-entry
              className={styles['entry']}
              onClick={() => {
                inspect('statements');
                open(request.articleId, request.useId ? { kind: 'use', useId: request.useId } : undefined);
              }}
            >
              <span className={styles['line']}>
                <strong>{request.speaker?.name ?? (request.recipient || words.nobody)}</strong>
                {request.deadline !== null &&
                  (request.deadline <= now ? (
                    <Chip tone="bad">{words.overdue(formats.dateTime(request.deadline))}</Chip>
                  ) : (
                    <Chip tone="warn">{words.until(formats.dateTime(request.deadline))}</Chip>
                  ))}
                {request.deadline === null && <Chip>{words.noDeadline}</Chip>}
              </span>
              <span>{request.headline || words.untitled}</span>
              <span className={styles['where']}>
                {[
                  words.waiting(request.waiting),
                  words.asked(formats.dateTime(request.requestedAt)),
                  request.recipient,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** "2 Autorisierungen überfällig", in the status line for as long as it is true. Silence never becomes a release. */
export function OverdueReminder() {
  const words = useMessages(authorisationMessages);
  const now = useNow();
  const answer = useCommand('authorisations.open', {});
  const overdue = (answer.data ?? []).filter(({ deadline }) => deadline !== null && deadline <= now).length;
  if (overdue === 0) return null;
  return (
    <button
      type="button"
      className={styles['reminder']}
      onClick={() => useWorkspace.getState().show({ kind: 'authorisations' })}
    >
      {words.reminder(overdue)}
    </button>
  );
}
