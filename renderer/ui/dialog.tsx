import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './dialog.module.css';
import { Icon } from './icon.tsx';
import { useMessages } from './language.tsx';
import { uiMessages } from './ui.messages.ts';

/**
 * A modal window inside the window: focus is held, Escape closes, focus returns to where it was.
 * `footer` holds the acts, the confirming one last. What carries `data-autofocus` gets the focus.
 */
export function Dialog(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: string;
  readonly size?: 'small' | 'medium' | 'large';
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}) {
  const words = useMessages(uiMessages);
  return (
    <Primitive.Root open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <Primitive.Portal>
        <Primitive.Overlay className={styles['shade']} />
        <Primitive.Content
          className={styles['dialog']}
          data-size={props.size ?? 'medium'}
          onOpenAutoFocus={focusWhereWorkBegins}
          onCloseAutoFocus={focusWhereWorkWas}
          onInteractOutside={stayForNotices}
          onEscapeKeyDown={leaveEscape}
          {...(props.description ? {} : { 'aria-describedby': undefined })}
        >
          <header className={styles['header']}>
            <Primitive.Title className={styles['title']}>{props.title}</Primitive.Title>
            <button
              type="button"
              className={styles['close']}
              aria-label={words.close}
              onClick={props.onClose}
            >
              <Icon name="close" />
            </button>
          </header>
          {props.description && (
            <Primitive.Description className={styles['description']}>
              {props.description}
            </Primitive.Description>
          )}
          <div className={styles['body']}>{props.children}</div>
          {props.footer && <footer className={styles['footer']}>{props.footer}</footer>}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** Answering a notice is no reason to close the dialog below it. The notice itself is gone by the time of asking. */
function stayForNotices(event: Event): void {
  if (event.target instanceof Element && event.target.closest('[data-notice]')) event.preventDefault();
}

/** Escape belongs first to what says so, such as a button that waits for keys. */
function leaveEscape(event: KeyboardEvent): void {
  if (event.target instanceof Element && event.target.closest('[data-takes-escape]')) event.preventDefault();
}

/** Where the focus was last outside all dialogs: one that opens from the palette comes after that one. */
let focusedBefore: HTMLElement | null = null;
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLElement && !target.closest('[role="dialog"], [role="menu"]'))
    focusedBefore = target;
});

function focusWhereWorkWas(event: Event): void {
  const { activeElement } = document;
  // Whoever closed it may have sent the focus somewhere already; another dialog keeps it.
  if (activeElement && activeElement !== document.body) return event.preventDefault();
  if (!focusedBefore?.isConnected || document.querySelector('[role="dialog"]')) return;
  event.preventDefault();
  focusedBefore.focus();
}

/** Whatever carries `data-autofocus`, or the first thing to fill in; without one the dialog itself, so that Enter does not press the nearest button. */
function focusWhereWorkBegins(event: Event): void {
  const dialog = event.currentTarget;
  if (!(dialog instanceof HTMLElement)) return;
  event.preventDefault();
  const wanted = dialog.querySelector<HTMLElement>('[data-autofocus]');
  const first = dialog.querySelector<HTMLElement>(
    'input:not([hidden], :disabled), select:not(:disabled), textarea:not(:disabled)',
  );
  (wanted ?? first ?? dialog).focus();
}
