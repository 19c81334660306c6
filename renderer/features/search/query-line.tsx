import type { KeyboardEvent } from 'react';
import { QUERY_FAULTS, type QueryFault } from '#shared/search/query.ts';
import type { Failure } from '#shared/result.ts';
import { TextInput } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useSentence } from '../../workspace/failures.ts';
import { searchMessages } from './search.messages.ts';
import styles from './search.module.css';

/** The one line of the query language; a fault is shown at its character. */
export function QueryLine(props: {
  readonly text: string;
  readonly failure: Failure | null;
  readonly onText: (text: string) => void;
  readonly onDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onEnter: () => void;
}) {
  const words = useMessages(searchMessages);
  return (
    <TextInput
      type="search"
      aria-label={words.box}
      placeholder={words.box}
      value={props.text}
      maxLength={2000}
      aria-invalid={props.failure ? true : undefined}
      aria-describedby={props.failure ? 'query-fault' : undefined}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => props.onText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') props.onDown(event);
        if (event.key === 'Enter') props.onEnter();
      }}
    />
  );
}

/** What is wrong with the query, and where: at its character, never an exception's text. */
export function Fault({ text, failure }: { readonly text: string; readonly failure: Failure }) {
  const words = useMessages(searchMessages);
  const sentence = useSentence();
  const reason = QUERY_FAULTS.find((fault) => fault === failure.params['reason']);
  const position = Number(failure.params['position']);
  if (!reason || !Number.isInteger(position)) {
    return (
      <p id="query-fault" className={styles['problem']} role="alert">
        {sentence(failure)}
      </p>
    );
  }
  const end = endOfFault(text, position, reason);
  return (
    <p id="query-fault" className={styles['problem']} role="alert">
      {words[`fault-${reason}`]}
      <code className={styles['fault']}>
        {text.slice(0, position)}
        <mark>{text.slice(position, end) || '␣'}</mark>
        {text.slice(end)}
      </code>
    </p>
  );
}

/** A whole word is marked where a word is at fault, otherwise the one character. */
function endOfFault(text: string, position: number, reason: QueryFault): number {
  const wordy: readonly QueryFault[] = ['unknown-field', 'unknown-value', 'bad-date', 'too-many-words'];
  if (!wordy.includes(reason)) return Math.min(text.length, position + 1);
  const space = text.slice(position).search(/\s/);
  return space <= 0 ? text.length : position + space;
}
