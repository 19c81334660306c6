import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import type { VocabularyEntry } from '#shared/contract/vocabulary.ts';
import { Icon } from '../../ui/icon.tsx';
import { useMessages } from '../../ui/language.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { VirtualList, type VirtualListHandle } from '../../ui/virtual-list.tsx';
import type { EntryPages } from './entry-pages.ts';
import { useUses } from './entry-words.ts';
import { vocabularyMessages } from './vocabulary.messages.ts';
import styles from './vocabulary.module.css';

const ROW = 46;
const PAGE_OF_ROWS = 10;

/** Entries in alphabetical order. Space or a click on the box chooses, Enter opens, F2 renames, Delete removes. */
export function EntryList(props: {
  readonly label: string;
  readonly pages: EntryPages;
  /** Whether what is typed or ticked above leaves entries out. */
  readonly narrowed: boolean;
  readonly chosen: ReadonlyMap<string, VocabularyEntry>;
  readonly onRange: (first: number, last: number) => void;
  readonly onChoose: (entry: VocabularyEntry, only: boolean) => void;
  readonly onOpen: (entry: VocabularyEntry) => void;
  readonly onKey: (key: 'F2' | 'Delete') => void;
}) {
  const words = useMessages(vocabularyMessages);
  const { pages, onChoose, onOpen, onKey } = props;
  const [active, setActive] = useState<number | null>(null);
  const list = useRef<VirtualListHandle>(null);
  const total = pages.total ?? 0;
  const walk = useCallback(
    (event: KeyboardEvent<HTMLDivElement>): void => {
      const now = active ?? -1;
      const steps: Readonly<Record<string, number>> = {
        ArrowDown: now + 1,
        ArrowUp: now - 1,
        PageDown: now + PAGE_OF_ROWS,
        PageUp: now - PAGE_OF_ROWS,
        Home: 0,
        End: total - 1,
      };
      const next = steps[event.key];
      const entry = active === null ? undefined : pages.at(active);
      if (next !== undefined && total > 0) {
        const row = Math.min(total - 1, Math.max(0, next));
        setActive(row);
        list.current?.scrollTo(row);
      } else if (event.key === ' ' && entry) onChoose(entry, false);
      else if (event.key === 'Enter' && entry) onOpen(entry);
      else if ((event.key === 'F2' || event.key === 'Delete') && entry) {
        if (!props.chosen.has(entry.id)) onChoose(entry, true);
        onKey(event.key);
      } else return;
      event.preventDefault();
    },
    [active, total, pages, onChoose, onOpen, onKey, props.chosen],
  );
  if (pages.total === null) return <Skeleton lines={12} />;
  if (pages.total === 0) {
    return props.narrowed ? (
      <EmptyState title={words.nothing} text={words.nothingText} />
    ) : (
      <EmptyState title={words.none} text={words.empty} />
    );
  }
  return (
    <VirtualList
      ref={list}
      id="vocabulary-entries"
      label={props.label}
      count={total}
      rowHeight={ROW}
      active={active}
      multiple
      onRange={props.onRange}
      onKeyDown={walk}
      onFocus={() => setActive((now) => now ?? 0)}
      row={(index) => (
        <Row
          id={`vocabulary-entries-${index}`}
          entry={pages.at(index)}
          active={index === active}
          chosen={props.chosen.has(pages.at(index)?.id ?? '')}
          onChoose={(only) => {
            setActive(index);
            const entry = pages.at(index);
            if (entry) onChoose(entry, only);
          }}
          onOpen={() => {
            const entry = pages.at(index);
            if (entry) onOpen(entry);
          }}
        />
      )}
    />
  );
}

function Row(props: {
  readonly id: string;
  readonly entry: VocabularyEntry | undefined;
  readonly active: boolean;
  readonly chosen: boolean;
  readonly onChoose: (only: boolean) => void;
  readonly onOpen: () => void;
}) {
  const words = useMessages(vocabularyMessages);
  const uses = useUses();
  const { entry } = props;
  const details = entry && [
    entry.description,
    entry.variants.length > 0 ? words.also(entry.variants.join(', ')) : '',
    entry.broader ? words.under(entry.broader.name) : '',
    entry.narrower > 0 ? words.narrowerTerms(entry.narrower) : '',
  ];
  return (
    // The list box has the focus and the keys; a row only takes the pointer (WAI-ARIA APG, listbox).
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={props.id}
      role="option"
      aria-selected={props.chosen}
      className={styles['row']}
      data-active={props.active || undefined}
      onClick={(event) => props.onChoose(!(event.ctrlKey || event.metaKey || event.shiftKey))}
      onDoubleClick={props.onOpen}
    >
      {entry && (
        <>
          <span
            className={styles['box']}
            data-checked={props.chosen || undefined}
            aria-hidden="true"
            onClick={(event) => {
              event.stopPropagation();
              props.onChoose(false);
            }}
          >
            {props.chosen && <Icon name="check" size={12} />}
          </span>
          <span className={styles['names']}>
            <strong>{entry.name}</strong>
            <small>{details?.filter(Boolean).join(' · ')}</small>
          </span>
          <span className={styles['uses']}>
            {entry.articles + entry.statements === 0 ? words.unusedEntry : uses(entry)}
          </span>
        </>
      )}
    </div>
  );
}
