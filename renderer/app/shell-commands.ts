import { useMemo } from 'react';
import { QUOTE_LIST_FORMATS } from '#shared/contract/exports.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { currentSession } from '../editor/article-session.ts';
import { $meantWords, type MeantWords } from '../editor/features/statements/text-map.ts';
import type { Client } from '../host/client.ts';
import { useStatementDesk } from '../editor/statement-desk.ts';
import { dropTyping, holdTyping } from '../editor/type-ahead.ts';
import { useClient } from '../host/hooks.ts';
import { useMessages } from '../ui/language.tsx';
import { notify } from '../ui/toast.tsx';
import { useRegisterCommands, type WindowCommand } from '../workspace/commands.ts';
import { useTell } from '../workspace/failures.ts';
import { useEvidenceView } from '../workspace/evidence-view.ts';
import { useWriteSetting } from '../workspace/settings.ts';
import { queueWords } from '../workspace/words.messages.ts';
import { QUEUES, useWorkspace } from '../workspace/workspace.ts';
import { useAnswers } from '../host/hooks.ts';
import { usePersonId } from '../workspace/person.ts';
import { appMessages } from './app.messages.ts';
import { useLayout } from './layout.ts';
import { focusNextPane, focusPane } from './panes.ts';
import { requestPrint } from '../features/export/print-proof.tsx';

/** Everything the fact check may want of one article; a person unticks what is not needed. */
const ANNOTATED_FORMATS = ['annotated-docx', 'annotated-html', 'annotated-pdf'];

type Pane = 'navigation' | 'list' | 'inspector';

/** What the window itself can do; the editor and the features add theirs. */
export function useShellCommands(): void {
  const client = useClient();
  const tell = useTell();
  const words = useMessages(appMessages);
  const answers = useAnswers();
  const write = useWriteSetting();
  const personId = usePersonId();

  const commands = useMemo<readonly WindowCommand[]>(() => {
    const open = (): string | null => useWorkspace.getState().articleId;
    const title = (key: keyof (typeof appMessages)['de'] & TextKey) => ({
      de: appMessages.de[key],
      en: appMessages.en[key],
    });
    const dialogs = useWorkspace.getState().openDialog;
    const needsArticle = { enabled: () => open() !== null };
    const toggle = (pane: Pane) => (): void => {
      const stored = answers.getQueryData<Record<string, unknown>>(['settings.all', { personId }])?.[
        'panes.collapsed'
      ];
      const collapsed = Array.isArray(stored) ? (stored as Pane[]) : [];
      write(
        'panes.collapsed',
        collapsed.includes(pane) ? collapsed.filter((one) => one !== pane) : [...collapsed, pane],
      );
    };
    const withArticle = (run: (articleId: string) => void) => (): void => {
      const articleId = open();
      if (articleId) run(articleId);
    };
    return [
      {
        id: 'article.new',
        title: title('newArticle'),
        group: 'article',
        run: async () => {
          holdTyping();
          const made = tell(await client.call('articles.create', {}));
          if (!made) dropTyping();
          else useWorkspace.getState().open(made.id, { kind: 'field', field: 'headline' });
        },
      },
      {
        id: 'article.import',
        title: title('importFiles'),
        group: 'article',
        run: () => dialogs({ kind: 'import', files: [] }),
      },
      {
        id: 'article.export',
        title: title('export'),
        group: 'article',
        ...needsArticle,
        run: () => {
          const { selection, articleId } = useWorkspace.getState();
          const ids = selection.length > 1 ? selection : articleId ? [articleId] : [];
          if (ids.length > 0) dialogs({ kind: 'export', articleIds: ids });
        },
      },
      {
        id: 'article.export-annotated',
        title: title('exportAnnotated'),
        group: 'article',
        keywords: 'annotiert Faktencheck Nachweise Fundstellen annotated fact check references',
        ...needsArticle,
        run: withArticle((articleId) =>
          dialogs({ kind: 'export', articleIds: [articleId], formats: ANNOTATED_FORMATS }),
        ),
      },
      {
        id: 'article.export-quotes',
        title: title('exportQuotes'),
        group: 'article',
        keywords: 'Zitatbuch Zitate Liste quotes list',
        ...needsArticle,
        run: withArticle((articleId) =>
          dialogs({ kind: 'export', articleIds: [articleId], formats: QUOTE_LIST_FORMATS }),
        ),
      },
      {
        id: 'article.copy-for-cms',
        title: title('copyForCms'),
        group: 'article',
        ...needsArticle,
        run: withArticle((articleId) => dialogs({ kind: 'cms', articleId })),
      },
      { id: 'article.print', title: title('print'), group: 'article', ...needsArticle, run: requestPrint },
      {
        id: 'article.new-window',
        title: title('newWindow'),
        group: 'article',
        ...needsArticle,
        run: withArticle((articleId) => void openWindowFor(client, articleId).then(tell)),
      },
      {
        id: 'article.duplicate',
        title: title('duplicate'),
        group: 'article',
        ...needsArticle,
        run: withArticle((articleId) => {
          void (async () => {
            const session = currentSession();
            if (session && tell(await session.flush()) === undefined) return;
            const made = tell(await client.call('articles.duplicate', { id: articleId }));
            if (made) useWorkspace.getState().open(made.id);
          })();
        }),
      },
      {
        id: 'article.trash',
        title: title('trash'),
        group: 'article',
        ...needsArticle,
        run: withArticle((articleId) => {
          void (async () => {
            const session = currentSession();
            if (session && tell(await session.flush()) === undefined) return;
            useWorkspace.getState().open(null);
            if (!tell(await client.call('articles.trash', { ids: [articleId] }))) return;
            const undo = async (): Promise<void> => {
              if (tell(await client.call('articles.untrash', { ids: [articleId] }))) {
                useWorkspace.getState().open(articleId);
              }
            };
            notify(words.trashed, { act: { label: words.undo, run: () => void undo() } });
          })();
        }),
      },
      {
        id: 'workflow.submit',
        title: title('submit'),
        group: 'workflow',
        ...needsArticle,
        run: withArticle((articleId) => dialogs({ kind: 'act', act: 'submit', articleIds: [articleId] })),
      },
      {
        id: 'statement.check',
        title: title('checkQuotes'),
        group: 'mark',
        ...needsArticle,
        run: withArticle((articleId) => useEvidenceView.getState().check(articleId)),
      },
      {
        id: 'statements.authorise',
        title: title('authorise'),
        group: 'mark',
        ...needsArticle,
        run: withArticle((articleId) => {
          const { activeUseId } = useStatementDesk.getState();
          dialogs({ kind: 'authorise', articleId, useId: activeUseId });
        }),
      },
      {
        id: 'authorisations.show',
        title: title('authorisations'),
        group: 'go',
        run: () => useWorkspace.getState().show({ kind: 'authorisations' }),
      },
      {
        id: 'version.name',
        title: title('nameVersion'),
        group: 'article',
        ...needsArticle,
        run: withArticle((articleId) => dialogs({ kind: 'name-version', articleId })),
      },
      {
        id: 'palette.open',
        title: title('palette'),
        group: 'go',
        run: () => dialogs({ kind: 'palette', text: '' }),
      },
      {
        id: 'search.archive',
        title: title('searchArchive'),
        group: 'go',
        run: () => {
          useWorkspace.getState().show({ kind: 'search', query: selectedText(), savedId: null });
          setTimeout(() => {
            focusPane('list');
            // The selected words stand there as a first question; the next key begins another one.
            if (document.activeElement instanceof HTMLInputElement) document.activeElement.select();
          }, 0);
        },
      },
      {
        id: 'search.similar',
        title: title('similar'),
        group: 'go',
        ...needsArticle,
        run: withArticle((articleId) => dialogs({ kind: 'similar', articleId })),
      },
      {
        id: 'search.sentence',
        title: title('sentence'),
        group: 'go',
        enabled: () => meantText() !== '',
        run: () => dialogs({ kind: 'sentence', text: meantText(), articleId: open() }),
      },
      { id: 'view.navigation', title: title('toggleNavigation'), group: 'view', run: toggle('navigation') },
      { id: 'view.list', title: title('toggleList'), group: 'view', run: toggle('list') },
      { id: 'view.inspector', title: title('toggleInspector'), group: 'view', run: toggle('inspector') },
      {
        id: 'view.writing',
        title: title('writing'),
        group: 'view',
        run: () => {
          useLayout.getState().setWriting(!useLayout.getState().writing);
          setTimeout(focusEditor, 0);
        },
      },
      { id: 'view.next-pane', title: title('nextPane'), group: 'go', run: focusNextPane },
      {
        id: 'view.back',
        title: title('back'),
        group: 'go',
        enabled: () => {
          const { page, backTo, leftArticle } = useWorkspace.getState();
          return (page ? leftArticle : backTo) !== null;
        },
        run: () => {
          const { page, backTo, leftArticle, open: openArticle, showPage } = useWorkspace.getState();
          if (page) openArticle(leftArticle);
          else showPage(backTo);
        },
      },
      { id: 'view.editor', title: title('goEditor'), group: 'go', run: () => focusEditor() },
      {
        id: 'archive.backup',
        title: title('backup'),
        group: 'program',
        run: async () => {
          notify(words.backupRunning);
          const made = tell(await client.call('archive.backup', {}));
          if (!made) return;
          notify(words.backupDone(made.path), { tone: 'ok' });
          void answers.invalidateQueries({ queryKey: ['archive.status'] });
        },
      },
      {
        id: 'vault.open',
        title: title('vault'),
        group: 'program',
        run: () => dialogs({ kind: 'vault' }),
      },
      {
        id: 'settings.open',
        title: title('settings'),
        group: 'program',
        run: () => dialogs({ kind: 'settings', section: null }),
      },
      {
        id: 'keys.show',
        title: title('keys'),
        group: 'program',
        everywhere: true,
        run: () => dialogs({ kind: 'cheat-sheet' }),
      },
      {
        id: 'people.open',
        title: title('people'),
        group: 'program',
        keywords: 'Personen Ressorts Kürzel persons desks initials',
        run: () => dialogs({ kind: 'people' }),
      },
      {
        id: 'vocabulary.open',
        title: title('vocabulary'),
        group: 'program',
        keywords: 'Vokabular Themen Orte vocabulary subjects places',
        run: () => useWorkspace.getState().showPage({ kind: 'vocabulary' }),
      },
      {
        id: 'dossiers.open',
        title: title('dossiers'),
        group: 'go',
        run: () => {
          useWorkspace.getState().showPage({ kind: 'dossiers' });
          setTimeout(() => focusPane('editor'), 0);
        },
      },
      ...QUEUES.map(
        (queue): WindowCommand => ({
          id: `queue.${queue}`,
          title: { de: queueWords.de[queue], en: queueWords.en[queue] },
          group: 'go',
          run: () => useWorkspace.getState().show({ kind: 'queue', queue }),
        }),
      ),
    ];
  }, [client, tell, words, answers, write, personId]);
  useRegisterCommands(commands);
}

/** The messages that are plain words. */
type TextKey = {
  [Key in keyof (typeof appMessages)['de']]: (typeof appMessages)['de'][Key] extends string ? Key : never;
}[keyof (typeof appMessages)['de']];

/** The host opens it where it can; a page of the browser host without a window of its own opens it itself. */
async function openWindowFor(client: Client, articleId: string): Promise<Result<unknown>> {
  const can = await client.call('system.capabilities', {});
  if (!can.ok || can.value.windows || can.value.host !== 'browser') {
    return client.call('system.newWindow', { articleId });
  }
  const opened = window.open(`/?article=${encodeURIComponent(articleId)}`, '_blank');
  return opened ? ok({}) : fail('NOT_AVAILABLE', { capability: 'system.newWindow' });
}

/** What is selected, anywhere; the palette takes the focus, so the sheet's own selection counts as well. */
function selectedText(): string {
  const chosen = window.getSelection()?.toString().trim() ?? '';
  const words = chosen === '' ? wordsOnSheet() : null;
  return (words && !words.collapsed ? textOf(words) : chosen).slice(0, 200);
}

/** More words than one asks the archive about at once. */
const MEANT_CHARACTERS = 2000;

/** What is selected, or the sentence at the caret. */
function meantText(): string {
  const chosen = window.getSelection()?.toString().trim() ?? '';
  const words = chosen === '' ? wordsOnSheet() : null;
  return (words ? textOf(words) : chosen).slice(0, MEANT_CHARACTERS);
}

function wordsOnSheet(): MeantWords | null {
  return currentSession()?.editor.getEditorState().read($meantWords) ?? null;
}

function textOf({ map, within }: MeantWords): string {
  return map.text.slice(within.start, within.end);
}

const OPENING_MS = 3000;

/** The text of the article that this window has chosen, as soon as it is there. */
function focusEditor(until = performance.now() + OPENING_MS): void {
  const session = currentSession();
  const { articleId, jump } = useWorkspace.getState();
  const there = session?.articleId === articleId && session?.editor.getRootElement();
  // A jump brings the focus with it.
  if (there && session && !jump) session.editor.focus();
  else if (articleId && performance.now() < until) requestAnimationFrame(() => focusEditor(until));
}
