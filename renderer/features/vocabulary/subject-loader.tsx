import { useRef } from 'react';
import { useAct } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { useTell } from '../../workspace/failures.ts';
import { vocabularyMessages } from './vocabulary.messages.ts';
import styles from './vocabulary.module.css';

/** Loads a controlled vocabulary from a file. */
export function SubjectLoader() {
  const words = useMessages(vocabularyMessages);
  const formats = useFormats();
  const tell = useTell();
  const load = useAct('subjects.load');
  const picker = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const loaded = tell(await load.mutateAsync({ json: await file.text() }));
    if (!loaded) return;
    notify(
      words.loaded(
        formats.number(loaded.added),
        formats.number(loaded.changed),
        formats.number(loaded.total),
      ),
      { tone: 'ok' },
    );
  };
  return (
    <section className={styles['loader']} aria-label={words.load}>
      <p>{words.subjectsHint}</p>
      <Button icon="folder" disabled={load.isPending} onClick={() => picker.current?.click()}>
        {words.load}
      </Button>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={words.load}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
    </section>
  );
}
