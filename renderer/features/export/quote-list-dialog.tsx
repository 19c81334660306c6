import { useState } from 'react';
import { type ExportOverride, QUOTE_LIST_FORMATS, type QuoteListFormat } from '#shared/contract/exports.ts';
import type { Failure } from '#shared/result.ts';
import type { Output } from '../../host/contract-types.ts';
import { useJob } from '../../host/hooks.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { useSentence } from '../../workspace/failures.ts';
import { gateOf, OverrideForm } from '../../workspace/override-form.tsx';
import { useSetting } from '../../workspace/settings.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { exportMessages } from './export.messages.ts';
import styles from './export.module.css';
import { ExportFooter } from './export-footer.tsx';
import { ExportReport } from './export-report.tsx';
import { FolderField } from './folder-field.tsx';
import { FormatChoice } from './format-choice.tsx';

type Report = Output<'speakers.exportQuotes'>;

/** Everything that somebody said, into files. */
export function QuoteListDialog(props: { readonly entityId: string; readonly name: string }) {
  const words = useMessages(exportMessages);
  const formats = useFormats();
  const sentence = useSentence();
  const close = useWorkspace((state) => state.closeDialog);
  const [folder, setFolder] = useSetting('export.folder');
  const [selected, setSelected] = useState<readonly QuoteListFormat[]>(['quotes-docx']);
  const [report, setReport] = useState<Report | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [override, setOverride] = useState<ExportOverride | null>(null);
  const run = useJob('speakers.exportQuotes');

  const start = async (
    chosen: readonly QuoteListFormat[],
    given: ExportOverride | null,
    existing: 'refuse' | 'replace' | 'number' = 'refuse',
  ): Promise<void> => {
    setFailure(null);
    setOverride(given);
    const answer = await run.start({
      speaker: props.entityId,
      formats: [...chosen],
      folder: folder.trim() === '' ? null : folder.trim(),
      existing,
      override: given,
    });
    if (!answer.ok) {
      setReport(null);
      return setFailure(answer.error.code === 'CANCELLED' ? null : answer.error);
    }
    setReport(answer.value);
    const count = answer.value.files.length;
    const where = answer.value.folder;
    if (count > 0)
      notify(count === 1 ? words.doneOne(where) : words.done(formats.number(count), where), { tone: 'ok' });
  };
  const held = failure !== null && gateOf(failure) !== null;
  return (
    <Dialog
      open
      onClose={close}
      title={words.titleQuotes}
      footer={
        <ExportFooter
          job={run}
          disabled={selected.length === 0}
          onClose={close}
          onRun={() => void start(selected, null)}
        />
      }
    >
      <div className={styles['choices']}>
        <p>{words.aboutQuotes(props.name)}</p>
        <FormatChoice formats={QUOTE_LIST_FORMATS} selected={selected} onSelect={setSelected} />
        <FolderField folder={folder} onFolder={setFolder} />
        {failure && !held && (
          <p role="alert" className={styles['problem']}>
            {sentence(failure)}
          </p>
        )}
        {failure && held && (
          <OverrideForm
            key={failure.code}
            failure={failure}
            former={override}
            onOverride={(given) => void start(selected, given)}
          />
        )}
        {report && (
          <ExportReport
            report={report}
            onExisting={(way) =>
              void start(
                report.failed.map(({ format }) => format),
                override,
                way,
              )
            }
          />
        )}
        {report && report.omitted > 0 && (
          <p>{words.omittedQuotes(report.omitted, formats.number(report.omitted))}</p>
        )}
      </div>
    </Dialog>
  );
}
