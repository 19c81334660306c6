import { useState } from 'react';
import { useStatementDesk } from '../../editor/statement-desk.ts';
import { useClient, useUpload } from '../../host/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { useTell } from '../../workspace/failures.ts';
import { ledgerMessages } from './statements.messages.ts';

export interface EvidenceActs {
  addFiles(files: readonly File[]): Promise<void>;
  /** Wording, or an address in the first line with the page's text below it. Says whether it was stored. */
  addTyped(typed: string): Promise<boolean>;
  detach(evidenceId: string): Promise<void>;
  readonly progress: { readonly name: string; readonly done: number; readonly total: number } | null;
}

/** Attaches evidence to one statement. Storing is for good; only the link to the statement can be undone. */
export function useEvidenceActs(statementId: string): EvidenceActs {
  const client = useClient();
  const upload = useUpload();
  const tell = useTell();
  const words = useMessages(ledgerMessages);
  const [progress, setProgress] = useState<EvidenceActs['progress']>(null);

  const link = async (evidenceId: string): Promise<void> => {
    tell(await client.call('evidence.link', { evidenceId, statementId }));
  };
  const unlink = async (evidenceId: string): Promise<void> => {
    tell(await client.call('evidence.unlink', { evidenceId, statementId }));
  };
  const attached = (evidence: { id: string; name: string; duplicate: boolean } | undefined): boolean => {
    if (!evidence) return false;
    notify(evidence.duplicate ? words.alreadyThere(evidence.name) : words.attached(evidence.name), {
      tone: 'ok',
    });
    const { context } = useStatementDesk.getState();
    context?.undo.do({ undo: () => unlink(evidence.id), redo: () => link(evidence.id) });
    return true;
  };
  return {
    progress,
    async addFiles(files) {
      for (const file of files) {
        const onProgress = (done: number, total: number): void =>
          setProgress({ name: file.name, done, total });
        const token = tell(await upload(file, { onProgress }));
        setProgress(null);
        if (token === undefined) continue;
        attached(
          tell(await client.call('evidence.addFile', { upload: token, origin: file.name, statementId })),
        );
      }
    },
    async addTyped(typed) {
      const [first = '', ...rest] = typed.trim().split('\n');
      const command = /^https?:\/\/\S+$/i.test(first.trim())
        ? client.call('evidence.addAddress', {
            address: first.trim(),
            page: rest.join('\n').trim(),
            statementId,
          })
        : client.call('evidence.addText', { text: typed, origin: words.paste, statementId });
      return attached(tell(await command));
    },
    async detach(evidenceId) {
      await unlink(evidenceId);
      const { context } = useStatementDesk.getState();
      context?.undo.do({ undo: () => link(evidenceId), redo: () => unlink(evidenceId) });
    },
  };
}
