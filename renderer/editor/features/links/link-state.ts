import type { RangeSelection } from 'lexical';
import { create } from 'zustand';

interface OpenLink {
  /** The address that stands there now; null when the link is new. */
  readonly address: string | null;
  /** The words to link; the dialog takes the focus, and with it the selection, away. */
  readonly selection: RangeSelection;
}

/** The open link dialog. */
export const useLinkDialog = create<{ readonly open: OpenLink | null; show(open: OpenLink | null): void }>()(
  (set) => ({ open: null, show: (open) => set({ open }) }),
);
