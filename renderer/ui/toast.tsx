import { useSyncExternalStore } from 'react';
import { Button, IconButton } from './button.tsx';
import { classes } from './classes.ts';
import { useMessages } from './language.tsx';
import styles from './toast.module.css';
import { uiMessages } from './ui.messages.ts';

export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'ok' | 'bad';
  readonly act?: { readonly label: string; readonly run: () => void };
}

let notices: readonly Notice[] = [];
let spoken = '';
let nextId = 1;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const STAY_MS = 6000;
const STAY_WITH_ACT_MS = 12_000;

interface NoticeOptions {
  readonly tone?: Notice['tone'];
  readonly act?: Notice['act'];
}

/** Shows one line at the foot of the window and reads it out. A failure stays until it is closed. */
export function notify(text: string, options: NoticeOptions = {}): void {
  show(text, options);
}

/** As `notify`, for work that goes on; the returned function takes the line away when it is done. */
export function notifyWorking(text: string): () => void {
  const id = show(text, {});
  return () => dismiss(id);
}

function show(text: string, options: NoticeOptions): number {
  const id = nextId++;
  const tone = options.tone ?? 'plain';
  notices = [...notices.slice(-2), { id, text, tone, ...(options.act ? { act: options.act } : {}) }];
  tell();
  if (tone !== 'bad') setTimeout(() => dismiss(id), options.act ? STAY_WITH_ACT_MS : STAY_MS);
  return id;
}

function dismiss(id: number): void {
  notices = notices.filter((notice) => notice.id !== id);
  tell();
}

/** Reads a line out without showing it: found, saved, state changed. */
export function announce(text: string): void {
  // The same text twice in a row would not be read again.
  spoken = spoken === text ? `${text}\u00a0` : text;
  tell();
}

/** The place where notices show; once per window. */
export function Notices() {
  const words = useMessages(uiMessages);
  const shown = useSyncExternalStore(subscribe, () => notices);
  const aloud = useSyncExternalStore(subscribe, () => spoken);
  return (
    <>
      <div className="unseen" role="status" aria-live="polite">
        {aloud}
      </div>
      <section className={styles['notices']} aria-label={words.notices} aria-live="polite">
        {shown.map((notice) => (
          <div
            key={notice.id}
            data-notice
            role={notice.tone === 'bad' ? 'alert' : undefined}
            className={classes(styles['notice'], styles[notice.tone])}
          >
            <p>{notice.text}</p>
            {notice.act && (
              <Button
                onClick={() => {
                  notice.act?.run();
                  dismiss(notice.id);
                }}
              >
                {notice.act.label}
              </Button>
            )}
            <IconButton icon="close" label={words.dismiss} onClick={() => dismiss(notice.id)} />
          </div>
        ))}
      </section>
    </>
  );
}
