import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import type { Output } from '../../host/contract-types.ts';
import { useJob } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { ProgressBar } from '../../ui/states.tsx';
import { notify } from '../../ui/toast.tsx';
import { useSentence } from '../../workspace/failures.ts';
import { useRecognisedText } from '../../workspace/recognised.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { importMessages } from './import.messages.ts';
import styles from './import.module.css';
import { ImportReport } from './import-report.tsx';
import { ImportPreview } from './import-preview.tsx';
import { useShowWhereItLies } from './show-where-it-lies.ts';
import { type Preview, useTakenFiles } from './use-taken-files.ts';

type Results = Output<'imports.run'>['results'];

/** Files become articles. A single one is shown first; a copied article opens with what it brought along greyed. */
export function ImportDialog({ files }: { readonly files: readonly File[] }) {
  const words = useMessages(importMessages);
  const sentence = useSentence();
  const picker = useRef<HTMLInputElement>(null);
  const runButton = useRef<HTMLButtonElement>(null);
  const [keepAll, setKeepAll] = useState(false);
  const [results, setResults] = useState<Results | null>(null);
  const run = useJob('imports.run');
  const close = useWorkspace((state) => state.closeDialog);
  const taken = useTakenFiles(files);
  const showWhereItLies = useShowWhereItLies();

  const start = async (keepEverything: boolean): Promise<void> => {
    const answer = await run.start({
      uploads: taken.uploads.map(({ token }) => token),
      keepAll: keepEverything,
    });
    if (!answer.ok) {
      if (answer.error.code !== 'CANCELLED') taken.setProblem(sentence(answer.error));
      return;
    }
    const made = answer.value.results.filter(({ articleId }) => articleId !== null);
    const [first] = made;
    if (made.length > 0 && !recognised) notify(words.done(made.length), { tone: 'ok' });
    if (first?.articleId) {
      openImported(first.articleId, made.length === 1 ? taken.preview : null);
      await showWhereItLies(first.articleId, made.length === 1);
    }
    if (made.length === answer.value.results.length) close();
    else setResults(answer.value.results);
  };
  const onChoose = (event: ChangeEvent<HTMLInputElement>): void => {
    void taken.take([...(event.currentTarget.files ?? [])]);
    event.currentTarget.value = '';
  };
  const recognised = taken.preview?.recognition?.isArticle === true;
  const ready = taken.uploads.length > 0 && !run.running && !taken.reading && !results;
  // A copied article is looked at on the sheet itself, where what does not belong to it stands greyed.
  const onSheet = recognised && ready && !taken.problem;
  useOnce(onSheet, () => void start(true));
  // What comes next, once the text is shown: no second file.
  useOnce(ready && !recognised && !taken.problem, () => runButton.current?.focus());
  return (
    <Dialog
      open
      onClose={close}
      title={words.title}
      size={taken.preview && !recognised ? 'large' : 'medium'}
      footer={
        results ? (
          <Button look="primary" onClick={close}>
            {words.close}
          </Button>
        ) : run.running ? (
          <Button onClick={run.cancel}>{words.cancel}</Button>
        ) : (
          <>
            <Button onClick={close}>{words.cancel}</Button>
            <Button
              ref={runButton}
              look="primary"
              disabled={!ready || recognised}
              onClick={() => void start(keepAll)}
            >
              {words.run}
            </Button>
          </>
        )
      }
    >
      <div className={styles['form']}>
        {!results && !run.running && !recognised && (
          <>
            <p>{words.intro}</p>
            <div className={styles['line']}>
              <Button icon="folder" data-autofocus onClick={() => picker.current?.click()}>
                {words.choose}
              </Button>
              {taken.uploads.length > 0 && <span>{words.chosen(taken.uploads.length)}</span>}
            </div>
            <input ref={picker} type="file" multiple hidden aria-label={words.choose} onChange={onChoose} />
            {taken.uploads.length > 1 && (
              <Checkbox
                label={words.keepAll}
                hint={words.keepAllHint}
                checked={keepAll}
                onChange={setKeepAll}
              />
            )}
          </>
        )}
        {taken.reading && (
          <ProgressBar label={words.uploading(taken.reading)} done={taken.sent} total={taken.size} />
        )}
        {run.running && (
          <ProgressBar
            label={words.importing}
            done={run.progress?.done ?? 0}
            total={run.progress?.total ?? 0}
          />
        )}
        {taken.problem && (
          <p role="alert" className={styles['problem']}>
            {taken.problem}
          </p>
        )}
        {taken.preview && !recognised && !results && (
          <ImportPreview document={taken.preview.document} notes={taken.preview.notes} />
        )}
        {results && <ImportReport results={results} />}
      </div>
    </Dialog>
  );
}

/** Opens the first article of an import with what was recognised in it. */
function openImported(articleId: string, preview: Preview | null): void {
  const { recognition } = preview ?? {};
  if (recognition?.isArticle) {
    const { leftOut, date } = recognition;
    useRecognisedText.setState({ text: { articleId, leftOut, date } });
  }
  useWorkspace.getState().open(articleId, { kind: 'field', field: 'headline' });
}

/** Acts when something becomes true, the first time. */
function useOnce(on: boolean, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  const acted = useRef(false);
  useEffect(() => {
    if (!on || acted.current) return;
    acted.current = true;
    latest.current();
  }, [on]);
}
