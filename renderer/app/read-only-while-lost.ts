import { useEffect } from 'react';
import { useArticleSession } from '../editor/article-session.ts';
import { useConnection } from '../host/hooks.ts';

/** Nothing is typed that could not be saved: without a host the text can be read, copied and downloaded. */
export function useReadOnlyWhileLost(): void {
  const { state } = useConnection();
  const session = useArticleSession();
  useEffect(() => {
    if (!session || state === 'connecting') return;
    const writing = session.store.getState().holder === null;
    session.editor.setEditable(state === 'ready' && writing);
    // What was typed in the last moment before it went is written as soon as it is back.
    if (state === 'ready' && writing && session.store.getState().save.kind !== 'saved') void session.flush();
  }, [state, session]);
}
