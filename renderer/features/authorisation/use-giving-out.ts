import { useState } from 'react';
import type { ExportOverride } from '#shared/contract/exports.ts';
import type { Failure } from '#shared/result.ts';
import { currentSession } from '../../editor/article-session.ts';
import type { CallerInput } from '../../host/contract-types.ts';
import { useJob } from '../../host/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { useTell } from '../../workspace/failures.ts';
import { gateOf } from '../../workspace/override-form.tsx';
import { authorisationMessages } from './authorisation.messages.ts';

type Input = CallerInput<'authorisations.giveOut'>;
type Mail = Pick<Input, 'articleId' | 'useIds' | 'recipient' | 'subject' | 'text'>;

/** A mail held back by a gate, and what was let pass already by the same decision. */
interface Held {
  readonly form: Input['form'];
  readonly failure: Failure;
  readonly override: ExportOverride | null;
}

/** Lets a mail out to the clipboard or as a file, unless something in it has to stay in the house. */
export function useGivingOut(): {
  readonly held: Held | null;
  /** The mail has changed: what was decided about the former one does not count for it. */
  forget(): void;
  give(mail: Mail, form: Input['form'], override?: ExportOverride): Promise<void>;
} {
  const words = useMessages(authorisationMessages);
  const tell = useTell();
  const { start } = useJob('authorisations.giveOut');
  const [held, setHeld] = useState<Held | null>(null);
  return {
    held,
    forget: () => setHeld(null),
    async give(mail, form, override) {
      const session = currentSession();
      if (session && tell(await session.flush()) === undefined) return;
      const answer = await start({ ...mail, form, override: override ?? null });
      if (!answer.ok && gateOf(answer.error)) {
        return setHeld({ form, failure: answer.error, override: override ?? null });
      }
      const given = tell(answer);
      if (!given) return;
      setHeld(null);
      if (form === 'file') return saveFile(given.content, given.fileName);
      try {
        await navigator.clipboard.writeText(given.content);
        notify(words.copied, { tone: 'ok' });
      } catch {
        notify(words.notCopied, { tone: 'bad' });
      }
    },
  };
}

/** Hands the mail to the browser as a file that a mail program opens as a draft. */
function saveFile(content: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'message/rfc822' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken the bytes by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
