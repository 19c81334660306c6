import { useEffect, useMemo } from 'react';
import type { UsedStatement } from '#shared/contract/statements.ts';
import { useCommand } from '../../../host/hooks.ts';
import type { EditorContext } from '../../feature.ts';
import { useStatementDesk } from '../../statement-desk.ts';
import { toneOf, weightOf } from '../../statement-looks.ts';
import { stateNow } from '../../live-drift.ts';
import { useMarkCard } from './card-state.ts';
import { DriftNotes } from './drift-notes.tsx';
import { MarginNotes } from './margin-notes.tsx';
import { MarkCard } from './mark-card.tsx';
import { ProposalCard } from './proposal-card.tsx';
import './marks.css';

const NONE: readonly UsedStatement[] = [];

/** Everything about statements that lies over the sheet: looks of marks, margin notes and the Ctrl+J card. */
export function StatementLayer(props: { readonly context: EditorContext }) {
  const { context } = props;
  const answer = useCommand('statements.ofArticle', { articleId: context.articleId });
  const proposal = useMarkCard((state) => state.proposal);
  const activeUseId = useStatementDesk((state) => state.activeUseId);
  const onlyQuotes = useStatementDesk((state) => state.onlyQuotes);
  const used = answer.data ?? NONE;
  usePaint(context, used, activeUseId);
  useEffect(() => {
    const root = context.editor.getRootElement();
    root?.toggleAttribute('data-only-quotes', onlyQuotes);
    return () => root?.removeAttribute('data-only-quotes');
  }, [context, onlyQuotes]);
  return (
    <>
      <DriftNotes context={context} used={used} />
      <MarginNotes context={context} used={used} activeUseId={activeUseId} />
      <ProposalCard context={context} />
      {proposal && <MarkCard context={context} proposal={proposal} />}
    </>
  );
}

/** Tints each mark by the state of its statement for the words as they stand now; only attributes change. */
function usePaint(context: EditorContext, used: readonly UsedStatement[], activeUseId: string | null): void {
  const wordings = useStatementDesk((state) => state.wordings);
  const looks = useMemo(
    () =>
      used.map((one) => {
        const { id, printed } = one.use;
        return { id, tone: toneOf(stateNow(one, wordings.get(id) ?? printed)) };
      }),
    [used, wordings],
  );
  useEffect(() => {
    for (const { id, tone } of looks) {
      context.painter.paint(id, { state: tone, weight: weightOf(tone), active: id === activeUseId });
    }
  }, [context, looks, activeUseId]);
  useEffect(
    () => () => {
      for (const { id } of looks) context.painter.paint(id, null);
    },
    [context, looks],
  );
}
