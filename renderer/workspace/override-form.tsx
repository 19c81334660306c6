import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { EXPORT_GATES, type ExportGate, type ExportOverride } from '#shared/contract/exports.ts';
import type { Failure } from '#shared/result.ts';
import { useCommand } from '../host/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Field, TextArea, TextInput } from '../ui/field.tsx';
import { useMessages } from '../ui/language.tsx';
import { useSentence } from './failures.ts';
import { usePersonId } from './person.ts';
import { overrideMessages } from './override-form.messages.ts';
import styles from './override-form.module.css';

/** The gate that a failure stands for, or null: everything else cannot be overridden. */
export function gateOf(failure: Pick<Failure, 'code'>): ExportGate | null {
  return EXPORT_GATES.find((gate) => gate === failure.code) ?? null;
}

/** What holds an export back, and the name and sentence with which a person lets it out all the same. */
export function OverrideForm(props: {
  readonly failure: Failure;
  /** Overridden already, by the same decision. */
  readonly former: ExportOverride | null;
  readonly onOverride: (override: ExportOverride) => void;
}) {
  const { failure, former } = props;
  const words = useMessages(overrideMessages);
  const sentence = useSentence();
  const title = useId();
  const personId = usePersonId();
  const people = useCommand('people.list', {});
  const person = people.data?.find(({ id }) => id === personId)?.name ?? '';
  const [name, setName] = useState<string | null>(former?.name ?? null);
  const [reason, setReason] = useState(former?.reason ?? '');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // It may begin below what can be seen of a long dialog. In braces: newer browsers answer scrolling with a promise,
  // which is no way to end an effect.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, [failure]);
  const gate = gateOf(failure);
  if (!gate) return null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const who = (name ?? person).trim();
    if (who === '' || reason.trim() === '') return;
    props.onOverride({ gates: [...(former?.gates ?? []), gate], name: who, reason: reason.trim() });
  };
  return (
    <form ref={form} className={styles['override']} aria-labelledby={title} noValidate onSubmit={submit}>
      <p id={title} role="alert">
        <strong>{sentence(failure)}</strong>
      </p>
      <Field label={words.name} error={tried && (name ?? person).trim() === '' ? words.nameMissing : null}>
        {(control) => (
          <TextInput
            {...control}
            value={name ?? person}
            maxLength={200}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field
        label={words.reason}
        hint={words.hint}
        error={tried && reason.trim() === '' ? words.reasonMissing : null}
      >
        {(control) => (
          <TextArea
            {...control}
            rows={2}
            value={reason}
            maxLength={2000}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      <Button type="submit" look="danger">
        {words.letOut}
      </Button>
    </form>
  );
}
