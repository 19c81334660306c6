import { useId, useRef, useState } from 'react';
import { type Source, SOURCE_KINDS } from '#shared/contract/sources.ts';
import { CONFIDENTIALITY_LEVELS, isNamed } from '#shared/statement/confidentiality.ts';
import { GROUND_RULES } from '#shared/statement/types.ts';
import { useAct, useClient, useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, Select, TextArea, TextInput } from '../../ui/field.tsx';
import { goToFirstProblem } from '../../ui/first-problem.ts';
import { useMessages } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { notify } from '../../ui/toast.tsx';
import { useSentence, useTell } from '../../workspace/failures.ts';
import { PartialDateInput } from '../../workspace/partial-date-field.tsx';
import { useSourceWords } from '../../workspace/source-words.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { RealName } from './real-name.tsx';
import styles from './sources.module.css';
import { levelChoiceWords, levelHintWords, sourceDialogMessages } from './sources.messages.ts';

/** A source's level, what it is called, its ground rule and where it is found. A new one starts confidential. */
export function SourceDialog(props: {
  readonly sourceId: string | null;
  readonly typed: string;
  readonly onSaved: ((sourceId: string) => void) | undefined;
}) {
  const words = useMessages(sourceDialogMessages);
  const sentence = useSentence();
  const close = useWorkspace((state) => state.closeDialog);
  const { sourceId } = props;
  const answer = useCommand('sources.get', { id: sourceId ?? '-' }, { enabled: sourceId !== null });
  const { sealed = false, ...beginning } = sourceId === null ? newSource(props.typed) : (answer.data ?? {});
  if ('level' in beginning) {
    return <SourceForm beginning={beginning} sealed={sealed} onSaved={props.onSaved} onClose={close} />;
  }
  return (
    <Dialog open onClose={close} title={words.edit}>
      {answer.error ? <p role="alert">{sentence(answer.error.failure)}</p> : <Skeleton lines={6} />}
    </Dialog>
  );
}

type Fields = Omit<Source, 'id'> & { readonly id?: string };
type Beginning = Fields & { readonly sealed?: boolean };

function newSource(typed: string): Beginning {
  return {
    name: '',
    description: typed,
    kind: 'person',
    level: 'confidential',
    address: '',
    date: '',
    groundRule: 'one',
    note: '',
  };
}

function SourceForm(props: {
  readonly beginning: Fields;
  readonly sealed: boolean;
  readonly onSaved: ((sourceId: string) => void) | undefined;
  readonly onClose: () => void;
}) {
  const { beginning, onClose } = props;
  const words = useMessages(sourceDialogMessages);
  const choices = useMessages(levelChoiceWords);
  const hints = useMessages(levelHintWords);
  const sources = useSourceWords();
  const tell = useTell();
  const client = useClient();
  const saveSource = useAct('sources.save');
  const form = useId();
  const [fields, setFields] = useState(beginning);
  const [tried, setTried] = useState(false);
  // Beside the state that is shown: a name that was typed never comes back onto the screen.
  const realName = useRef<string | null>(null);
  const [held, setHeld] = useState(false);
  const hold = (name: string | null): void => {
    realName.current = name;
    setHeld(name !== null);
  };
  const set = (part: Partial<Fields>): void => setFields((now) => ({ ...now, ...part }));
  const named = isNamed(fields.level);
  const nameMissing = named && fields.name.trim() === '';
  const chooseLevel = (level: Source['level']): void => {
    // What was typed for a new source is what it is called, whatever its level turns out to be.
    const isNew = fields.id === undefined;
    if (isNew && isNamed(level) && fields.name === '')
      set({ level, name: fields.description, description: '' });
    else if (isNew && !isNamed(level) && fields.description === '')
      set({ level, name: '', description: fields.name });
    else set({ level });
  };
  const save = async (typed: HTMLFormElement): Promise<void> => {
    setTried(true);
    // A date that is none has been said beside its field and would be lost.
    if (nameMissing || typed.querySelector('[aria-invalid]')) return goToFirstProblem(typed);
    const name = named ? fields.name.trim() : '';
    const description = fields.description.trim();
    const saved = tell(await saveSource.mutateAsync({ ...fields, name, description }));
    if (!saved) return;
    set({ id: saved.id });
    if (realName.current !== null && !named) {
      const sealed = await client.call('vault.seal', { sourceId: saved.id, name: realName.current });
      if (tell(sealed) === undefined) return;
    }
    hold(null);
    notify(words.saved(sources.name(saved)), { tone: 'ok' });
    onClose();
    props.onSaved?.(saved.id);
  };
  const text = (name: 'name' | 'description', length: number) => ({
    value: fields[name],
    maxLength: length,
    autoComplete: 'off',
    onChange: (event: { readonly currentTarget: HTMLInputElement }) =>
      set({ [name]: event.currentTarget.value }),
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={fields.id === undefined ? words.create : words.edit}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" form={form} look="primary" disabled={saveSource.isPending}>
            {words.save}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save(event.currentTarget);
        }}
      >
        <Field label={words.level} hint={hints[fields.level]}>
          {(control) => (
            <Select
              {...control}
              value={fields.level}
              options={CONFIDENTIALITY_LEVELS.map((level) => ({ value: level, label: choices[level] }))}
              onChange={chooseLevel}
            />
          )}
        </Field>
        {named && (
          <Field label={words.name} error={tried && nameMissing ? words.nameMissing : null}>
            {(control) => <TextInput {...control} {...text('name', 500)} />}
          </Field>
        )}
        <Field
          label={words.description}
          hint={named || beginning.name === '' ? words.descriptionHint : words.nameLeaves}
        >
          {(control) => (
            <TextInput {...control} data-autofocus={named ? undefined : true} {...text('description', 500)} />
          )}
        </Field>
        <Facts fields={fields} set={set} />
        <Field label={words.note} hint={words.noteHint}>
          {(control) => (
            <TextArea
              {...control}
              rows={2}
              value={fields.note}
              maxLength={20_000}
              onChange={(event) => set({ note: event.currentTarget.value })}
            />
          )}
        </Field>
      </form>
      {/* Beside the form: the vault has forms of its own. */}
      {!named && <RealName sourceId={fields.id ?? null} sealed={props.sealed} held={held} hold={hold} />}
    </Dialog>
  );
}

/** What was agreed with the source, what it is, and where and when it is found. */
function Facts(props: { readonly fields: Fields; readonly set: (part: Partial<Fields>) => void }) {
  const { fields, set } = props;
  const words = useMessages(sourceDialogMessages);
  const sources = useSourceWords();
  return (
    <div className={styles['pair']}>
      <Field label={words.groundRule}>
        {(control) => (
          <Select
            {...control}
            value={fields.groundRule}
            options={GROUND_RULES.map((rule) => ({ value: rule, label: sources.rulesAtLength[rule] }))}
            onChange={(groundRule) => set({ groundRule })}
          />
        )}
      </Field>
      <Field label={words.kind}>
        {(control) => (
          <Select
            {...control}
            value={fields.kind}
            options={SOURCE_KINDS.map((kind) => ({ value: kind, label: sources.kinds[kind] }))}
            onChange={(kind) => set({ kind })}
          />
        )}
      </Field>
      <Field label={words.address}>
        {(control) => (
          <TextInput
            {...control}
            value={fields.address}
            maxLength={4096}
            autoComplete="off"
            onChange={(event) => set({ address: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={words.date}>
        {(control) => (
          <PartialDateInput {...control} value={fields.date} onCommit={(date) => set({ date })} />
        )}
      </Field>
    </div>
  );
}
