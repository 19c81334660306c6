import { useCommand } from '../../host/hooks.ts';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { workflowMessages } from './workflow.messages.ts';
import styles from './workflow.module.css';

/** Everything of an article that left the house: whoever got it has to be told of a kill or a takedown. */
export function Recipients({ articleId }: { readonly articleId: string }) {
  const words = useMessages(workflowMessages);
  const formats = useFormats();
  const log = useCommand('exports.log', { articleId, limit: 200 });
  if (!log.data) return null;
  return (
    <section aria-label={words.recipients}>
      <p>{log.data.length === 0 ? words.noRecipients : words.recipientsHint}</p>
      <ul className={styles['recipients']}>
        {log.data.map((entry) => (
          <li key={entry.id}>
            {entry.path || words[entry.format === 'authorisation-mail' ? 'authorisationMail' : 'clipboard']}
            <span>{formats.dateTime(entry.at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
