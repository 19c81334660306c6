import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { useMessages } from './language.tsx';
import styles from './states.module.css';
import { uiMessages } from './ui.messages.ts';

/** What an empty place says: what it is for and what to do next. */
export function EmptyState(props: {
  readonly title: string;
  readonly text?: string;
  /** Where it stands for the whole page: its title is the page's heading. */
  readonly heading?: boolean;
  readonly children?: ReactNode;
}) {
  const Title = props.heading ? 'h1' : 'p';
  return (
    <div className={styles['empty']} data-page={props.heading || undefined}>
      <Title className={styles['title']}>{props.title}</Title>
      {props.text && <p className={styles['text']}>{props.text}</p>}
      {props.children && <div className={styles['acts']}>{props.children}</div>}
    </div>
  );
}

/** Grey lines in the shape of what is coming; read out as loading. */
export function Skeleton(props: { readonly lines?: number; readonly className?: string | undefined }) {
  const words = useMessages(uiMessages);
  return (
    <div className={classes(styles['skeleton'], props.className)} role="status" aria-label={words.loading}>
      {Array.from({ length: props.lines ?? 3 }, (_, line) => (
        <span key={line} className={styles['line']} />
      ))}
    </div>
  );
}

/** How far a job has come. `total` 0: unknown. */
export function ProgressBar(props: {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}) {
  const known = props.total > 0;
  return (
    <div className={styles['progress']}>
      <progress
        aria-label={props.label}
        max={known ? props.total : undefined}
        value={known ? Math.min(props.done, props.total) : undefined}
      />
      <span>{props.label}</span>
    </div>
  );
}
