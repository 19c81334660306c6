import { Dialog } from 'radix-ui';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useCommand } from '../../host/hooks.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { announce } from '../../ui/toast.tsx';
import { runCommand, useCommands } from '../../workspace/commands.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { type Entry, entriesFor } from './entries.ts';
import { paletteMessages } from './palette.messages.ts';
import { PaletteEntry } from './palette-entry.tsx';
import styles from './palette.module.css';

/**
 * One box for commands, articles, people and the words of every text. Answers are cached by what was typed, so
 * an older answer can never take the place of a newer one.
 */
export function Palette({ initialText }: { readonly initialText: string }) {
  const words = useMessages(paletteMessages);
  const language = useLanguage();
  const listId = useId();
  const [text, setText] = useState(initialText);
  const [marked, setMarked] = useState(0);
  const close = useWorkspace((state) => state.closeDialog);
  const commands = useCommands();
  const asked = useDeferredValue(text.trim());
  const box = useCommand('search.box', { text: asked, limit: 6 }, { enabled: asked !== '', keep: true });
  const entries = useMemo(
    () => entriesFor(text, commands, asked === '' ? undefined : box.data, language),
    [text, commands, asked, box.data, language],
  );
  const at = Math.min(marked, entries.length - 1);
  const list = useRef<HTMLDivElement>(null);
  const goesToText = useRef(false);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, entries]);
  const found = entries.filter((entry) => entry.kind !== 'search').length;
  useEffect(() => {
    if (asked !== '' && !box.isFetching) announce(words.found(found));
  }, [asked, box.isFetching, found, words]);

  const run = (entry: Entry | undefined): void => {
    if (!entry) return;
    if (entry.kind === 'command' && entry.command.enabled?.() === false) return;
    goesToText.current = entry.kind === 'article' || entry.kind === 'hit';
    close();
    runEntry(entry);
    if (goesToText.current) runCommand('view.editor');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setMarked((at + step + entries.length) % Math.max(1, entries.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(entries[at]);
    }
  };
  const nothing = asked !== '' && found === 0 && !box.isFetching;
  return (
    <Dialog.Root open onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles['shade']} />
        <Dialog.Content
          className={styles['palette']}
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            if (goesToText.current) event.preventDefault();
          }}
        >
          <Dialog.Title className="unseen">{words.title}</Dialog.Title>
          <div className={styles['box']}>
            <Icon name="search" />
            <input
              type="text"
              role="combobox"
              aria-expanded="true"
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={at >= 0 ? `${listId}-${at}` : undefined}
              aria-label={words.title}
              placeholder={words.placeholder}
              autoComplete="off"
              spellCheck={false}
              maxLength={2000}
              value={text}
              onChange={(event) => {
                setText(event.currentTarget.value);
                setMarked(0);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          {nothing && <p className={styles['nothing']}>{words.nothing(asked)}</p>}
          <div
            ref={list}
            id={listId}
            role="listbox"
            aria-label={words.results}
            className={styles['list']}
            // Scrolled by the arrows of the box, and no stop for Tab, as what scrolls would be.
            tabIndex={-1}
          >
            {entries.map((entry, index) => (
              <PaletteEntry
                key={entry.key}
                id={`${listId}-${index}`}
                entry={entry}
                heading={headingAt(entries, index, words)}
                marked={index === at}
                onPoint={() => setMarked(index)}
                onRun={() => run(entry)}
              />
            ))}
          </div>
          <p className={styles['hint']}>{words.hint}</p>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const HEADINGS = {
  command: 'commands',
  article: 'articles',
  entity: 'people',
  hit: 'fullText',
  search: null,
} as const;

function headingAt(
  entries: readonly Entry[],
  index: number,
  words: Readonly<Record<'commands' | 'articles' | 'people' | 'fullText', string>>,
): string | null {
  const entry = entries[index];
  if (!entry || entries[index - 1]?.kind === entry.kind) return null;
  const key = HEADINGS[entry.kind];
  return key ? words[key] : null;
}

function runEntry(entry: Entry): void {
  const { open, show, showPage } = useWorkspace.getState();
  switch (entry.kind) {
    case 'command':
      // After the dialog has given the focus back to where the command is meant to act.
      return void setTimeout(() => entry.command.run(), 0);
    case 'article':
      return open(entry.found.article.id);
    case 'entity':
      return showPage({ kind: 'person', entityId: entry.entity.id });
    case 'hit': {
      const { snippet } = entry;
      const highlight = snippet?.highlights[0];
      if (!snippet) return open(entry.hit.article.id);
      return open(entry.hit.article.id, {
        kind: 'block',
        block: snippet.block,
        offset: snippet.offset,
        length: highlight ? highlight.end - highlight.start : 0,
      });
    }
    case 'search':
      return show({ kind: 'search', query: entry.text, savedId: null });
  }
}
