import { useEffect, useState } from 'react';
import { z } from 'zod';
import { useHost } from '../host/hooks.ts';
import { keepInWindow, keptInWindow } from '../host/own-window.ts';
import { useSetting, useWriteSetting } from '../workspace/settings.ts';
import {
  INSPECTOR_TABS,
  type Page,
  QUEUES,
  useWorkspace,
  type View,
  type Workspace,
} from '../workspace/workspace.ts';

const viewSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('queue'), queue: z.enum(QUEUES) }),
  z.object({ kind: z.literal('desk'), deskId: z.string() }),
  z.object({ kind: z.literal('search'), query: z.string(), savedId: z.string().nullable() }),
  z.object({ kind: z.literal('statements'), speakerId: z.string().nullable() }),
  z.object({ kind: z.literal('speakers') }),
  z.object({ kind: z.literal('sources') }),
  z.object({ kind: z.literal('authorisations') }),
]) satisfies z.ZodType<View>;

const pageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('vocabulary') }),
  z.object({ kind: z.literal('person'), entityId: z.string() }),
  z.object({ kind: z.literal('dossiers') }),
  z.object({ kind: z.literal('dossier'), dossierId: z.string() }),
]) satisfies z.ZodType<Page>;

/**
 * Goes back to the last view, article, page and tab, and writes every change down. An article named in the address
 * wins, then what this window showed before it was reloaded. True once the window stands as it was left.
 */
export function useRemembered(): boolean {
  const { articleId: asked } = useHost();
  const [view] = useSetting('window.view');
  const [articleId] = useSetting('window.article');
  const [tab] = useSetting('window.tab');
  const write = useWriteSetting();
  const [ready, setReady] = useState(false);
  // Only the values at the start count: afterwards the window leads and the settings follow.
  const [first] = useState({ view, articleId, tab });
  useEffect(() => {
    const { show, open, showPage, inspect } = useWorkspace.getState();
    const known = viewSchema.safeParse(first.view);
    if (known.success) show(known.data);
    const wanted = asked ?? keptInWindow('article') ?? first.articleId;
    if (wanted) open(wanted);
    keepInWindow('article', wanted);
    // A reload leaves a page where it was; a start goes straight back to the article.
    const knownPage = pageSchema.safeParse(JSON.parse(keptInWindow('page') ?? 'null'));
    if (knownPage.success && !asked) showPage(knownPage.data);
    keepInWindow('page', knownPage.success ? JSON.stringify(knownPage.data) : null);
    const knownTab = INSPECTOR_TABS.find((one) => one === first.tab);
    if (knownTab) inspect(knownTab);
    setReady(true);
  }, [asked, first]);
  useEffect(() => {
    if (!ready) return undefined;
    // The first start chose a view before anybody was listening.
    if (first.view === undefined) write('window.view', useWorkspace.getState().view);
    return useWorkspace.subscribe((now, before) => {
      if (now.view !== before.view) write('window.view', now.view);
      if (articleOf(now) !== articleOf(before)) {
        write('window.article', articleOf(now));
        keepInWindow('article', articleOf(now));
      }
      if (now.page !== before.page) keepInWindow('page', now.page && JSON.stringify(now.page));
      if (now.inspectorTab !== before.inspectorTab) write('window.tab', now.inspectorTab);
    });
  }, [ready, write, first]);
  return ready;
}

/** The open article, or the one to which "back" leads from a page. */
function articleOf({ articleId, page, leftArticle }: Workspace): string | null {
  return page ? leftArticle : articleId;
}
