import { notify } from '../../../ui/toast.tsx';
import { useWorkspace } from '../../../workspace/workspace.ts';
import type { EditorContext } from '../../feature.ts';
import { meantUse } from './meant-use.ts';
import { markMessages } from './statements.messages.ts';

/** "Alles, was X gesagt hat": for the quote at the caret, or the one that the ledger shows. */
export async function showEverythingSaid(context: EditorContext): Promise<void> {
  const { client, articleId } = context;
  const useId = meantUse(context);
  const answer = await client.call('statements.ofArticle', { articleId });
  const used = answer.ok ? answer.value.find((one) => one.use.id === useId) : undefined;
  const speakerId = used?.statement.speakerId ?? null;
  if (speakerId) useWorkspace.getState().showPage({ kind: 'person', entityId: speakerId });
  else notify(markMessages[context.language()].noSpeakerHere);
}
