import { useDeferredValue, useEffect, useState } from 'react';
import { useCommand } from '../../host/hooks.ts';
import { IconButton } from '../../ui/button.tsx';
import { TextInput } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { evidenceMessages } from './evidence.messages.ts';
import styles from './viewer.module.css';

export interface Hit {
  readonly part: number;
  readonly start: number;
  readonly end: number;
}

/** Finds words in the evidence; Enter and Shift+Enter walk from place to place. */
export function FindInEvidence(props: {
  readonly evidenceId: string;
  readonly hit: Hit | null;
  readonly onHit: (hit: Hit | null) => void;
}) {
  const { onHit } = props;
  const words = useMessages(evidenceMessages);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const wanted = useDeferredValue(text.trim());
  const answer = useCommand('evidence.find', { id: props.evidenceId, text: wanted }, { keep: true });
  const hits = wanted === '' ? [] : (answer.data?.hits ?? []);
  const current = hits[Math.min(at, hits.length - 1)] ?? null;
  useEffect(() => onHit(current), [onHit, current]);
  const walk = (step: number): void => {
    if (hits.length > 0) setAt((before) => (before + step + hits.length) % hits.length);
  };
  return (
    <div className={styles['tools']} role="search">
      <TextInput
        className={styles['find']}
        aria-label={words.find}
        placeholder={words.find}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          walk(event.shiftKey ? -1 : 1);
        }}
      />
      {wanted !== '' && answer.data && <span role="status">{words.hits(answer.data.total)}</span>}
      {hits.length > 1 && (
        <>
          <IconButton icon="chevronUp" label={words.previousHit} onClick={() => walk(-1)} />
          <IconButton icon="chevronDown" label={words.nextHit} onClick={() => walk(1)} />
        </>
      )}
    </div>
  );
}
