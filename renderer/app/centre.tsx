import { ArticleEditor } from '../editor/ArticleEditor.tsx';
import { useOpenFailure } from '../editor/article-session.ts';
import { Button } from '../ui/button.tsx';
import { useMessages } from '../ui/language.tsx';
import { EmptyState } from '../ui/states.tsx';
import { runCommand } from '../workspace/commands.ts';
import { useSentence } from '../workspace/failures.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { appMessages } from './app.messages.ts';
import styles from './centre.module.css';

/** The sheet, or what to do while there is none. */
export function Centre() {
  const words = useMessages(appMessages);
  const articleId = useWorkspace((state) => state.articleId);
  const failure = useOpenFailure();
  const sentence = useSentence();
  return (
    <main className={styles['centre']} aria-label={words.main}>
      {articleId === null ? (
        <EmptyState heading title={words.noArticle} text={words.noArticleText}>
          <Button look="primary" icon="plus" onClick={() => runCommand('article.new')}>
            {words.newArticle}
          </Button>
          <Button icon="download" onClick={() => runCommand('article.import')}>
            {words.importFiles}
          </Button>
        </EmptyState>
      ) : failure ? (
        <EmptyState heading title={words.cannotOpen} text={sentence(failure)}>
          <Button onClick={() => useWorkspace.getState().open(null)}>{words.closeArticle}</Button>
        </EmptyState>
      ) : (
        <ArticleEditor articleId={articleId} />
      )}
    </main>
  );
}
