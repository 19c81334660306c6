import { useState } from 'react';
import { parsePartialDate, writePartialDate } from '#shared/text/partial-date.ts';
import { afterPress } from '../ui/after-press.ts';
import { TextInput } from '../ui/field.tsx';
import { useLanguage, useMessages } from '../ui/language.tsx';
import { partialDateMessages } from './partial-date.messages.ts';
import styles from './partial-date.module.css';

/**
 * A date as far as it is known, typed as people write it: a day, a month or a year. The browser's own date field
 * follows the language of the system and knows whole days only. What is no date stays in the field and is said.
 */
export function PartialDateInput(props: {
  /** As stored: `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or empty. */
  readonly value: string;
  readonly onCommit: (stored: string) => void;
  readonly id?: string;
  readonly label?: string;
  readonly 'aria-describedby'?: string | undefined;
}) {
  const { value, onCommit } = props;
  const language = useLanguage();
  const words = useMessages(partialDateMessages);
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const keep = (): void => {
    if (typed === null) return;
    const text = typed.trim();
    const stored = text === '' ? '' : parsePartialDate(text);
    if (stored === null) return afterPress(() => setWrong(text));
    setWrong(null);
    setTyped(null);
    if (stored !== value) onCommit(stored);
  };
  return (
    <>
      <TextInput
        id={props.id}
        aria-label={props.label}
        aria-describedby={props['aria-describedby']}
        aria-invalid={wrong === null ? undefined : true}
        placeholder={words.form}
        maxLength={40}
        value={typed ?? writePartialDate(value, language)}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setWrong(null);
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
      />
      {wrong !== null && (
        <small role="alert" className={styles['problem']}>
          {words.noDate(wrong)}
        </small>
      )}
    </>
  );
}
