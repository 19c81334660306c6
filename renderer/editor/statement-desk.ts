import { create } from 'zustand';
import type { StatementType } from '#shared/statement/types.ts';
import type { EditorContext } from './feature.ts';
import type { ProposalReason } from './reason-words.ts';

/** A statement that the rules found. */
export interface ProposedStatement {
  readonly fingerprint: string;
  readonly words: string;
  readonly type: StatementType;
  readonly speaker: string;
  readonly reason: ProposalReason;
}

export interface ProposalActs {
  /** Marks them in reading order; one step of undo each. How many were found in the text and marked. */
  accept(fingerprints: readonly string[]): Promise<number>;
  /** Not proposed again, until that is undone. */
  reject(fingerprints: readonly string[]): Promise<void>;
  /** Brings the words into sight; where they stand on the page. */
  show(fingerprint: string): readonly Range[];
  /** Place in the list of the first proposal at or behind the caret. */
  nearest(): number;
}

/** What the text and the ledger tell each other: which use is meant, and what the text is asked to do. */
export interface StatementDesk {
  /** The editor of the article on the sheet; null while none is open. */
  readonly context: EditorContext | null;
  /** The use under the caret, or the one chosen in the ledger. */
  readonly activeUseId: string | null;
  /** Uses that stand in the text now, in no particular order; null while no editor is open. */
  readonly present: ReadonlySet<string> | null;
  /** Wordings that have changed since the article was opened, as they stand in the text. */
  readonly wordings: ReadonlyMap<string, string>;
  /** "Nur Zitate": everything else is greyed. */
  readonly onlyQuotes: boolean;
  /** The use whose form the ledger should open, set by the card in the text. */
  readonly editUseId: string | null;
  /** What the rules found and nobody has marked or turned down. */
  readonly proposals: readonly ProposedStatement[];
  /** What can be done with proposals; null while no editor is open. */
  readonly proposalActs: ProposalActs | null;
  openEditor(context: EditorContext): void;
  closeEditor(context: EditorContext): void;
  activate(useId: string | null): void;
  setPresent(ids: ReadonlySet<string>): void;
  setProposals(proposals: readonly ProposedStatement[], acts: ProposalActs | null): void;
  setWordings(changed: ReadonlyMap<string, string>): void;
  toggleOnlyQuotes(): void;
  edit(useId: string | null): void;
}

function sameIds(left: ReadonlySet<string> | null, right: ReadonlySet<string>): boolean {
  return left?.size === right.size && [...right].every((id) => left.has(id));
}

export const useStatementDesk = create<StatementDesk>()((set) => ({
  context: null,
  activeUseId: null,
  present: null,
  wordings: new Map(),
  proposals: [],
  proposalActs: null,
  onlyQuotes: false,
  editUseId: null,
  openEditor: (context) =>
    set({ context, activeUseId: null, editUseId: null, wordings: new Map(), present: context.marks.ids() }),
  closeEditor: (context) =>
    set((state) => (state.context === context ? { context: null, present: null, activeUseId: null } : {})),
  activate: (activeUseId) => set({ activeUseId }),
  setProposals: (proposals, proposalActs) => set({ proposals, proposalActs }),
  // The same set again would draw every card anew.
  setPresent: (present) => set((state) => (sameIds(state.present, present) ? {} : { present })),
  setWordings: (changed) => set((state) => ({ wordings: new Map([...state.wordings, ...changed]) })),
  toggleOnlyQuotes: () => set((state) => ({ onlyQuotes: !state.onlyQuotes })),
  edit: (editUseId) => set(editUseId ? { editUseId, activeUseId: editUseId } : { editUseId }),
}));
