import { Button, IconButton } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { evidenceMessages } from './evidence.messages.ts';
import styles from './viewer.module.css';

/** Turns pages or parts, and leads back to the passage. */
export function Steps(props: {
  readonly at: number;
  readonly of: number;
  readonly label: (at: number, of: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly turn: (to: number) => void;
  /** The page of the passage, or null. */
  readonly passage: number | null;
}) {
  const { at, of, turn, passage } = props;
  const words = useMessages(evidenceMessages);
  return (
    <div className={styles['tools']}>
      <IconButton icon="chevronUp" label={props.previous} disabled={at <= 1} onClick={() => turn(at - 1)} />
      <IconButton icon="chevronDown" label={props.next} disabled={at >= of} onClick={() => turn(at + 1)} />
      <span role="status">{props.label(at, of)}</span>
      {passage !== null && passage !== at && (
        <Button look="quiet" onClick={() => turn(passage)}>
          {words.toPassage}
        </Button>
      )}
    </div>
  );
}
