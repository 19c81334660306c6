import type { KeyboardEvent, ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/field.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { archiveViewsMessages } from './archive-views.messages.ts';
import styles from './archive-views.module.css';

/** Title, filter and a list whose entries the arrow keys walk through. */
export function ViewFrame(props: {
  readonly title: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly controls?: ReactNode;
  readonly total: number | null;
  readonly shown: number;
  readonly onMore: (() => void) | null;
  /** What stands there instead of a list: loading, or nothing yet. */
  readonly instead: ReactNode;
  readonly children: ReactNode;
}) {
  const words = useMessages(archiveViewsMessages);
  const formats = useFormats();
  return (
    <div className={styles['pane']}>
      <header className={styles['header']}>
        <div className={styles['line']}>
          <h2>{props.title}</h2>
          <small>{props.total === null ? '' : words.found(formats.number(props.total))}</small>
        </div>
        <TextInput
          type="search"
          aria-label={words.find}
          placeholder={words.find}
          value={props.text}
          maxLength={200}
          onChange={(event) => props.onText(event.currentTarget.value)}
        />
        {props.controls}
      </header>
      {props.instead}
      {!props.instead && (
        <ol className={styles['entries']} aria-label={props.title} onKeyDown={walk}>
          {props.children}
          {props.onMore && props.total !== null && props.shown < props.total && (
            <li className={styles['more']}>
              <Button onClick={props.onMore}>{words.more}</Button>
            </li>
          )}
        </ol>
      )}
    </div>
  );
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-entry]')];
  const at = entries.indexOf(document.activeElement as HTMLElement);
  event.preventDefault();
  entries[Math.min(entries.length - 1, Math.max(0, at + step))]?.focus();
}
