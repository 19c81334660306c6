import { useState } from 'react';
import { afterPress } from '../../ui/after-press.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox, Choice, Field, Select, TextArea, TextInput } from '../../ui/field.tsx';
import { useFormats, useLanguage, useMessages } from '../../ui/language.tsx';
import { useNow } from '../../workspace/now.ts';
import { parseTyped, writeTyped } from '../../workspace/typed-time.ts';
import { instantOf, localOf } from '../../workspace/zoned-time.ts';
import { authorisationMessages } from './authorisation.messages.ts';
import styles from './authorisation.module.css';
import { firstChosen, type SpeakerQuotes } from './speakers.ts';

export interface Draft {
  readonly speaker: string;
  /** Uses that are ticked. */
  readonly chosen: ReadonlySet<string>;
  readonly recipient: string;
  /** Instant. */
  readonly deadline: string | null;
  readonly language: 'de' | 'en';
  /** Subject and text as changed by hand; null while they follow the choices. */
  readonly typed: { readonly subject: string; readonly text: string } | null;
}

/** Whose quotes, which of them, to whom, until when, and the mail as it will go out. */
export function RequestForm(props: {
  readonly groups: readonly SpeakerQuotes[];
  readonly draft: Draft;
  readonly mail: { readonly subject: string; readonly text: string };
  readonly onChange: (draft: Draft) => void;
}) {
  const { groups, draft, mail, onChange } = props;
  const words = useMessages(authorisationMessages);
  const group = groups.find(({ key }) => key === draft.speaker);
  const change = (part: Partial<Draft>): void => onChange({ ...draft, ...part });
  return (
    <div className={styles['columns']}>
      <div className={styles['form']}>
        <Field label={words.speaker}>
          {(control) => (
            <Select
              {...control}
              value={draft.speaker}
              options={groups.map(({ key, name }) => ({ value: key, label: name || words.nobody }))}
              onChange={(key) => {
                const next = groups.find((one) => one.key === key);
                change({ speaker: key, chosen: firstChosen(next?.used ?? []), recipient: '', typed: null });
              }}
            />
          )}
        </Field>
        <fieldset className={styles['quotes']}>
          <legend>{words.quotes}</legend>
          {group?.used.map(({ use }) => (
            <Checkbox
              key={use.id}
              label={use.printed}
              checked={draft.chosen.has(use.id)}
              onChange={(on) => {
                const chosen = new Set(draft.chosen);
                if (on) chosen.add(use.id);
                else chosen.delete(use.id);
                change({ chosen, typed: null });
              }}
            />
          ))}
        </fieldset>
        <Field label={words.recipient} hint={words.recipientHint}>
          {(control) => (
            <TextInput
              {...control}
              value={draft.recipient}
              maxLength={500}
              onChange={(event) => change({ recipient: event.currentTarget.value })}
            />
          )}
        </Field>
        <Deadline value={draft.deadline} onChange={(deadline) => change({ deadline, typed: null })} />
        <Choice
          label={words.language}
          value={draft.language}
          options={[
            { value: 'de', label: words.german },
            { value: 'en', label: words.english },
          ]}
          onChange={(language) => change({ language, typed: null })}
        />
      </div>
      <div className={styles['form']}>
        <Field label={words.subject}>
          {(control) => (
            <TextInput
              {...control}
              value={mail.subject}
              maxLength={1000}
              onChange={(event) => change({ typed: { ...mail, subject: event.currentTarget.value } })}
            />
          )}
        </Field>
        <Field label={words.text}>
          {(control) => (
            <TextArea
              {...control}
              rows={16}
              className={styles['text']}
              value={mail.text}
              maxLength={200_000}
              onChange={(event) => change({ typed: { ...mail, text: event.currentTarget.value } })}
            />
          )}
        </Field>
        {draft.typed && (
          <div>
            <Button look="quiet" icon="undo" onClick={() => change({ typed: null })}>
              {words.reset}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

function Deadline(props: {
  readonly value: string | null;
  readonly onChange: (instant: string | null) => void;
}) {
  const words = useMessages(authorisationMessages);
  const language = useLanguage();
  const { timeZone } = useFormats();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const now = useNow();
  const isPast = props.value !== null && props.value <= now;
  const problem = wrong === null ? (isPast ? words.past : null) : words.noTime(wrong);
  const keep = (): void => {
    if (typed === null) return;
    const local = parseTyped(typed);
    const at = local ? instantOf(local, timeZone) : null;
    const isWrong = typed.trim() !== '' && at === null;
    afterPress(() => setWrong(isWrong ? typed : null));
    if (typed.trim() === '' || at !== null) {
      props.onChange(at);
      setTyped(null);
    }
  };
  return (
    <Field label={words.deadline} error={problem}>
      {(control) => (
        <TextInput
          {...control}
          placeholder={words.deadlineForm}
          value={typed ?? (props.value ? writeTyped(localOf(props.value, timeZone), language) : '')}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(null);
          }}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep();
          }}
        />
      )}
    </Field>
  );
}
