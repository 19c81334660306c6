import { useEffect, useRef, useState } from 'react';
import type { ExportOverride } from '#shared/contract/exports.ts';
import type { Failure } from '#shared/result.ts';
import { currentSession } from '../../editor/article-session.ts';
import type { Output } from '../../host/contract-types.ts';
import { useClient, useJob } from '../../host/hooks.ts';
import { sha256Hex } from '../../host/uploads.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { announce } from '../../ui/toast.tsx';
import { useTell } from '../../workspace/failures.ts';
import { gateOf, OverrideForm } from '../../workspace/override-form.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { exportMessages } from './export.messages.ts';
import styles from './export.module.css';

const FIELD_WORDS = [
  'kicker',
  'headline',
  'subheadline',
  'standfirst',
  'byline',
  'dateline',
  'body',
  'keywords',
  'slugline',
  'caption',
  'creditLine',
  'altText',
] as const;

/** Clean HTML on the clipboard at once; digits copy one field after the other. */
export function CmsDialog({ articleId }: { readonly articleId: string }) {
  const words = useMessages(exportMessages);
  const client = useClient();
  const tell = useTell();
  const close = useWorkspace((state) => state.closeDialog);
  const [ready, setReady] = useState(false);
  const [copied, setCopied] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const session = currentSession();
    if (session?.articleId !== articleId) return setReady(true);
    void session.flush().then((result) => setReady(tell(result) !== undefined));
  }, [articleId, tell]);
  const { start } = useJob('exports.clipboard');
  const [content, setContent] = useState<Output<'exports.clipboard'> | null>(null);
  const [held, setHeld] = useState<Failure | null>(null);
  const [override, setOverride] = useState<ExportOverride | null>(null);
  useEffect(() => {
    if (!ready) return;
    void start({ articleId, override }).then((answer) => {
      setHeld(!answer.ok && gateOf(answer.error) ? answer.error : null);
      if (answer.ok) setContent(answer.value);
      else if (!gateOf(answer.error)) tell(answer);
    });
  }, [start, ready, articleId, override, tell]);
  const nameOf = (name: string): string => {
    const known = FIELD_WORDS.find((one) => one === name);
    return known ? words[known] : name;
  };
  const copy = async (name: string, html: string, text: string): Promise<void> => {
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([html], { type: 'text/html' }),
          'text/plain': new Blob([text], { type: 'text/plain' }),
        }),
      ]);
    } catch {
      return setFailed(true);
    }
    setFailed(false);
    setCopied(name);
    announce(words.copied(name));
    const bytes = new TextEncoder().encode(html);
    void client.call('exports.logClipboard', {
      articleId,
      bytes: bytes.length,
      sha256: await sha256Hex(bytes.buffer),
    });
  };
  const fields = content?.fields ?? [];
  // One key is enough: the whole article is on the clipboard as soon as the dialog shows.
  const copyWhole = useRef<() => void>(() => {});
  copyWhole.current = () => {
    if (content) void copy(words.whole, content.html, content.text);
  };
  const there = content !== null;
  useEffect(() => {
    if (there) copyWhole.current();
  }, [there]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const field = fields[Number(event.key) - 1];
      if (!field) return;
      event.preventDefault();
      void copy(nameOf(field.name), field.html, field.text);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
  return (
    <Dialog
      open
      onClose={close}
      title={words.cmsTitle}
      {...(held ? {} : { description: words.cmsIntro })}
      footer={<Button onClick={close}>{words.close}</Button>}
    >
      {held ? (
        <OverrideForm key={held.code} failure={held} former={override} onOverride={setOverride} />
      ) : content ? (
        <div className={styles['cms']}>
          <Button look="primary" icon="copy" onClick={() => copyWhole.current()}>
            {words.copyAll}
          </Button>
          <p role="status" className={failed ? styles['problem'] : styles['copied']}>
            {failed ? words.copyFailed : copied ? words.copied(copied) : '\u00a0'}
          </p>
          <ol className={styles['fields']} aria-label={words.fields}>
            {fields.map((field, index) => (
              <li key={field.name}>
                <button
                  type="button"
                  disabled={field.text === ''}
                  onClick={() => void copy(nameOf(field.name), field.html, field.text)}
                >
                  <kbd>{index < 9 ? index + 1 : ''}</kbd>
                  <strong>{nameOf(field.name)}</strong>
                  <span>{field.text === '' ? words.empty : field.text.slice(0, 160)}</span>
                </button>
              </li>
            ))}
          </ol>
        </div>
      ) : (
        <Skeleton lines={11} />
      )}
    </Dialog>
  );
}
