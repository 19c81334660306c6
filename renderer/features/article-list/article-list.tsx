import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ARTICLE_SORTS } from '#shared/contract/articles.ts';
import type { ArticleSummary } from '#shared/contract/models.ts';
import { useCommand } from '../../host/hooks.ts';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { announce } from '../../ui/toast.tsx';
import { VirtualList, type VirtualListHandle } from '../../ui/virtual-list.tsx';
import { usePersonId } from '../../workspace/person.ts';
import { useSetting } from '../../workspace/settings.ts';
import { queueWords } from '../../workspace/words.messages.ts';
import { queueFilter, type View } from '../../workspace/workspace.ts';
import { articleListMessages } from './article-list.messages.ts';
import styles from './article-list.module.css';
import { ArticleRow, ROW_HEIGHT } from './article-row.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { EmptyList } from './empty-list.tsx';
import { ListHeader } from './list-header.tsx';
import { type ListQuestion, usePages } from './pages.ts';
import { useListSelection } from './use-list-selection.ts';

type ArticleView = Extract<View, { kind: 'queue' | 'desk' }>;

/** The articles of a queue or a desk. Only the rows in sight are asked for and drawn. */
export function ArticleList({ view }: { readonly view: ArticleView }) {
  const words = useMessages(articleListMessages);
  const formats = useFormats();
  const title = useTitle(view);
  const { question, header, filtered, clear } = useQuestion(view);
  const [range, setRange] = useState({ first: 0, last: 20 });
  const pages = usePages(question, range.first, range.last);
  const list = useRef<VirtualListHandle>(null);
  const [remembered, setScroll] = useSetting('window.scroll');
  // What was remembered belongs to the list that the window opened with; every later one begins at its top.
  const [scroll] = useState(() => takeOnce(remembered));
  const onRange = useCallback((first: number, last: number) => setRange({ first, last }), []);
  const selection = useListSelection(pages, question, list);
  const desks = useCommand('desks.list', {});
  const deskNames = useMemo(() => new Map(desks.data?.map(({ id, name }) => [id, name])), [desks.data]);
  const now = useNow();
  const { total } = pages;
  const rememberScroll = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (total !== null && filtered) announce(words.found(formats.number(total)));
  }, [total, filtered, words, formats]);

  return (
    <div className={styles['pane']}>
      <ListHeader title={title} {...header} onLeave={() => list.current?.focus()} />
      {selection.ids.length > 1 && (
        <BulkBar
          ids={selection.ids}
          articles={selection.articles}
          inTrash={view.kind === 'queue' && view.queue === 'trash'}
          onClear={selection.clear}
        />
      )}
      {total === null ? (
        <Skeleton lines={9} />
      ) : total === 0 ? (
        <EmptyList view={view} filtered={filtered} onClear={clear} />
      ) : (
        <div className={styles['rows']}>
          <VirtualList
            ref={list}
            id="articles"
            label={`${title}, ${words.count(formats.number(total))}`}
            count={total}
            rowHeight={ROW_HEIGHT}
            active={selection.active}
            multiple
            initialScroll={scroll}
            onScroll={(offset) => {
              clearTimeout(rememberScroll.current);
              rememberScroll.current = setTimeout(() => setScroll(offset), 800);
            }}
            onRange={onRange}
            onKeyDown={selection.onKeyDown}
            onFocus={selection.onFocus}
            row={(index) => (
              <ArticleRow
                id={`articles-${index}`}
                article={pages.at(index)}
                selected={selection.has(index)}
                active={selection.active === index}
                position={index}
                count={total}
                now={now}
                deskName={deskNames.get(deskOf(pages.at(index)))}
                onChoose={(event) => selection.onChoose(index, event)}
              />
            )}
          />
        </div>
      )}
    </div>
  );
}

let taken = false;

function takeOnce(remembered: number): number {
  const first = !taken;
  taken = true;
  return first ? remembered : 0;
}

function deskOf(article: ArticleSummary | undefined): string {
  return article?.deskId ?? '';
}

function useTitle(view: ArticleView): string {
  const queues = useMessages(queueWords);
  const desks = useCommand('desks.list', {});
  if (view.kind === 'queue') return queues[view.queue];
  return desks.data?.find((desk) => desk.id === view.deskId)?.name ?? '';
}

/** Order is remembered; the filter belongs to this look at the list. */
function useQuestion(view: ArticleView) {
  const personId = usePersonId();
  const [storedSort, setSort] = useSetting('list.sort');
  const [descending, setDescending] = useSetting('list.descending');
  const [text, setText] = useState('');
  const [quotesOpen, setQuotesOpen] = useState(false);
  const sort = ARTICLE_SORTS.find((known) => known === storedSort) ?? 'updated';
  const question = useMemo<ListQuestion>(
    () => ({
      filter: {
        ...(view.kind === 'queue' ? queueFilter(view.queue, personId) : { deskIds: [view.deskId] }),
        ...(text.trim() === '' ? {} : { text: text.trim() }),
        ...(quotesOpen ? { quotesOpen } : {}),
      },
      sort,
      descending,
    }),
    [view, personId, text, quotesOpen, sort, descending],
  );
  return {
    question,
    filtered: text.trim() !== '' || quotesOpen,
    clear: () => {
      setText('');
      setQuotesOpen(false);
    },
    header: {
      sort,
      descending,
      text,
      quotesOpen,
      onText: setText,
      onQuotesOpen: setQuotesOpen,
      onSort: setSort,
      onDirection: setDescending,
    },
  };
}

/** The present minute, for "10:42", "gestern" and dates. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
