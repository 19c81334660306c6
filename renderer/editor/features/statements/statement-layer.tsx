import { useEffect, useRef } from 'react';
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
  useEffect(() => {
    const root = context.editor.getRootElement();
    root?.toggleAttribute('data-only-quotes', onlyQuotes);
    return () => root?.removeAttribute('data-only-quotes');
  }, [context, onlyQuotes]);
  return (
    <>
      <MarkLooks context={context} used={used} activeUseId={activeUseId} />
      <DriftNotes context={context} used={used} />
      <MarginNotes context={context} used={used} activeUseId={activeUseId} />
      <ProposalCard context={context} />
      {proposal && <MarkCard context={context} proposal={proposal} />}
    </>
  );
}

/**
 * Tints each mark by the state of its statement for the words as they stand now; only attributes change. A component of
 * its own, so that a typed letter draws nothing else anew.
 */
function MarkLooks(props: {
  readonly context: EditorContext;
  readonly used: readonly UsedStatement[];
  readonly activeUseId: string | null;
}) {
  const { context, used, activeUseId } = props;
  const wordings = useStatementDesk((state) => state.wordings);
  const painted = useRef(new Map<string, string>());
  useEffect(() => {
    for (const one of used) {
      const { id, printed } = one.use;
      const tone = toneOf(stateNow(one, wordings.get(id) ?? printed));
      const active = id === activeUseId;
      const look = `${tone} ${active}`;
      if (painted.current.get(id) === look) continue;
      painted.current.set(id, look);
      context.painter.paint(id, { state: tone, weight: weightOf(tone), active });
    }
  }, [context, used, wordings, activeUseId]);
  useEffect(() => {
    const looks = painted.current;
    return () => {
      for (const id of looks.keys()) context.painter.paint(id, null);
      looks.clear();
    };
  }, [context, used]);
  return null;
}
