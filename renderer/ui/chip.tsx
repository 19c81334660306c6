import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './chip.module.css';
import { classes } from './classes.ts';

export type Tone = 'plain' | 'ok' | 'warn' | 'bad' | 'info';

/** A state in words, tinted. */
export function Chip(props: {
  readonly tone?: Tone;
  readonly children: ReactNode;
  /** Shows a button that takes the chip away, with this spoken name. */
  readonly removeLabel?: string;
  readonly onRemove?: () => void;
}) {
  return (
    <span className={classes(styles['chip'], styles[props.tone ?? 'plain'])}>
      {props.children}
      {props.onRemove && (
        <button
          type="button"
          className={styles['remove']}
          aria-label={props.removeLabel}
          onClick={props.onRemove}
        >
          <Icon name="close" size={12} />
        </button>
      )}
    </span>
  );
}
