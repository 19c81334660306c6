import { create } from 'zustand';

/** What stands beside the sheet: a piece of evidence, or the quote check. */
export interface EvidenceView {
  /** The evidence that is open, and the statement whose passage it shows. */
  readonly shown: { readonly evidenceId: string; readonly statementId: string | null } | null;
  /** The article whose quotes are being checked one after the other. */
  readonly checking: string | null;
  open(evidenceId: string, statementId: string | null): void;
  check(articleId: string): void;
  close(): void;
}

export const useEvidenceView = create<EvidenceView>()((set) => ({
  shown: null,
  checking: null,
  open: (evidenceId, statementId) => set({ shown: { evidenceId, statementId }, checking: null }),
  check: (checking) => set({ checking, shown: null }),
  close: () => set({ shown: null, checking: null }),
}));
