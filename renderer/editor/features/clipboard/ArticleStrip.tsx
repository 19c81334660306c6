import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../../../ui/button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Checkbox } from '../../../ui/field.tsx';
import { useFormats, useMessages } from '../../../ui/language.tsx';
import { announce } from '../../../ui/toast.tsx';
import type { EditorContext } from '../../feature.ts';
import { useMarginPlaces } from '../../margin-places.ts';
import { clipboardMessages, reasonMessages, roleMessages } from './clipboard.messages.ts';
import { acceptArticle, keepEverything, presentBlocks, registerGreyed } from './greyed.ts';
import styles from './paste.module.css';
import type { GreyedBlocks } from './paste-state.ts';

/** The strip below a recognised article: what is grey goes or stays, by two keys; the reasons stand in the margin. */
export function ArticleStrip(props: { readonly context: EditorContext; readonly greyed: GreyedBlocks }) {
  const { context, greyed } = props;
  const words = useMessages(clipboardMessages);
  const formats = useFormats();
  const [withDate, setWithDate] = useState(false);
  const keys = usePresent(context, greyed);
  const { date } = greyed;
  const day = withDate && date ? date.proposal : null;
  const visible = keys.length > 0;
  useEffect(() => {
    return registerGreyed(context, (act, blocks) =>
      act === 'accept' ? acceptArticle(context, blocks, day) : keepEverything(),
    );
  }, [context, day]);
  useEffect(() => {
    if (visible) announce(`${words.title}. ${words.hint}`);
  }, [visible, words]);
  if (!visible) return null;
  return (
    <>
      <section
        className={classes(styles['strip'], styles['article'])}
        aria-label={words.title}
        data-testid="article-strip"
      >
        <div className={styles['question']}>
          <p>
            <strong>{words.title}.</strong> {words.greyed(keys.length)}
          </p>
          {date && (
            <Checkbox
              label={words.date(
                date.printed,
                formats.longDate(`${date.proposal.slice(0, 10)}T12:00:00.000Z`),
              )}
              {...(date.weekdayAgrees === null
                ? {}
                : { hint: date.weekdayAgrees ? words.weekdayAgrees : words.weekdayDiffers })}
              checked={withDate}
              onChange={setWithDate}
            />
          )}
        </div>
        <Button onClick={keepEverything}>
          {words.keepAll} <kbd>Esc</kbd>
        </Button>
        <Button look="primary" onClick={() => acceptArticle(context, greyed, day)}>
          {words.accept} <kbd>{words.enterKey}</kbd>
        </Button>
      </section>
      <Reasons context={context} greyed={greyed} keys={keys} />
    </>
  );
}

/** Why each block is grey, beside it. */
function Reasons(props: {
  readonly context: EditorContext;
  readonly greyed: GreyedBlocks;
  readonly keys: readonly string[];
}) {
  const { context, greyed, keys } = props;
  const words = useMessages(clipboardMessages);
  const roles = useMessages(roleMessages);
  const reasons = useMessages(reasonMessages);
  const { editor } = context;
  const elementsOf = useCallback((key: string) => [editor.getElementByKey(key) ?? []].flat(), [editor]);
  const places = useMarginPlaces(context, keys, elementsOf);
  const margin = editor.getRootElement()?.parentElement?.querySelector('[data-sheet-margin]');
  if (!margin) return null;
  return createPortal(
    <aside className={styles['reasons']} aria-label={words.reasons}>
      {keys.map((key) => {
        const block = greyed.blocks.get(key);
        const top = places.get(key);
        if (!block || top === undefined) return null;
        const code = block.reason.startsWith('after-') ? 'after' : block.reason;
        const reason = code in reasons ? reasons[code as keyof typeof reasons] : null;
        return (
          <p key={key} style={{ top }}>
            <b>{roles[block.role]}</b>
            {reason && <span>{reason}</span>}
          </p>
        );
      })}
    </aside>,
    margin,
  );
}

/** The greyed blocks that are in the text, followed as undo takes them away and brings them back. */
function usePresent({ editor }: EditorContext, greyed: GreyedBlocks): readonly string[] {
  const subscribe = useCallback(
    (listener: () => void) => editor.registerUpdateListener(() => listener()),
    [editor],
  );
  const joined = useSyncExternalStore(subscribe, () => presentBlocks(editor, greyed).join(' '));
  return useMemo(() => (joined === '' ? [] : joined.split(' ')), [joined]);
}
