import { useState } from 'react';
import { useStatementDesk } from '../../editor/statement-desk.ts';
import { useClient, useUpload } from '../../host/hooks.ts';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { readingTrouble, searchWords } from '../../workspace/evidence-words.ts';
import { evidenceWords } from '../../workspace/evidence-words.messages.ts';
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
  const evidence = useMessages(evidenceWords);
  const formats = useFormats();
  const [progress, setProgress] = useState<EvidenceActs['progress']>(null);

  const link = async (evidenceId: string): Promise<void> => {
    tell(await client.call('evidence.link', { evidenceId, statementId }));
  };
  const unlink = async (evidenceId: string): Promise<void> => {
    tell(await client.call('evidence.unlink', { evidenceId, statementId }));
  };
  const attached = (added: { id: string; name: string; duplicate: boolean } | undefined): boolean => {
    if (!added) return false;
    notify(added.duplicate ? words.alreadyThere(added.name) : words.attached(added.name), {
      tone: 'ok',
    });
    const { context } = useStatementDesk.getState();
    context?.undo.do({ undo: () => unlink(added.id), redo: () => link(added.id) });
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
        const added = tell(
          await client.call('evidence.addFile', { upload: token, origin: file.name, statementId }),
        );
        if (!added || !attached(added)) continue;
        const trouble = readingTrouble(added.reading, added.name, evidence);
        if (trouble) notify(trouble, { tone: 'bad' });
        const found = searchWords(added, added.reading, added.mediaType, evidence);
        if (found) notify(found, { tone: added.alike === 'same' ? 'ok' : 'plain' });
        if (added.otherOfName !== null)
          notify(evidence.otherOfName(added.name, formats.dateTime(added.otherOfName)));
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
