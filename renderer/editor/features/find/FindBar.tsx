import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Checkbox, TextInput } from '../../../ui/field.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { announce, notify } from '../../../ui/toast.tsx';
import type { EditorContext } from '../../feature.ts';
import styles from './find.module.css';
import { findMessages } from './find.messages.ts';
import { useFind } from './find-state.ts';
import { hideHits, revealHit, showHits } from './highlight.ts';
import { HitList } from './HitList.tsx';
import { $findHits, $replaceHits, $selectHit, type Hit } from './hits.ts';
import './highlight.css';

/** How long typing rests before the hits are looked for again. */
const REST_MS = 250;

export function FindPanel({ context }: { readonly context: EditorContext }) {
  const open = useFind((state) => state.open);
  return open ? <FindBar context={context} /> : null;
}

function FindBar({ context }: { readonly context: EditorContext }) {
  const { editor } = context;
  const words = useMessages(findMessages);
  const find = useFind();
  const { wanted, replacement, matchCase, wholeWords, hits, current, replacing, change } = find;
  const input = useRef<HTMLInputElement>(null);
  useFreshHits(context);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  useEffect(() => {
    showHits(editor, hits, current);
    return hideHits;
  }, [editor, hits, current]);

  const go = (to: number): void => {
    if (hits.length === 0) return;
    const at = (to + hits.length) % hits.length;
    change({ current: at });
    const hit = hits[at];
    if (hit) revealHit(editor, hit);
    announce(words.count(at + 1, hits.length));
  };
  const close = (): void => {
    change({ open: false });
    const hit = hits[current];
    editor.update(() => (hit ? $selectHit(hit) : undefined), { onUpdate: () => editor.focus() });
  };
  const replace = (which: 'current' | 'all'): void => {
    const chosen = which === 'all' ? hits : hits.slice(current, current + 1);
    editor.update(() => $replaceHits(chosen, replacement), { tag: 'history-push', discrete: true });
    notify(words.replaced(chosen.length), { tone: 'ok' });
    const left = editor.read(() => $findHits(wanted, { matchCase, wholeWords }));
    change({ hits: left, current: Math.min(current, Math.max(0, left.length - 1)) });
    // The pressed button is greyed when nothing is left; the keys, Esc among them, stay with the bar.
    if (left.length === 0) input.current?.focus();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === input.current) go(current + (event.shiftKey ? -1 : 1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const editable = editor.isEditable();

  return (
    <section className={styles['bar']} aria-label={words.bar} onKeyDown={keys} data-testid="find-bar">
      <div className={styles['row']}>
        <TextInput
          ref={input}
          aria-label={words.wanted}
          placeholder={words.wanted}
          value={wanted}
          onChange={(event) => change({ wanted: event.currentTarget.value, current: 0 })}
        />
        <span className={styles['count']} role="status">
          {wanted !== '' && words.count(hits.length === 0 ? 0 : current + 1, hits.length)}
        </span>
        <IconButton icon="chevronUp" label={words.previous} onClick={() => go(current - 1)} />
        <IconButton icon="chevronDown" label={words.next} onClick={() => go(current + 1)} />
        <IconButton icon="close" label={words.close} onClick={close} />
      </div>
      <div className={styles['row']}>
        <Checkbox
          label={words.matchCase}
          checked={matchCase}
          onChange={(checked) => change({ matchCase: checked })}
        />
        <Checkbox
          label={words.wholeWords}
          checked={wholeWords}
          onChange={(checked) => change({ wholeWords: checked })}
        />
        {!replacing && editable && (
          <Button look="quiet" onClick={() => change({ replacing: true })}>
            {words.showReplace}
          </Button>
        )}
      </div>
      {replacing && editable && (
        <div className={styles['row']}>
          <TextInput
            autoFocus
            aria-label={words.replacement}
            placeholder={words.replacement}
            value={replacement}
            onChange={(event) => change({ replacement: event.currentTarget.value })}
          />
          <Button disabled={hits.length === 0} onClick={() => replace('current')}>
            {words.replace}
          </Button>
          <Button disabled={hits.length === 0} onClick={() => replace('all')}>
            {words.replaceAll(hits.length)}
          </Button>
        </div>
      )}
      <HitList
        hits={hits}
        current={current}
        replacement={replacing && editable ? replacement : null}
        onChoose={go}
      />
    </section>
  );
}

/** Looks for the words again whenever they, the options or (at rest) the text change. */
function useFreshHits({ editor }: EditorContext): void {
  const wanted = useFind((state) => state.wanted);
  const matchCase = useFind((state) => state.matchCase);
  const wholeWords = useFind((state) => state.wholeWords);
  const search = useCallback((): Hit | undefined => {
    const hits = editor.read(() => $findHits(wanted, { matchCase, wholeWords }));
    const { current: before, change } = useFind.getState();
    const current = Math.min(before, Math.max(0, hits.length - 1));
    change({ hits, current });
    return hits[current];
  }, [editor, wanted, matchCase, wholeWords]);
  useEffect(() => {
    // Other words: their first hit comes into view while they are typed.
    const first = search();
    if (first) revealHit(editor, first);
  }, [editor, search]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(search, REST_MS);
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [editor, search]);
}
