import { actsFrom, WORKFLOW_ACTS } from '#shared/article/workflow.ts';
import { currentSession } from '../editor/article-session.ts';
import type { WindowCommand } from '../workspace/commands.ts';
import { actWords } from '../workspace/words.messages.ts';
import { useWorkspace } from '../workspace/workspace.ts';

/**
 * Every act of the workflow as a command, so that the palette has it: what the open article's state allows; who may
 * do it and what stands in the way is said by the act's own dialog. Submitting has keys and is registered with
 * them.
 */
export const WORKFLOW_COMMANDS: readonly WindowCommand[] = WORKFLOW_ACTS.filter(
  (act) => act !== 'submit',
).map((act) => ({
  id: `workflow.${act}`,
  title: { de: actWords.de[act], en: actWords.en[act] },
  group: 'workflow',
  enabled: () => {
    const session = currentSession();
    return session !== null && actsFrom(session.store.getState().workflow).includes(act);
  },
  run: () => {
    const { articleId, openDialog } = useWorkspace.getState();
    if (articleId) openDialog({ kind: 'act', act, articleIds: [articleId] });
  },
}));
