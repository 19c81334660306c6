import { useEffect } from 'react';
import type { Output } from '../../host/contract-types.ts';
import { failureFrom } from '../../host/failure-from.ts';
import { useAct } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { useSentence, useTell } from '../../workspace/failures.ts';
import { exportMessages } from './export.messages.ts';
import styles from './export.module.css';

/** What was written, and what was not and why. */
export function ExportReport({ report }: { readonly report: Output<'exports.run'> }) {
  const words = useMessages(exportMessages);
  const formats = useFormats();
  const sentence = useSentence();
  const tell = useTell();
  const reveal = useAct('system.revealFile');
  const capabilities = useAct('system.capabilities');
  const { mutate } = capabilities;
  useEffect(() => mutate({}), [mutate]);
  const canReveal = capabilities.data?.ok === true && capabilities.data.value.revealFile;
  const count = report.files.length;
  const [first] = report.files;
  return (
    <section className={styles['report']} data-failed={report.failed.length > 0 || undefined} role="status">
      {count > 0 && (
        <p>
          {count === 1 ? words.doneOne(report.folder) : words.done(formats.number(count), report.folder)}{' '}
          {first && canReveal && (
            <Button look="quiet" onClick={() => void reveal.mutateAsync({ path: first.path }).then(tell)}>
              {words.reveal}
            </Button>
          )}
        </p>
      )}
      {report.failed.length > 0 && (
        <>
          <p className={styles['problem']}>{words.failed(formats.number(report.failed.length))}</p>
          <ul>
            {report.failed.slice(0, 20).map(({ articleId, error }) => (
              <li key={articleId}>{sentence(failureFrom(error))}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
