import { useEffect, useState } from 'react';
import { useEvidenceView } from '../workspace/evidence-view.ts';
import { useWorkspace } from '../workspace/workspace.ts';

/** Below this a page of a PDF cannot be read, nor a line of the sheet. */
export const EVIDENCE_MIN = 400;
/** From here on there is room for the cards beside draft and evidence. */
const WITH_CARDS = 1500;

export interface EvidencePaneState {
  /** What stands beside the sheet; null when nothing does. */
  readonly shows: 'evidence' | 'check' | null;
  /** As dragged; null shares the room with the sheet. */
  readonly width: number | null;
  setWidth(width: number): void;
}

/** The pane beside the sheet. It goes with the article that it belongs to, and when somebody wants to see a list. */
export function useEvidencePane(): EvidencePaneState {
  const shown = useEvidenceView((state) => state.shown !== null);
  const checking = useEvidenceView((state) => state.checking);
  const articleId = useWorkspace((state) => state.articleId);
  const view = useWorkspace((state) => state.view);
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    useEvidenceView.getState().close();
  }, [articleId, view]);
  return { shows: checking !== null ? 'check' : shown ? 'evidence' : null, width, setWidth };
}

/** While evidence is open, draft and evidence have the window; the cards stay where there is room for them. */
export function givesWay(
  pane: 'navigation' | 'list' | 'inspector',
  { shows }: EvidencePaneState,
  available: number,
): boolean {
  if (shows === null) return false;
  return pane !== 'inspector' || shows === 'check' || available < WITH_CARDS;
}
