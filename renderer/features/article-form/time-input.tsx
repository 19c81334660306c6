import { useState } from 'react';
import { afterPress } from '../../ui/after-press.ts';
import { DraftInput } from '../../ui/draft-input.tsx';
import { Field } from '../../ui/field.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { articleFormMessages } from './article-form.messages.ts';
import { parseTyped, writeTyped } from '../../workspace/typed-time.ts';
import type { ReactNode } from 'react';

/** A wall-clock time typed as people write it; empty is none. `value` and `onChange` are `YYYY-MM-DDTHH:mm`. */
export function TimeField(props: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string | null;
  readonly onChange: (local: string | null) => void;
  readonly children?: ReactNode;
}) {
  const words = useMessages(articleFormMessages);
  const language = useLanguage();
  const [wrong, setWrong] = useState<string | null>(null);
  const commit = (text: string): void => {
    const local = parseTyped(text);
    const isWrong = text.trim() !== '' && local === null;
    afterPress(() => setWrong(isWrong ? text : null));
    if (text.trim() === '') props.onChange(null);
    else if (local) props.onChange(local);
  };
  return (
    <Field
      beside
      label={props.label}
      hint={props.hint}
      error={wrong === null ? null : words.invalidTime(wrong)}
    >
      {(control) => (
        <>
          <DraftInput
            {...control}
            placeholder={words.timeFormat}
            value={props.value ? writeTyped(props.value, language) : ''}
            onCommit={commit}
            // The stored time typed again commits nothing; the complaint must go all the same.
            onInput={() => setWrong(null)}
          />
          {props.children}
        </>
      )}
    </Field>
  );
}
