import { useEffect, useMemo, useRef } from 'react';
import { useClient, useUpload } from '../host/hooks.ts';
import { onSaveNow } from '../host/save-now.ts';
import { useLanguage } from '../ui/language.tsx';
import { Skeleton } from '../ui/states.tsx';
import { useSetting } from '../workspace/settings.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { type ArticleSession, setOpenSession, useArticleSession } from './article-session.ts';
import { EDITOR_FEATURES } from './editor-features.ts';
import { DEFAULT_WRITING_OPTIONS, type WritingOptions } from './feature.ts';
import { openArticle } from './session/open-article.ts';
import { jumpTo } from './jump.ts';
import { Sheet } from './Sheet.tsx';
import { SessionStrips } from './SessionStrips.tsx';
import { releaseTyping } from './type-ahead.ts';
import { Toolbar } from './toolbar/Toolbar.tsx';
import styles from './article-editor.module.css';

/** The open article: its toolbar, its sheet and the panels of the editor's features. */
export function ArticleEditor({ articleId }: { readonly articleId: string }) {
  useOpenArticle(articleId);
  const session = useArticleSession();
  useJumps(session);
  if (!session || session.articleId !== articleId) {
    return (
      <div className={styles['waiting']} aria-busy="true">
        <Skeleton lines={9} className={styles['lines']} />
      </div>
    );
  }
  return (
    <div className={styles['editor']} key={session.articleId}>
      <div>
        <Toolbar session={session} features={EDITOR_FEATURES} />
        <SessionStrips session={session} />
      </div>
      <Sheet session={session} features={EDITOR_FEATURES} />
      {EDITOR_FEATURES.map(({ id, Panel }) => Panel && <Panel key={id} context={session.context} />)}
    </div>
  );
}

/** Carries out jumps that other parts of the window ask for, once the article is there. */
function useJumps(session: ArticleSession | null): void {
  const jump = useWorkspace((state) => state.jump);
  const jumped = useWorkspace((state) => state.jumped);
  useEffect(() => {
    if (!jump || jump.articleId !== session?.articleId) return;
    // After the sheet is on the page.
    const frame = requestAnimationFrame(() => {
      jumpTo(session.editor, jump.target, () => void releaseTyping(session.editor));
      jumped(jump.number);
    });
    return () => cancelAnimationFrame(frame);
  }, [session, jump, jumped]);
}

/** Opens the article, closes the one before (which saves it), and follows settings while it is open. */
function useOpenArticle(articleId: string): void {
  const client = useClient();
  const upload = useUpload();
  const language = useLanguage();
  const [correct] = useSetting('typography.correct');
  const [quotes] = useSetting('typography.quotes');
  const options = useMemo<WritingOptions>(
    () => ({ ...DEFAULT_WRITING_OPTIONS, typography: correct, germanQuotes: quotes }),
    [correct, quotes],
  );
  const latest = useRef({ language, options, upload });
  latest.current = { language, options, upload };

  useEffect(() => {
    let left = false;
    let session: ArticleSession | null = null;
    void openArticle({
      client,
      articleId,
      features: EDITOR_FEATURES,
      language: () => latest.current.language,
      options: () => latest.current.options,
      upload: (file, name) => latest.current.upload(new File([file], name, { type: file.type })),
      onError(error) {
        queueMicrotask(() => {
          throw error;
        });
      },
    }).then((opened) => {
      if (!opened.ok) {
        if (!left) setOpenSession(null, opened.error);
        return;
      }
      session = opened.value;
      if (left) void session.close();
      else setOpenSession(session);
    });
    const stopSaving = onSaveNow(async () => void (await session?.flush()));
    return () => {
      left = true;
      stopSaving();
      if (session) {
        setOpenSession(null);
        void session.close();
      }
    };
  }, [client, articleId]);
}
