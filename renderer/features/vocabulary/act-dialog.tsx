import { type FormEvent, type ReactNode, useState } from 'react';
import type { VocabularyAct, VocabularyEntry } from '#shared/contract/vocabulary.ts';
import { useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useMessages } from '../../ui/language.tsx';
import { ProgressBar } from '../../ui/states.tsx';
import { useSentence } from '../../workspace/failures.ts';
import { MergeFields, NameFields, SplitFields, WiderFields } from './act-fields.tsx';
import { useUses } from './entry-words.ts';
import { refusalOf, useCare } from './use-care.ts';
import { vocabularyMessages } from './vocabulary.messages.ts';
import styles from './vocabulary.module.css';

export type CareKind = 'merge' | 'rename' | 'split' | 'broader' | 'remove';

/** One act of care: its fields, what it would touch, and the way to do it. */
export function CareDialog(props: {
  readonly care: CareKind;
  readonly entries: readonly VocabularyEntry[];
  readonly onClose: () => void;
}) {
  const words = useMessages(vocabularyMessages);
  const { care, entries, onClose } = props;
  const doing = useCare();
  const [act, setAct] = useState<VocabularyAct | null>(() => firstAct(care, entries));
  const [first] = entries;
  if (!first) return null;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (act && !doing.running && (await doing.perform(act))) onClose();
  };
  const titles = {
    merge: words.mergeTitle,
    rename: words.renameTitle(first.name),
    split: words.splitTitle(first.name),
    broader: words.broaderTitle(first.name),
    remove: words.removeTitle,
  };
  const fields: Readonly<Record<CareKind, ReactNode>> = {
    merge: <MergeFields entries={entries} onAct={setAct} />,
    rename: <NameFields entry={first} onAct={setAct} />,
    split: <SplitFields entry={first} onAct={setAct} />,
    broader: <WiderFields entry={first} onAct={setAct} />,
    remove: <p>{words.removeText(entries.map(({ name }) => words.quoted(name)).join(', '))}</p>,
  };
  const labels = {
    merge: words.merge,
    rename: words.rename,
    split: words.split,
    broader: words.save,
    remove: words.delete,
  };
  return (
    <Dialog open onClose={doing.running ? doing.cancel : onClose} title={titles[care]}>
      <form id="vocabulary-care" className={styles['care']} onSubmit={(event) => void submit(event)}>
        {fields[care]}
        {care !== 'remove' && care !== 'broader' && <Preview act={act} />}
        {doing.running && (
          <ProgressBar
            label={words.working}
            done={doing.progress?.done ?? 0}
            total={doing.progress?.total ?? 0}
          />
        )}
        <div className={styles['acts']}>
          <Button onClick={doing.running ? doing.cancel : onClose}>{words.cancel}</Button>
          <Button
            type="submit"
            look={care === 'remove' ? 'danger' : 'primary'}
            disabled={act === null || doing.running}
            {...(care === 'remove' ? { 'data-autofocus': '' } : {})}
          >
            {labels[care]}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function firstAct(care: CareKind, entries: readonly VocabularyEntry[]): VocabularyAct | null {
  const [first] = entries;
  if (care !== 'remove' || !first || first.kind === 'subject') return null;
  return { act: 'remove', kind: first.kind, ids: entries.map(({ id }) => id) };
}

/** "Betrifft 214 Artikel und 3 Zitate", or why it cannot be done. */
function Preview({ act }: { readonly act: VocabularyAct | null }) {
  const words = useMessages(vocabularyMessages);
  const sentence = useSentence();
  const uses = useUses();
  const preview = useCommand('vocabulary.preview', act ?? NOTHING, { enabled: act !== null, keep: true });
  if (act === null) return <p className={styles['preview']}>{words.incomplete}</p>;
  if (preview.error) {
    const { failure } = preview.error;
    return (
      <p className={styles['problem']} role="alert">
        {refusalOf(failure, words) ?? sentence(failure)}
      </p>
    );
  }
  return (
    <p className={styles['preview']} role="status">
      {preview.data && words.concerns(uses(preview.data))}
    </p>
  );
}

const NOTHING: VocabularyAct = { act: 'remove', kind: 'keyword', ids: ['0'] };
