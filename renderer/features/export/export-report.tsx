import { useEffect, useRef } from 'react';
import type { ExportFormat } from '#shared/contract/exports.ts';
import type { Output } from '../../host/contract-types.ts';
import { failureFrom } from '../../host/failure-from.ts';
import { useAct } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { useSentence, useTell } from '../../workspace/failures.ts';
import { exportMessages, shortFormats } from './export.messages.ts';
import styles from './export.module.css';

/** What came of an export, of articles or of a person's quotes. */
interface Report extends Pick<Output<'exports.run'>, 'folder' | 'files'> {
  readonly failed: readonly {
    readonly articleId?: string;
    readonly format: ExportFormat | null;
    readonly error: Output<'exports.run'>['failed'][number]['error'];
  }[];
}

/** What was written, and what was not and why. */
export function ExportReport(props: {
  readonly report: Report;
  /** Goes on with files whose name is taken. */
  readonly onExisting: (way: 'replace' | 'number') => void;
}) {
  const { report, onExisting } = props;
  const words = useMessages(exportMessages);
  const formats = useFormats();
  const tell = useTell();
  const reveal = useAct('system.revealFile');
  const capabilities = useAct('system.capabilities');
  const { mutate } = capabilities;
  useEffect(() => mutate({}), [mutate]);
  const section = useRef<HTMLElement>(null);
  // In a low window it would stand below the edge, and nothing would seem to have happened.
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' });
  }, [report]);
  const canReveal = capabilities.data?.ok === true && capabilities.data.value.revealFile;
  const count = report.files.length;
  const [first] = report.files;
  return (
    <section
      ref={section}
      className={styles['report']}
      data-failed={report.failed.length > 0 || undefined}
      role="status"
    >
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
          <Reasons failed={report.failed} />
          {report.failed.some(({ error }) => error.code === 'EXISTS') && (
            <div className={styles['existing']}>
              <Button onClick={() => onExisting('number')}>{words.secondName}</Button>
              <Button onClick={() => onExisting('replace')}>{words.replace}</Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

const MOST_REASONS = 20;

/** Why not, format by format; formats with the same reason share a line. */
function Reasons({ failed }: { readonly failed: Report['failed'] }) {
  const names = useMessages(shortFormats);
  const sentence = useSentence();
  const lines = new Map<string, { readonly reason: string; readonly formats: string[] }>();
  for (const { articleId, format, error } of failed) {
    const reason = sentence(failureFrom(error));
    const key = `${articleId ?? ''} ${reason}`;
    const line = lines.get(key) ?? { reason, formats: [] };
    if (format) line.formats.push(names[format]);
    lines.set(key, line);
  }
  return (
    <ul>
      {[...lines].slice(0, MOST_REASONS).map(([key, { reason, formats }]) => (
        <li key={key}>
          {formats.length > 0 && <strong>{formats.join(', ')}: </strong>}
          {reason}
        </li>
      ))}
    </ul>
  );
}
