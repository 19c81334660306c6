import { type ReactNode, useId, useState } from 'react';
import type { Statement, UsedStatement } from '#shared/contract/statements.ts';
import { GROUND_RULES, MEDIA, STATEMENT_TYPES } from '#shared/statement/types.ts';
import { useDriftActs } from '../../editor/drift-acts.ts';
import { NOBODY, type SpeakerChoice } from '../../editor/speaker-choice.ts';
import { SpeakerField } from '../../editor/speaker-field.tsx';
import { typeWord } from '../../editor/statement-looks.ts';
import { statementMessages } from '../../editor/statement.messages.ts';
import { Checkbox, Field, Select, TextArea, TextInput } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { PartialDateInput } from '../../workspace/partial-date-field.tsx';
import { useSourceWords } from '../../workspace/source-words.ts';
import { ChainField } from './chain-field.tsx';
import { SourceField } from './source-field.tsx';
import { useStatementActs } from './statement-acts.ts';
import styles from './statement-form.module.css';
import { ledgerMessages } from './statements.messages.ts';

type TextName = 'speakerAsPrinted' | 'cue' | 'addressee' | 'saidAt' | 'occasion' | 'note';

/** Everything a person types about a statement; each field is kept when it is left. */
export function StatementForm(props: { readonly used: UsedStatement; readonly printed: string }) {
  const { used, printed } = props;
  const { statement } = used;
  const words = useMessages(ledgerMessages);
  const terms = useMessages(statementMessages);
  const { change } = useStatementActs();
  const { declare } = useDriftActs();
  const sources = useSourceWords();
  const text = (name: TextName, label: string): ReactNode => (
    <Field beside label={label}>
      {(control) => (
        <Kept
          {...control}
          value={statement[name]}
          keep={(value) => void change(statement, { [name]: value })}
        />
      )}
    </Field>
  );
  return (
    <div className={styles['form']}>
      <Speaker statement={statement} />
      {text('speakerAsPrinted', words.speakerPrinted)}
      <Field beside label={terms.type}>
        {(control) => (
          <Select
            {...control}
            value={statement.type}
            options={STATEMENT_TYPES.map((type) => ({ value: type, label: typeWord(type, terms) }))}
            onChange={(type) => void change(statement, { type })}
          />
        )}
      </Field>
      <Field beside label={words.medium}>
        {(control) => (
          <Select
            {...control}
            value={statement.medium}
            options={MEDIA.map((medium) => ({ value: medium, label: terms[medium] }))}
            onChange={(medium) => void change(statement, { medium })}
          />
        )}
      </Field>
      {text('cue', terms.cue)}
      {text('addressee', words.addressee)}
      <SourceField statement={statement} />
      <Field beside label={words.saidOn}>
        {(control) => (
          <PartialDateInput
            id={control.id}
            aria-describedby={control['aria-describedby']}
            value={statement.saidOn}
            onCommit={(saidOn) => void change(statement, { saidOn })}
          />
        )}
      </Field>
      {text('saidAt', words.saidAt)}
      {text('occasion', words.occasion)}
      <Translation statement={statement} />
      <Checkbox
        label={words.smoothed}
        hint={words.smoothedHint}
        checked={statement.smoothed}
        onChange={(smoothed) =>
          void (statement.evidence.length > 0
            ? declare(used, 'smoothed', printed, smoothed)
            : change(statement, { smoothed }))
        }
      />
      <ChainField statement={statement} />
      <div className={styles['above']}>
        <Field label={words.groundRule}>
          {(control) => (
            <Select
              {...control}
              value={statement.groundRule}
              options={GROUND_RULES.map((rule) => ({ value: rule, label: sources.rulesAtLength[rule] }))}
              onChange={(groundRule) => void change(statement, { groundRule })}
            />
          )}
        </Field>
      </div>
      {text('note', words.note)}
    </div>
  );
}

function Speaker(props: { readonly statement: Statement }) {
  const { speaker } = props.statement;
  const terms = useMessages(statementMessages);
  const { changeSpeaker } = useStatementActs();
  const label = useId();
  const [typed, setTyped] = useState<SpeakerChoice | null>(null);
  const stored: SpeakerChoice = speaker
    ? {
        id: speaker.id,
        name: speaker.name,
        kind: speaker.kind === 'organisation' ? 'organisation' : 'person',
        description: speaker.description,
      }
    : NOBODY;
  const keep = (): void => {
    if (typed && (typed.name.trim() !== stored.name || typed.id !== stored.id)) {
      void changeSpeaker(props.statement, typed);
    }
    setTyped(null);
  };
  return (
    <div
      className={styles['speaker']}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) keep();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
    >
      <span id={label}>{terms.speaker}</span>
      <SpeakerField labelledBy={label} value={typed ?? stored} onChange={setTyped} />
    </div>
  );
}

function Translation(props: { readonly statement: Statement }) {
  const { statement } = props;
  const words = useMessages(ledgerMessages);
  const { change } = useStatementActs();
  const original = statement.original;
  return (
    <>
      <Checkbox
        label={words.translated}
        checked={statement.translated}
        onChange={(translated) => void change(statement, { translated })}
      />
      {statement.translated && (
        <>
          <Field label={words.original}>
            {(control) => (
              <Kept
                {...control}
                long
                value={original?.text ?? ''}
                keep={(value) =>
                  void change(statement, {
                    original:
                      value.trim() === '' ? null : { text: value, language: original?.language ?? 'en' },
                  })
                }
              />
            )}
          </Field>
          {original && (
            <Field beside label={words.originalLanguage}>
              {(control) => (
                <Kept
                  {...control}
                  value={original.language}
                  keep={(language) => void change(statement, { original: { ...original, language } })}
                />
              )}
            </Field>
          )}
          <Field beside label={words.translator}>
            {(control) => (
              <Kept
                {...control}
                value={statement.translation?.by ?? ''}
                keep={(by) =>
                  void change(statement, {
                    translation: { text: '', language: 'de', method: 'human', ...statement.translation, by },
                  })
                }
              />
            )}
          </Field>
        </>
      )}
    </>
  );
}

/** A control that holds what is typed until it is left (or Enter), so that one visit is one change. */
function Kept(props: {
  readonly id: string;
  readonly value: string;
  readonly keep: (value: string) => void;
  readonly long?: boolean;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}) {
  const { value, keep, long, ...control } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const done = (): void => {
    if (typed !== null && typed !== value) keep(typed);
    setTyped(null);
  };
  if (long) {
    return (
      <TextArea
        {...control}
        rows={3}
        value={typed ?? value}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={done}
      />
    );
  }
  return (
    <TextInput
      {...control}
      value={typed ?? value}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done();
      }}
    />
  );
}
