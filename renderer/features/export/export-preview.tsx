import { useEffect, useState } from 'react';
import type { ExportFormat } from '#shared/contract/exports.ts';
import type { Failure } from '#shared/result.ts';
import type { Output } from '../../host/contract-types.ts';
import { useCommand, useJob } from '../../host/hooks.ts';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { SafeHtml } from '../../ui/safe-html.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { useSentence } from '../../workspace/failures.ts';
import { exportMessages } from './export.messages.ts';
import styles from './export.module.css';

/** The article as the chosen format will have it. */
export function ExportPreview(props: {
  readonly articleId: string;
  readonly format: ExportFormat;
  readonly options: { readonly keepLocation: boolean; readonly includeEditorialNote: boolean };
}) {
  const words = useMessages(exportMessages);
  const formats = useFormats();
  const sentence = useSentence();
  const known = useCommand('exports.formats', {});
  const { start } = useJob('exports.preview');
  const [shown, setShown] = useState<Output<'exports.preview'> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { articleId, format } = props;
  const { keepLocation, includeEditorialNote } = props.options;
  useEffect(() => {
    let left = false;
    setFailure(null);
    void start({ articleId, format, options: { keepLocation, includeEditorialNote } }).then((answer) => {
      if (left) return;
      if (answer.ok) setShown(answer.value);
      else if (answer.error.code !== 'CANCELLED') setFailure(answer.error);
    });
    return () => {
      left = true;
    };
  }, [start, articleId, format, keepLocation, includeEditorialNote]);
  const how = known.data?.find(({ id }) => id === format)?.preview ?? 'none';
  return (
    <div className={styles['preview']}>
      <h3>
        {words.preview}
        {shown && <small>{words.previewName(shown.fileName, formats.bytes(shown.bytes))}</small>}
      </h3>
      {failure ? (
        <p role="alert" className={styles['problem']}>
          {sentence(failure)}
        </p>
      ) : !shown ? (
        <Skeleton lines={9} />
      ) : how === 'html' ? (
        <SafeHtml html={shown.text} className={styles['paper']} scrollLabel={words.preview} />
      ) : how === 'text' && shown.text !== '' ? (
        <section className={styles['plain']} aria-label={words.preview} tabIndex={0}>
          {shown.text}
        </section>
      ) : (
        <p>{words.previewNone}</p>
      )}
    </div>
  );
}
