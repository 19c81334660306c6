import { useEffect, useState } from 'react';
import type { UsedStatement } from '#shared/contract/statements.ts';
import type { VerificationEventKind } from '#shared/statement/verification.ts';
import { currentSession } from '../../editor/article-session.ts';
import { useStatementDesk } from '../../editor/statement-desk.ts';
import { useClient, useCommand } from '../../host/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { announce, notify } from '../../ui/toast.tsx';
import { useTell } from '../../workspace/failures.ts';
import { isUnchecked, neighbour, nextToConfirm, nextUnchecked } from './check-queue.ts';
import { evidenceMessages } from './evidence.messages.ts';

export type CheckKind = Extract<VerificationEventKind, 'checked' | 'confirmed' | 'disputed' | 'uncheckable'>;

export interface QuoteCheckState {
  /** The article's quotes in reading order; null while they load. */
  readonly used: readonly UsedStatement[] | null;
  /** The one on the table; null when every quote is decided. */
  readonly current: UsedStatement | null;
  /** The act that waits for its reason. */
  readonly asking: CheckKind | null;
  record(kind: CheckKind, note?: string): void;
  ask(kind: CheckKind | null): void;
  step(by: 1 | -1): void;
  restart(): void;
}

/** Where the check stands: `start` before the first quote, `done` behind the last, else the use on the table. */
type Place = { readonly kind: 'start' | 'done' } | { readonly kind: 'use'; readonly id: string };

/** Walks through an article's quotes; recording an act loads the next one that is still open. */
export function useQuoteCheck(articleId: string): QuoteCheckState {
  const client = useClient();
  const tell = useTell();
  const words = useMessages(evidenceMessages);
  const inText = useStatementDesk((state) => state.present);
  const answer = useCommand('statements.ofArticle', { articleId });
  const [place, setPlace] = useState<Place>({ kind: 'start' });
  const [asking, setAsking] = useState<CheckKind | null>(null);
  const [busy, setBusy] = useState(false);
  const used = answer.data?.filter(({ use }) => (inText ? inText.has(use.id) : use.present)) ?? null;
  const current = used === null ? null : onTable(used, place);
  const currentId = current?.use.id ?? null;
  useEffect(() => {
    if (currentId !== null) showInDraft(currentId);
  }, [currentId]);

  const moveTo = (next: UsedStatement | null): void => {
    setAsking(null);
    setPlace(next ? { kind: 'use', id: next.use.id } : { kind: 'done' });
  };
  return {
    used,
    current,
    asking,
    ask: setAsking,
    record(kind, note = '') {
      if (!current || busy) return;
      const { statement, use } = current;
      const hindrance = kind === 'checked' || kind === 'confirmed' ? hindranceOf(current, words) : null;
      if (hindrance) return notify(hindrance, { tone: 'bad' });
      setBusy(true);
      void (async () => {
        // What is checked is what stands in the text now.
        const session = currentSession();
        const flushed = session?.articleId === articleId ? tell(await session.flush()) : true;
        const done =
          flushed &&
          tell(await client.call('statements.verify', { id: statement.id, useId: use.id, kind, note }));
        setBusy(false);
        if (!done) return;
        announce(words.recorded(words[kind]));
        const next = kind === 'confirmed' ? nextToConfirm : nextUnchecked;
        moveTo(next(used ?? [], use.id));
      })();
    },
    step(by) {
      if (current) moveTo(neighbour(used ?? [], current.use.id, by) ?? current);
    },
    restart() {
      moveTo(used?.[0] ?? null);
    },
  };
}

function onTable(used: readonly UsedStatement[], place: Place): UsedStatement | null {
  switch (place.kind) {
    case 'start':
      return used.find(({ statement }) => isUnchecked(statement.verification)) ?? null;
    case 'done':
      return null;
    case 'use':
      return used.find(({ use }) => use.id === place.id) ?? nextUnchecked(used, null);
  }
}

/** Why a quote cannot be checked yet, in a sentence that says what to do; null when it can. */
function hindranceOf({ statement }: UsedStatement, words: (typeof evidenceMessages)['de']): string | null {
  if (statement.originalMissing) return words.noteOriginal;
  if (statement.verification !== 'recorded') return null;
  return statement.evidence.some(({ anchor }) => anchor !== null) ? words.noteDiffers : words.noteNoEvidence;
}

/** The quote in the middle of the sheet, without taking the keys from the check. */
function showInDraft(useId: string): void {
  const { context, activate } = useStatementDesk.getState();
  if (!context) return;
  activate(useId);
  context.painter.elementsOf(useId)[0]?.scrollIntoView({ block: 'center' });
}
