import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { runCommand } from '../../workspace/commands.ts';
import type { View } from '../../workspace/workspace.ts';
import { articleListMessages } from './article-list.messages.ts';

/** Says what this list is for and what to do next. */
export function EmptyList(props: {
  readonly view: View;
  readonly filtered: boolean;
  readonly onClear: () => void;
}) {
  const words = useMessages(articleListMessages);
  if (props.filtered) {
    return (
      <EmptyState title={words.empty} text={words.emptyFilter}>
        <Button onClick={props.onClear}>{words.clearFilter}</Button>
      </EmptyState>
    );
  }
  const queue = props.view.kind === 'queue' ? props.view.queue : null;
  if (queue === 'trash') return <EmptyState title={words.empty} text={words.emptyTrash} />;
  const startsHere = queue === 'own-drafts' || queue === 'all-drafts' || queue === 'all' || queue === null;
  if (!startsHere) return <EmptyState title={words.empty} text={words.emptyOther} />;
  return (
    <EmptyState title={words.empty} text={words.emptyDrafts}>
      <Button icon="plus" onClick={() => runCommand('article.new')}>
        {words.newArticle}
      </Button>
      <Button icon="download" onClick={() => runCommand('article.import')}>
        {words.importFiles}
      </Button>
    </EmptyState>
  );
}
