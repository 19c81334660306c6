import { useEffect } from 'react';
import { useAct, useClient } from '../../host/hooks.ts';
import { IconButton } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { useTell } from '../../workspace/failures.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { searchMessages } from './search.messages.ts';

export function SaveSearch({ query, savedId }: { readonly query: string; readonly savedId: string | null }) {
  const words = useMessages(searchMessages);
  const save = useAct('search.save');
  const tell = useTell();
  return (
    <IconButton
      icon="bookmark"
      label={words.save}
      disabled={query === ''}
      onClick={() =>
        void save.mutateAsync({ id: savedId, name: query.slice(0, 200), query }).then((answer) => {
          const made = tell(answer);
          if (!made) return;
          notify(words.saved(made.name), { tone: 'ok' });
          useWorkspace.getState().show({ kind: 'search', query, savedId: made.id });
        })
      }
    />
  );
}

/** Whoever sees a saved search's results has looked at them: what comes later is new. */
export function useLook(savedId: string | null, there: boolean): void {
  const client = useClient();
  useEffect(() => {
    if (savedId && there) void client.call('search.look', { id: savedId });
  }, [client, savedId, there]);
}
