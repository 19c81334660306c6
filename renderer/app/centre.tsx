import { ArticleEditor } from '../editor/ArticleEditor.tsx';
import { useOpenFailure } from '../editor/article-session.ts';
import { DossierPage } from '../features/dossiers/dossier-page.tsx';
import { DossiersPage } from '../features/dossiers/dossiers-page.tsx';
import { PersonPage } from '../features/persons/person-page.tsx';
import { VocabularyPage } from '../features/vocabulary/vocabulary-page.tsx';
import { Button } from '../ui/button.tsx';
import { useMessages } from '../ui/language.tsx';
import { EmptyState } from '../ui/states.tsx';
import { runCommand } from '../workspace/commands.ts';
import { useSentence } from '../workspace/failures.ts';
import { useKeysLabel } from '../workspace/keys.ts';
import { type Page, useWorkspace } from '../workspace/workspace.ts';
import { appMessages } from './app.messages.ts';
import styles from './centre.module.css';

/** The sheet, a page in its place, or what to do while there is neither. */
export function Centre() {
  const words = useMessages(appMessages);
  const articleId = useWorkspace((state) => state.articleId);
  const page = useWorkspace((state) => state.page);
  const failure = useOpenFailure();
  const sentence = useSentence();
  return (
    <main className={styles['centre']} aria-label={page ? words.page : words.main}>
      {page ? (
        <>
          <BackStrip />
          <div className={styles['rest']}>
            <PageOf page={page} />
          </div>
        </>
      ) : articleId === null ? (
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
        <>
          <BackStrip />
          <div className={styles['rest']}>
            <ArticleEditor articleId={articleId} />
          </div>
        </>
      )}
    </main>
  );
}

function PageOf({ page }: { readonly page: Page }) {
  switch (page.kind) {
    case 'vocabulary':
      return <VocabularyPage key={page.of?.id} of={page.of ?? null} />;
    case 'person':
      return <PersonPage key={page.entityId} entityId={page.entityId} />;
    case 'dossiers':
      return <DossiersPage />;
    case 'dossier':
      return <DossierPage key={page.dossierId} dossierId={page.dossierId} />;
  }
}

/** The way back: to the page from which the article was reached, or to the article that was open before. */
function BackStrip() {
  const words = useMessages(appMessages);
  const keysLabel = useKeysLabel();
  const back = useWorkspace((state) => (state.page ? state.leftArticle : state.backTo));
  const toArticle = useWorkspace((state) => state.page !== null);
  if (!back) return null;
  return (
    <div className={styles['back']}>
      <Button look="quiet" icon="undo" onClick={() => runCommand('view.back')}>
        {toArticle ? words.backToArticle : words.back}
      </Button>
      <kbd>{keysLabel('view.back')}</kbd>
    </div>
  );
}
