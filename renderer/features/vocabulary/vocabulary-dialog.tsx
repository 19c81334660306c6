import { useDeferredValue, useRef, useState } from 'react';
import type { Entity } from '#shared/contract/models.ts';
import { useAct, useCommand } from '../../host/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextInput } from '../../ui/field.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { useTell } from '../../workspace/failures.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { EntityForm } from './entity-form.tsx';
import { vocabularyMessages } from './vocabulary.messages.ts';
import styles from './vocabulary.module.css';

/** Names with their spellings, and the vocabulary of subjects. */
export function VocabularyDialog() {
  const words = useMessages(vocabularyMessages);
  const formats = useFormats();
  const close = useWorkspace((state) => state.closeDialog);
  const [text, setText] = useState('');
  const [editing, setEditing] = useState<Entity | null>(null);
  const asked = useDeferredValue(text.trim());
  const found = useCommand('entities.search', { text: asked, limit: 200 }, { keep: true });
  const entities = [...(found.data ?? [])].sort((left, right) => formats.compare(left.name, right.name));
  return (
    <Dialog
      open
      onClose={close}
      title={words.title}
      description={words.intro}
      footer={
        <Button look="primary" onClick={close}>
          {words.close}
        </Button>
      }
    >
      <div className={styles['sections']}>
        <section aria-label={words.names}>
          <h3>{words.names}</h3>
          <TextInput
            type="search"
            aria-label={words.find}
            placeholder={words.find}
            value={text}
            maxLength={200}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {found.data?.length === 0 && (
            <p className={styles['nothing']}>{asked === '' ? words.empty : words.nothing}</p>
          )}
          <ul className={styles['entities']}>
            {entities.map((entity) =>
              editing?.id === entity.id ? (
                <li key={entity.id}>
                  <EntityForm entity={editing} onDone={() => setEditing(null)} />
                </li>
              ) : (
                <li key={entity.id} className={styles['entity']}>
                  <span>
                    <strong>{entity.name}</strong>
                    <small>
                      {[
                        words[entity.kind],
                        entity.description,
                        entity.variants.join(', '),
                        words.uses(entity.articles, entity.statements),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </small>
                  </span>
                  <IconButton
                    icon="pencil"
                    label={words.edit(entity.name)}
                    onClick={() => setEditing(entity)}
                  />
                </li>
              ),
            )}
          </ul>
        </section>
        <SubjectLoader />
      </div>
    </Dialog>
  );
}

function SubjectLoader() {
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
    <section aria-label={words.subjects}>
      <h3>{words.subjects}</h3>
      <p className={styles['nothing']}>{words.subjectsHint}</p>
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
