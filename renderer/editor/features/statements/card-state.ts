import { $getSelection, $isRangeSelection } from 'lexical';
import { create } from 'zustand';
import type { EditorContext } from '../../feature.ts';
import { $marksAtCaret } from '../../marks.ts';
import { useStatementDesk } from '../../statement-desk.ts';
import { type Draft, propose } from './propose.ts';

/** The card that Ctrl+J opens: what it starts from and where on the screen it belongs. */
interface CardState {
  readonly draft: Draft | null;
  /** Left and bottom of the words it is about, in pixels of the window. */
  readonly at: { readonly left: number; readonly top: number; readonly bottom: number };
  open(draft: Draft, at: CardState['at']): void;
  close(): void;
}

export const useMarkCard = create<CardState>()((set) => ({
  draft: null,
  at: { left: 0, top: 0, bottom: 0 },
  open: (draft, at) => set({ draft, at }),
  close: () => set({ draft: null }),
}));

/** On an existing mark its ledger card opens; anywhere else the card with a proposal. */
export async function openMarkCard(context: EditorContext): Promise<void> {
  const marked = context.editor.getEditorState().read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) && selection.isCollapsed() ? $marksAtCaret() : [];
  });
  const use = marked.at(-1);
  if (use !== undefined) {
    useStatementDesk.getState().edit(use);
    return;
  }
  const draft = await propose(context);
  if (draft) useMarkCard.getState().open(draft, placeOf(context, draft));
}

/** Where the first words of the draft stand on the screen. */
function placeOf(context: EditorContext, draft: Draft): CardState['at'] {
  const rect = rangesOf(context, draft).at(0)?.getBoundingClientRect();
  const last = rangesOf(context, draft).at(-1)?.getBoundingClientRect();
  if (!rect || !last) return { left: 80, top: 80, bottom: 120 };
  return { left: rect.left, top: rect.top, bottom: last.bottom };
}

/** DOM ranges over the draft's spans, for its preview and its place. */
export function rangesOf(context: EditorContext, draft: Draft): Range[] {
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

function textNodeIn(element: HTMLElement | null): Text | null {
  let node: Node | null = element;
  while (node && !(node instanceof Text)) node = node.firstChild;
  return node;
}
