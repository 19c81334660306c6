import { ArticleForm } from '../features/article-form/article-form.tsx';
import { NotesPanel } from '../features/article-form/notes-panel.tsx';
import { StatementsPanel } from '../features/statements/statements-panel.tsx';
import { VersionsPanel } from '../features/versions/versions-panel.tsx';
import { ReviewPanel } from '../features/workflow/review-panel.tsx';
import { useMessages } from '../ui/language.tsx';
import { EmptyState } from '../ui/states.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { useWorkspace } from '../workspace/workspace.ts';
import { appMessages } from './app.messages.ts';
import styles from './inspector.module.css';

/** The right column: quotes, details, review, notes, versions of the open article. */
export function Inspector() {
  const words = useMessages(appMessages);
  const articleId = useWorkspace((state) => state.articleId);
  const tab = useWorkspace((state) => state.inspectorTab);
  return (
    <div className={styles['inspector']}>
      {articleId === null ? (
        <EmptyState title={words.noArticle} text={words.nothingToInspect} />
      ) : (
        <Tabs
          label={words.tabs}
          value={tab}
          onChange={useWorkspace.getState().inspect}
          tabs={[
            {
              id: 'statements',
              label: words.tabStatements,
              content: <StatementsPanel articleId={articleId} />,
            },
            { id: 'fields', label: words.tabFields, content: <ArticleForm /> },
            { id: 'review', label: words.tabReview, content: <ReviewPanel articleId={articleId} /> },
            { id: 'notes', label: words.tabNotes, content: <NotesPanel /> },
            { id: 'versions', label: words.tabVersions, content: <VersionsPanel articleId={articleId} /> },
          ]}
        />
      )}
    </div>
  );
}
