import { useCommand } from '../../host/hooks.ts';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { exportMessages } from './export.messages.ts';
import styles from './export.module.css';

/** What went out before, with hash, time and person. */
export function ExportLog({ articleId }: { readonly articleId: string | null }) {
  const words = useMessages(exportMessages);
  const formats = useFormats();
  const log = useCommand('exports.log', { articleId, limit: 50 });
  const people = useCommand('people.list', {});
  return (
    <details className={styles['log']}>
      <summary>{words.log}</summary>
      {log.data?.length === 0 && <p>{words.noLog}</p>}
      <ol>
        {log.data?.map((entry) => (
          <li key={entry.id}>
            <strong>
              {entry.path || words[entry.format === 'authorisation-mail' ? 'authorisationMail' : 'clipboard']}
            </strong>
            <span>
              {[
                formats.dateTime(entry.at),
                people.data?.find(({ id }) => id === entry.personId)?.name,
                formats.bytes(entry.bytes),
                words.hash(`${entry.sha256.slice(0, 8)}…${entry.sha256.slice(-4)}`),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {entry.override && <span>{words.overridden(entry.override.name, entry.override.reason)}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
