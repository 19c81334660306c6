import type { EvidencePlace } from '#shared/contract/evidence.ts';
import { useStatementDesk } from '../../editor/statement-desk.ts';
import { useClient } from '../../host/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { useTell } from '../../workspace/failures.ts';
import { evidenceMessages } from './evidence.messages.ts';

/** Records a passage as a statement's Fundstelle; undefined where no statement is meant. One step for undo. */
export function usePlace(
  evidenceId: string,
  statementId: string | null,
): ((place: EvidencePlace) => void) | undefined {
  const client = useClient();
  const tell = useTell();
  const words = useMessages(evidenceMessages);
  if (statementId === null) return undefined;
  const put = async (place: EvidencePlace) =>
    tell(await client.call('evidence.place', { evidenceId, statementId, place }));
  return (place) => {
    void (async () => {
      const done = await put(place);
      if (!done) return;
      notify(words.marked, { tone: 'ok' });
      useStatementDesk.getState().context?.undo.do({
        undo: async () => void (await put({ kind: 'anchor', anchor: done.former })),
        redo: async () => void (await put(place)),
      });
    })();
  };
}
