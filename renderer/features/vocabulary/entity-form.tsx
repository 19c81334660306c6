import { type FormEvent, useState } from 'react';
import type { Entity } from '#shared/contract/models.ts';
import { bareId, isGndId, isWikidataId } from '#shared/text/authority-ids.ts';
import { useAct } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Select, TextInput } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { TagInput } from '../../ui/tag-input.tsx';
import { notify } from '../../ui/toast.tsx';
import { useTell } from '../../workspace/failures.ts';
import { OfficesField } from './offices-field.tsx';
import { vocabularyMessages } from './vocabulary.messages.ts';
import styles from './vocabulary.module.css';

const KINDS = ['person', 'organisation', 'place'] as const;

export function EntityForm(props: { readonly entity: Entity; readonly onDone: () => void }) {
  const words = useMessages(vocabularyMessages);
  const tell = useTell();
  const save = useAct('entities.save');
  const [entity, setEntity] = useState(props.entity);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const wikidata = bareId(entity.wikidata);
  const gnd = bareId(entity.gnd);
  const change = (part: Partial<Entity>): void => setEntity({ ...entity, ...part });
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setTried(true);
    // A date that is none stays in its field, where the form does not know of it: it must not get lost by saving.
    const wrong = event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) return wrong.focus();
    if (entity.name.trim() === '' || !isWikidataId(wikidata) || !isGndId(gnd)) return;
    const { id, kind, name, variants, description } = entity;
    const offices = entity.offices.filter(({ office }) => office.trim() !== '');
    const saved = tell(
      await save.mutateAsync({ id, kind, name: name.trim(), variants, description, offices, wikidata, gnd }),
    );
    if (!saved) return;
    notify(words.saved(saved.name), { tone: 'ok' });
    props.onDone();
  };
  return (
    <form className={styles['form']} onSubmit={(event) => void submit(event)}>
      <Field label={words.kind}>
        {(control) => (
          <Select
            {...control}
            value={entity.kind}
            options={KINDS.map((value) => ({ value, label: words[value] }))}
            onChange={(kind) => change({ kind })}
          />
        )}
      </Field>
      <div className={styles['wide']}>
        <Field label={words.variants}>
          {({ id }) => (
            <TagInput
              id={id}
              label={words.variants}
              placeholder={words.addVariant}
              removeLabel={words.remove}
              tags={entity.variants.map((variant) => ({ id: variant, label: variant }))}
              options={[]}
              text={text}
              onText={setText}
              onAdd={(option) => change({ variants: [...entity.variants, option.id] })}
              onNew={(variant) =>
                change({ variants: [...new Set([...entity.variants, variant.slice(0, 300)])] })
              }
              onRemove={(variant) => change({ variants: entity.variants.filter((one) => one !== variant) })}
            />
          )}
        </Field>
      </div>
      <div className={styles['wide']}>
        <Field label={words.description}>
          {(control) => (
            <TextInput
              {...control}
              value={entity.description}
              maxLength={500}
              onChange={(event) => change({ description: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      {entity.kind !== 'place' && (
        <div className={styles['wide']}>
          <OfficesField offices={entity.offices} onChange={(offices) => change({ offices })} />
        </div>
      )}
      <Field
        label={words.wikidata}
        error={tried && !isWikidataId(wikidata) ? words.noWikidata(entity.wikidata) : null}
      >
        {(control) => (
          <TextInput
            {...control}
            value={entity.wikidata}
            maxLength={200}
            onChange={(event) => change({ wikidata: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={words.gnd} error={tried && !isGndId(gnd) ? words.noGnd(entity.gnd) : null}>
        {(control) => (
          <TextInput
            {...control}
            value={entity.gnd}
            maxLength={200}
            onChange={(event) => change({ gnd: event.currentTarget.value })}
          />
        )}
      </Field>
      <div className={styles['acts']}>
        <Button onClick={props.onDone}>{words.cancel}</Button>
        <Button type="submit" look="primary" disabled={save.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
