import type { Output } from '../../host/contract-types.ts';
import { failureFrom } from '../../host/failure-from.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useSentence } from '../../workspace/failures.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { importMessages } from './import.messages.ts';
import styles from './import.module.css';

type ImportResult = Output<'imports.run'>['results'][number];

/** What became an article and what did not, file by file. */
export function ImportReport({ results }: { readonly results: readonly ImportResult[] }) {
  const words = useMessages(importMessages);
  const sentence = useSentence();
  const failed = results.filter(({ error }) => error !== null);
  const { open, closeDialog } = useWorkspace.getState();
  return (
    <section className={styles['report']}>
      <p>{words.done(results.length - failed.length)}</p>
      {failed.length > 0 && <p className={styles['problem']}>{words.failed(failed.length)}</p>}
      <ul>
        {[...failed, ...results.filter(({ error }) => error === null)].slice(0, 200).map((result) => (
          <li key={`${result.name}-${result.articleId}`}>
            <strong>{result.name}</strong>
            {result.error ? (
              <span className={styles['problem']}>{sentence(failureFrom(result.error))}</span>
            ) : (
              <Button
                look="quiet"
                onClick={() => {
                  open(result.articleId);
                  closeDialog();
                }}
              >
                {words.open}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
