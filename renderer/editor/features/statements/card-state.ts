import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { create } from 'zustand';
import { notify } from '../../../ui/toast.tsx';
import type { EditorContext } from '../../feature.ts';
import type { Stretch } from '../../mark-text.ts';
import { $marksAtCaret } from '../../marks.ts';
import { useStatementDesk } from '../../statement-desk.ts';
import { markMessages } from './statements.messages.ts';
import { type Draft, type Proposed, propose } from './propose.ts';

/** Where the words stand on the screen, in pixels of the window. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The card that Ctrl+J opens. It is there at once and takes the keys, so that an Enter typed ahead of the
 * proposal accepts it and never splits a paragraph.
 */
interface CardState {
  readonly proposal: Promise<Proposed> | null;
  readonly at: Place;
  open(proposal: Promise<Proposed>, at: Place): void;
  close(): void;
}

export const useMarkCard = create<CardState>()((set) => ({
  proposal: null,
  at: { left: 80, top: 80, bottom: 120 },
  open: (proposal, at) => set({ proposal, at }),
  close: () => set({ proposal: null }),
}));

/** Which proposal the review shows, by its place in the list; null while nobody reviews. */
interface ReviewState {
  readonly at: number | null;
  go(at: number): void;
  close(): void;
}

export const useProposalReview = create<ReviewState>()((set) => ({
  at: null,
  go: (at) => set({ at }),
  close: () => set({ at: null }),
}));

/** The first proposal at or behind the caret; the list says when there is none. */
export function reviewProposals(context: EditorContext): void {
  followPointer(context);
  const { proposals, proposalActs } = useStatementDesk.getState();
  if (proposals.length > 0) useProposalReview.getState().go(proposalActs?.nearest() ?? 0);
  else notify(markMessages[context.language()].noProposals);
}

/** On an existing mark its ledger card opens, and once more goes into it; anywhere else the card with a proposal. */
export function openMarkCard(context: EditorContext): void {
  followPointer(context);
  const marked = context.editor.getEditorState().read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) && selection.isCollapsed() ? $marksAtCaret() : [];
  });
  const use = marked.at(-1);
  const { edit, editUseId } = useStatementDesk.getState();
  if (use !== undefined && use === editUseId) goIntoCard();
  else if (use !== undefined) edit(use);
  else useMarkCard.getState().open(propose(context), placeOf([selectedRange()]));
}

function goIntoCard(): void {
  document.querySelector<HTMLElement>('[data-pane="inspector"] [data-open-card]')?.focus();
}

/** A click tells the editor of the new caret only after a moment; a key pressed sooner means the new one. */
function followPointer({ editor }: EditorContext): void {
  editor.update(
    () => {
      const clicked = $createRangeSelectionFromDom(document.getSelection(), editor);
      if (clicked) $setSelection(clicked);
    },
    { discrete: true, tag: SKIP_DOM_SELECTION_TAG },
  );
}

function selectedRange(): Range | undefined {
  const selection = document.getSelection();
  return selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
}

/** From the first to the last of the ranges. */
export function placeOf(ranges: readonly (Range | undefined)[]): Place {
  const first = ranges.at(0)?.getBoundingClientRect();
  const last = ranges.at(-1)?.getBoundingClientRect();
  if (!first || !last) return { left: 80, top: 80, bottom: 120 };
  return { left: first.left, top: first.top, bottom: last.bottom };
}

/** DOM ranges over the draft's spans, for its preview and its place. */
export function rangesOf(context: EditorContext, draft: Pick<Draft, 'map' | 'spans'>): Range[] {
  return draft.spans.flatMap((span) =>
    draft.map.segments.flatMap((segment) => {
      const start = Math.max(span.start, segment.start) - segment.start;
      const end = Math.min(span.end, segment.end) - segment.start;
      const text = start < end ? textNodeIn(context.editor.getElementByKey(segment.key)) : null;
      if (!text || end > text.length) return [];
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, end);
      return [range];
    }),
  );
}

/** A DOM range over a stretch of the text; null while it is not on the page. */
export function rangeOfStretch({ editor }: EditorContext, { from, to }: Stretch): Range | null {
  const [first, last] = [from, to].map(({ key }) => textNodeIn(editor.getElementByKey(key)));
  if (!first || !last || from.offset > first.length || to.offset > last.length) return null;
  const range = document.createRange();
  range.setStart(first, from.offset);
  range.setEnd(last, to.offset);
  return range;
}

function textNodeIn(element: HTMLElement | null): Text | null {
  let node: Node | null = element;
  while (node && !(node instanceof Text)) node = node.firstChild;
  return node;
}
