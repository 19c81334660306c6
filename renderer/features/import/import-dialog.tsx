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
import { usePersonId } from '../../workspace/person.ts';
import { useRecognisedText } from '../../workspace/recognised.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { importMessages } from './import.messages.ts';
import styles from './import.module.css';
import { ImportReport } from './import-report.tsx';
import { ImportPreview } from './import-preview.tsx';

type Preview = Output<'imports.preview'>;
type Results = Output<'imports.run'>['results'];

interface Uploaded {
  readonly name: string;
  readonly token: string;
}

/** Files become articles. A single one is shown first; a copied article opens with what it brought along greyed. */
export function ImportDialog({ files }: { readonly files: readonly File[] }) {
  const words = useMessages(importMessages);
  const sentence = useSentence();
  const picker = useRef<HTMLInputElement>(null);
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
            <Button look="primary" disabled={!ready || recognised} onClick={() => void start(keepAll)}>
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
        {taken.preview && !recognised && !results && <ImportPreview document={taken.preview.document} />}
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

/** Shows the list in which what was imported lies; the one at hand may be another. */
function useShowWhereItLies(): (articleId: string, alone: boolean) => Promise<void> {
  const client = useClient();
  const personId = usePersonId();
  return async (articleId, alone) => {
    const article = await client.call('articles.get', { id: articleId });
    if (!article.ok) return;
    const { state, fields } = article.value;
    const own = alone && personId !== null && fields.authorIds.includes(personId);
    const queue = state !== 'draft' ? 'all' : own ? 'own-drafts' : 'all-drafts';
    useWorkspace.getState().show({ kind: 'queue', queue });
  };
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
