import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { ArticleSummary } from '#shared/contract/models.ts';
import type { Client } from '../../host/client.ts';
import { useClient } from '../../host/hooks.ts';
import type { VirtualListHandle } from '../../ui/virtual-list.tsx';
import { runCommand } from '../../workspace/commands.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { useBulkActs } from './bulk-bar.tsx';
import type { ListQuestion, Pages } from './pages.ts';
import { choose, type Extend, NOTHING_SELECTED, rowAfter, type Selection } from './selection.ts';

/** Walking with the arrow keys opens an article only where one stays for a moment. */
const OPEN_AFTER_MS = 180;
/** As many as one workflow act takes. */
const MOST = 1000;
const PAGE_OF_ROWS = 6;

interface Modifiers {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Rows by pointer and keys, kept as articles so that a list that moves does not move the selection. */
export function useListSelection(
  pages: Pages,
  question: ListQuestion,
  list: RefObject<VirtualListHandle | null>,
) {
  const client = useClient();
  const bulk = useBulkActs();
  const [rows, setRows] = useState<Selection>(NOTHING_SELECTED);
  const known = useRef(new Map<string, ArticleSummary>());
  const ids = useWorkspace((state) => state.selection);
  const articleId = useWorkspace((state) => state.articleId);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const key = JSON.stringify(question);
  useEffect(() => setRows(NOTHING_SELECTED), [key]);
  useKeepShown(question, key);
  useEffect(() => () => clearTimeout(timer.current), []);

  const remember = (article: ArticleSummary): string => {
    known.current.set(article.id, article);
    return article.id;
  };
  const apply = (next: Selection, open: 'now' | 'soon' | 'no'): void => {
    setRows(next);
    const chosen = [...next.rows].flatMap((row) => pages.at(row) ?? []).map(remember);
    const { select, open: openArticle } = useWorkspace.getState();
    select(chosen);
    clearTimeout(timer.current);
    const article = next.active === null ? undefined : pages.at(next.active);
    if (chosen.length !== 1 || !article || open === 'no' || article.id === articleId) return;
    if (open === 'now') openArticle(article.id);
    else timer.current = setTimeout(() => openArticle(article.id), OPEN_AFTER_MS);
  };
  const selectAll = async (): Promise<void> => {
    const found: string[] = [];
    for (let offset = 0; offset < MOST; offset += 500) {
      const answer = await client.call('articles.list', { ...question, offset, limit: 500 });
      if (!answer.ok) return;
      found.push(...answer.value.items.map(remember));
      if (answer.value.items.length < 500) break;
    }
    useWorkspace.getState().select(found);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const modifier = event.ctrlKey || event.metaKey;
    const next = rowAfter(event.key, rows.active, pages.total ?? 0, PAGE_OF_ROWS);
    if (next !== null) {
      event.preventDefault();
      list.current?.scrollTo(next);
      if (modifier) setRows({ ...rows, active: next });
      else apply(choose(rows, next, event.shiftKey ? 'range' : 'replace'), 'soon');
    } else if (event.key === ' ') {
      event.preventDefault();
      if (rows.active !== null) apply(choose(rows, rows.active, 'toggle'), 'no');
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (rows.active !== null) apply(choose(rows, rows.active, 'replace'), 'now');
      runCommand('view.editor');
    } else if (event.key === 'a' && modifier) {
      event.preventDefault();
      void selectAll();
    } else if (event.key === 'Delete' && ids.length > 0) {
      event.preventDefault();
      const inTrash = question.filter.trashed === true;
      void (inTrash ? bulk.fromTrash(ids) : bulk.toTrash(ids));
    } else if (event.key === 'Escape' && ids.length > 1) {
      event.preventDefault();
      useWorkspace.getState().select(articleId ? [articleId] : []);
    }
  };

  return {
    ids,
    articles: ids.flatMap((id) => known.current.get(id) ?? []),
    active: rows.active ?? activeOf(pages, articleId),
    has: (row: number) => {
      const article = pages.at(row);
      return article !== undefined && ids.includes(article.id);
    },
    clear: () => useWorkspace.getState().select(articleId ? [articleId] : []),
    onChoose(row: number, event: Modifiers) {
      const extend: Extend = event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'replace';
      apply(choose(rows, row, extend), extend === 'replace' ? 'now' : 'no');
    },
    onKeyDown,
    onFocus() {
      // Into the list by Tab: the keys start at the open article, or at the top.
      if (rows.active === null) setRows({ ...rows, active: activeOf(pages, articleId) ?? 0 });
    },
  };
}

/**
 * What a filter hides is no longer selected: nobody acts on rows they do not see. Until the new rows are known
 * nothing is selected; then what was and is still among them.
 */
function useKeepShown(question: ListQuestion, key: string): void {
  const client = useClient();
  const asked = useRef(key);
  const candidates = useRef<readonly string[]>([]);
  const latest = useRef(question);
  latest.current = question;
  useEffect(() => {
    if (asked.current === key) return undefined;
    asked.current = key;
    const { selection, select } = useWorkspace.getState();
    if (selection.length > 1) candidates.current = selection;
    if (candidates.current.length === 0) return undefined;
    const controller = new AbortController();
    select([]);
    void idsOf(client, latest.current, controller.signal).then((shown) => {
      if (!shown || controller.signal.aborted) return;
      const now = useWorkspace.getState();
      // Somebody may have chosen anew meanwhile.
      if (now.selection.length === 0) now.select(candidates.current.filter((id) => shown.has(id)));
      candidates.current = [];
    });
    return () => controller.abort();
  }, [client, key]);
}

/** The first articles of a list, as many as can be selected; null when the question failed. */
async function idsOf(
  client: Client,
  question: ListQuestion,
  signal: AbortSignal,
): Promise<ReadonlySet<string> | null> {
  const ids = new Set<string>();
  for (let offset = 0; offset < MOST; offset += 500) {
    const answer = await client.call('articles.list', { ...question, offset, limit: 500 }, { signal });
    if (!answer.ok) return null;
    for (const { id } of answer.value.items) ids.add(id);
    if (answer.value.items.length < 500) break;
  }
  return ids;
}

/** The open article's row when it is among the first ones; further down it need not be looked for. */
function activeOf(pages: Pages, articleId: string | null): number | null {
  if (!articleId) return null;
  for (let row = 0; row < Math.min(100, pages.total ?? 0); row += 1) {
    if (pages.at(row)?.id === articleId) return row;
  }
  return null;
}
