import { useState } from 'react';
import { useSaved } from '../../editor/use-saved.ts';
import { EXPORT_FORMATS, type ExportFormat, type ExportOverride } from '#shared/contract/exports.ts';
import type { Output } from '../../host/contract-types.ts';
import { failureFrom } from '../../host/failure-from.ts';
import { useJob } from '../../host/hooks.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { useSentence } from '../../workspace/failures.ts';
import { gateOf, OverrideForm } from '../../workspace/override-form.tsx';
import { useSetting } from '../../workspace/settings.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { exportMessages } from './export.messages.ts';
import styles from './export.module.css';
import { ExportFooter } from './export-footer.tsx';
import { ExportLog } from './export-log.tsx';
import { ExportPreview } from './export-preview.tsx';
import { ExportReport } from './export-report.tsx';
import { GivenOut } from './given-out.tsx';
import { FolderField } from './folder-field.tsx';
import { FormatChoice } from './format-choice.tsx';

type Report = Output<'exports.run'>;

/** Articles that go out in the same formats. */
interface Portion {
  readonly formats: readonly ExportFormat[];
  readonly articleIds: readonly string[];
}

/** What goes out, in which form, where to, with a look at it first. Choices are remembered. */
export function ExportDialog({
  articleIds,
  formats: once,
}: {
  readonly articleIds: readonly string[];
  /** Chosen for this once, without changing what is remembered. */
  readonly formats?: readonly string[] | undefined;
}) {
  const words = useMessages(exportMessages);
  const formats = useFormats();
  const sentence = useSentence();
  const [remembered, remember] = useSetting('export.formats');
  const [chosenOnce, setChosenOnce] = useState(once);
  const chosen = chosenOnce ?? remembered;
  const setChosen = (next: readonly string[]): void =>
    chosenOnce ? setChosenOnce(next) : remember([...next]);
  const [folder, setFolder] = useSetting('export.folder');
  const [keepLocation, setKeepLocation] = useSetting('export.keepLocation');
  const [note, setNote] = useSetting('export.includeEditorialNote');
  const [shown, setShown] = useState<ExportFormat>(
    EXPORT_FORMATS.find((format) => format.endsWith('html') && once?.includes(format)) ?? 'html',
  );
  const [report, setReport] = useState<Report | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [override, setOverride] = useState<ExportOverride | null>(null);
  const run = useJob('exports.run');
  const close = useWorkspace((state) => state.closeDialog);
  const saved = useSaved(articleIds);
  const selected = EXPORT_FORMATS.filter((format) => chosen.includes(format));
  const options = { keepLocation, includeEditorialNote: note };
  const [first] = articleIds;
  // Many articles are decided on one by one: only a single one asks for a name and a sentence.
  const held =
    articleIds.length === 1
      ? (report?.failed.map(({ error }) => failureFrom(error)).find((failure) => gateOf(failure)) ?? null)
      : null;

  const start = async (given: ExportOverride | null = null): Promise<void> => {
    if (selected.length === 0) return setProblem(words.noFormat);
    setOverride(given);
    const done = await carryOut([{ formats: selected, articleIds }], 'refuse', given);
    if (done) setReport(done);
  };
  /** Only what stood in the way of a file already there; the rest went out before. */
  const again = async (existing: 'replace' | 'number'): Promise<void> => {
    if (!report) return;
    const done = await carryOut(standingInTheWay(report), existing, override);
    if (done) setReport({ ...done, failed: [...report.failed.filter(isNotExisting), ...done.failed] });
  };
  const carryOut = async (
    portions: readonly Portion[],
    existing: 'refuse' | 'replace' | 'number',
    given: ExportOverride | null,
  ): Promise<Report | null> => {
    setProblem(null);
    const answers: Report[] = [];
    for (const portion of portions) {
      const answer = await run.start({
        articleIds: [...portion.articleIds],
        formats: [...portion.formats],
        folder: folder.trim() === '' ? null : folder.trim(),
        existing,
        options,
        override: given,
      });
      if (!answer.ok) {
        if (answer.error.code !== 'CANCELLED') setProblem(sentence(answer.error));
        return null;
      }
      answers.push(answer.value);
    }
    const done: Report = {
      folder: answers[0]?.folder ?? '',
      files: answers.flatMap(({ files }) => files),
      failed: answers.flatMap(({ failed }) => failed),
    };
    const count = done.files.length;
    if (count > 0) {
      notify(count === 1 ? words.doneOne(done.folder) : words.done(formats.number(count), done.folder), {
        tone: 'ok',
      });
    }
    return done;
  };

  return (
    <Dialog
      open
      size="large"
      onClose={close}
      title={articleIds.length > 1 ? words.titleMany(formats.number(articleIds.length)) : words.title}
      footer={<ExportFooter job={run} disabled={!saved} onClose={close} onRun={() => void start()} />}
    >
      <div className={styles['columns']}>
        <div className={styles['choices']}>
          <FormatChoice formats={EXPORT_FORMATS} selected={selected} onShow={setShown} onSelect={setChosen} />
          <FolderField folder={folder} onFolder={setFolder} />
          <fieldset className={styles['group']}>
            <legend>{words.options}</legend>
            <Checkbox
              label={words.keepLocation}
              hint={words.keepLocationHint}
              checked={keepLocation}
              onChange={setKeepLocation}
            />
            <Checkbox label={words.note} hint={words.noteHint} checked={note} onChange={setNote} />
          </fieldset>
          {problem && (
            <p role="alert" className={styles['problem']}>
              {problem}
            </p>
          )}
          {held && (
            <OverrideForm
              key={held.code}
              failure={held}
              former={override}
              onOverride={(given) => void start(given)}
            />
          )}
          {report && !held && <ExportReport report={report} onExisting={(way) => void again(way)} />}
          {report && !held && report.files.length > 0 && first && articleIds.length === 1 && (
            <GivenOut articleId={first} />
          )}
          <ExportLog articleId={articleIds.length === 1 ? (first ?? null) : null} />
        </div>
        {first && saved && <ExportPreview articleId={first} format={shown} options={options} />}
      </div>
    </Dialog>
  );
}

function isNotExisting({ error }: Report['failed'][number]): boolean {
  return error.code !== 'EXISTS';
}

/** What a file of the same name kept back, format by format. */
function standingInTheWay({ failed }: Report): Portion[] {
  return EXPORT_FORMATS.map((format) => ({
    formats: [format],
    articleIds: failed
      .filter((one) => one.format === format && !isNotExisting(one))
      .map(({ articleId }) => articleId),
  })).filter(({ articleIds }) => articleIds.length > 0);
}
