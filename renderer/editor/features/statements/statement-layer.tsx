import { useEffect, useMemo } from 'react';
import type { UsedStatement } from '#shared/contract/statements.ts';
import { useCommand } from '../../../host/hooks.ts';
import type { EditorContext } from '../../feature.ts';
import { useStatementDesk } from '../../statement-desk.ts';
import { toneOf, weightOf } from '../../statement-looks.ts';
import { useMarkCard } from './card-state.ts';
import { MarginNotes } from './margin-notes.tsx';
import { MarkCard } from './mark-card.tsx';
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
      <MarginNotes context={context} used={used} activeUseId={activeUseId} />
      {proposal && <MarkCard context={context} proposal={proposal} />}
    </>
  );
}

/** Tints each mark by the state of its statement; only attributes change. */
function usePaint(context: EditorContext, used: readonly UsedStatement[], activeUseId: string | null): void {
  const looks = useMemo(
    () => used.map(({ use, statement }) => ({ id: use.id, tone: toneOf(statement.verification) })),
    [used],
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
