import { ArticleList } from '../features/article-list/article-list.tsx';
import { SourcesView } from '../features/archive-views/sources-view.tsx';
import { SpeakersView } from '../features/archive-views/speakers-view.tsx';
import { StatementsView } from '../features/archive-views/statements-view.tsx';
import { OpenRequests } from '../features/authorisation/open-requests.tsx';
import { SearchResults } from '../features/search/search-results.tsx';
import { useWorkspace } from '../workspace/workspace.ts';

/** The second pane: whatever the navigation has chosen. */
export function ListPane() {
  const view = useWorkspace((state) => state.view);
  switch (view.kind) {
    case 'queue':
      return <ArticleList key={view.queue} view={view} />;
    case 'desk':
      return <ArticleList key={view.deskId} view={view} />;
    case 'search':
      return <SearchResults query={view.query} savedId={view.savedId} />;
    case 'statements':
      return <StatementsView key={view.speakerId} speakerId={view.speakerId} />;
    case 'speakers':
      return <SpeakersView />;
    case 'sources':
      return <SourcesView />;
    case 'authorisations':
      return <OpenRequests />;
  }
}
