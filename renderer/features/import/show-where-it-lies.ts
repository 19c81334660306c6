import { useClient } from '../../host/hooks.ts';
import { usePersonId } from '../../workspace/person.ts';
import { useWorkspace } from '../../workspace/workspace.ts';

/** Shows the list in which what was imported lies; the one at hand may be another. */
export function useShowWhereItLies(): (articleId: string, alone: boolean) => Promise<void> {
  const client = useClient();
  const personId = usePersonId();
  return async (articleId, alone) => {
    const article = await client.call('articles.get', { id: articleId });
    if (!article.ok) return;
    const { state, fields } = article.value;
    const own = alone && personId !== null && fields.authorIds.includes(personId);
    const queue = state !== 'draft' ? 'all' : own ? 'own-drafts' : 'all-drafts';
    useWorkspace.getState().show({ kind: 'queue', queue });
  };
}
