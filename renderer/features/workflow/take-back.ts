import { useCallback } from 'react';
import { canBeTakenBack, type WorkflowAct } from '#shared/article/workflow.ts';
import { currentSession } from '../../editor/article-session.ts';
import type { CallerInput } from '../../host/contract-types.ts';
import { useClient } from '../../host/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { useTell } from '../../workspace/failures.ts';
import { actWords } from '../../workspace/words.messages.ts';
import { workflowMessages } from './workflow.messages.ts';

/**
 * Says that an act is done, and offers to take it back: at the line itself, and, when the article is open, as the
 * last step for Ctrl+Z. The archive refuses when somebody else has acted since.
 */
export function useDone(): (said: string, input: CallerInput<'workflow.act'>) => void {
  const client = useClient();
  const tell = useTell();
  const words = useMessages(workflowMessages);
  const acts = useMessages(actWords);
  return useCallback(
    (said, input) => {
      const { articleIds } = input;
      const act: WorkflowAct = input.act;
      if (!canBeTakenBack(act)) {
        notify(said, { tone: 'ok' });
        return;
      }
      let stands = true;
      const undo = async (): Promise<void> => {
        if (!stands) return;
        const saved = await flushOpen(articleIds);
        if (saved && tell(saved) === undefined) return;
        if (tell(await client.call('workflow.takeBack', { articleIds, act })) === undefined) return;
        stands = false;
        await reloadOpen(articleIds);
        notify(words.takenBack(acts[act]), { tone: 'ok' });
      };
      const redo = async (): Promise<void> => {
        if (stands) return;
        const saved = await flushOpen(articleIds);
        if (saved && tell(saved) === undefined) return;
        if (tell(await client.call('workflow.act', input)) === undefined) return;
        stands = true;
        await reloadOpen(articleIds);
        notify(said, { tone: 'ok' });
      };
      const session = currentSession();
      if (articleIds.length === 1 && session?.articleId === articleIds[0]) {
        session?.context.undo.do({ undo, redo });
      }
      notify(said, { tone: 'ok', act: { label: words.undo, run: () => void undo() } });
    },
    [client, tell, words, acts],
  );
}

/** What an act decides about is what is saved: writes the open article first, when it is among these. */
export async function flushOpen(articleIds: readonly string[]) {
  const session = currentSession();
  return session && articleIds.includes(session.articleId) ? session.flush() : null;
}

export async function reloadOpen(articleIds: readonly string[]): Promise<void> {
  const session = currentSession();
  if (session && articleIds.includes(session.articleId)) await session.reload();
}
