import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import type { Output } from '../../host/contract-types.ts';
import { useClient, useJob, useUpload } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { ProgressBar } from '../../ui/states.tsx';
import { notify } from '../../ui/toast.tsx';
import { useSentence } from '../../workspace/failures.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { importMessages } from './import.messages.ts';
import styles from './import.module.css';
import { ImportReport } from './import-report.tsx';
import { Recognition } from './recognition.tsx';

type Preview = Output<'imports.preview'>;
type Results = Output<'imports.run'>['results'];

interface Uploaded {
  readonly name: string;
  readonly token: string;
}

/** Files become articles. A single one is shown first, with what was recognised and what would be left out. */
export function ImportDialog({ files }: { readonly files: readonly File[] }) {
  const words = useMessages(importMessages);
  const sentence = useSentence();
  const picker = useRef<HTMLInputElement>(null);
  const [keepAll, setKeepAll] = useState(false);
  const [results, setResults] = useState<Results | null>(null);
  const run = useJob('imports.run');
  const close = useWorkspace((state) => state.closeDialog);
  const taken = useTakenFiles(files);

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
    if (made.length > 0) notify(words.done(made.length), { tone: 'ok' });
    if (first?.articleId) useWorkspace.getState().open(first.articleId);
    if (made.length === answer.value.results.length) close();
    else setResults(answer.value.results);
  };
  const onChoose = (event: ChangeEvent<HTMLInputElement>): void => {
    void taken.take([...(event.currentTarget.files ?? [])]);
    event.currentTarget.value = '';
  };
  const recognised = taken.preview?.recognition?.isArticle === true;
  const ready = taken.uploads.length > 0 && !run.running && !taken.reading && !results;
  useEnter(recognised && ready, () => void start(false));
  return (
    <Dialog
      open
      onClose={close}
      title={words.title}
      size={taken.preview ? 'large' : 'medium'}
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
            {recognised && (
              <Button disabled={!ready} onClick={() => void start(true)}>
                {words.keepAll}
              </Button>
            )}
            <Button look="primary" disabled={!ready} onClick={() => void start(keepAll)}>
              {recognised ? words.accept : words.run}
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
              <Button icon="folder" onClick={() => picker.current?.click()}>
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
        {taken.preview && !results && <Recognition preview={taken.preview} />}
        {results && <ImportReport results={results} />}
      </div>
    </Dialog>
  );
}

/** Enter accepts the proposal wherever the focus is, except on a button that says something else. */
function useEnter(on: boolean, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!on) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [on]);
}

/** Sends the files one after the other; a single one is looked at before anything is stored. */
function useTakenFiles(initial: readonly File[]) {
  const client = useClient();
  const send = useUpload();
  const sentence = useSentence();
  const [uploads, setUploads] = useState<readonly Uploaded[]>([]);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [reading, setReading] = useState<string | null>(null);
  const [progress, setProgress] = useState({ sent: 0, size: 0 });
  const [problem, setProblem] = useState<string | null>(null);
  const controller = useRef(new AbortController());

  const take = async (files: readonly File[]): Promise<void> => {
    const { signal } = controller.current;
    setProblem(null);
    setPreview(null);
    const sentFiles: Uploaded[] = [];
    for (const file of files) {
      setReading(file.name);
      const token = await send(file, {
        signal,
        onProgress: (sent, size) => setProgress({ sent, size }),
      });
      if (signal.aborted) return;
      if (token.ok) sentFiles.push({ name: file.name, token: token.value });
      else setProblem(sentence(token.error));
    }
    setUploads(sentFiles);
    const [only] = sentFiles;
    if (only && sentFiles.length === 1) {
      const answer = await client.call('imports.preview', { upload: only.token }, { signal });
      if (signal.aborted) return;
      if (answer.ok) setPreview(answer.value);
      else {
        setProblem(sentence(answer.error));
        setUploads([]);
      }
    }
    setReading(null);
  };
  useEffect(() => {
    const mine = new AbortController();
    controller.current = mine;
    if (initial.length > 0) void take(initial);
    return () => mine.abort();
    // The files of the drop count once; `take` is made anew with every render.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [initial]);
  return { uploads, preview, reading, ...progress, problem, setProblem, take };
}
