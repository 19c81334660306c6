import type { NodeKey } from 'lexical';
import { create } from 'zustand';
import type { LeftOutBlock } from '#shared/contract/imports.ts';
import type { OutputOf } from '#shared/contract/define.ts';
import type { CommandNamed } from '#shared/contract/index.ts';
import type { DateProposal } from '../../../workspace/recognised.ts';

export type Pasted = OutputOf<CommandNamed<'imports.paste'>>;
export type RecognisedArticle = NonNullable<Pasted['article']>;

/** Blocks of the sheet that are greyed, with the reason; they go when the person accepts. */
export interface GreyedBlocks {
  readonly articleId: string;
  readonly blocks: ReadonlyMap<NodeKey, Pick<LeftOutBlock, 'role' | 'reason'>>;
  readonly date: DateProposal | null;
}

/** What the paste feature shows: the strip after a paste, or the question about a whole article. */
export type PasteView =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'working' }
  | { readonly kind: 'report'; readonly pasted: Pasted; readonly plain: string }
  | { readonly kind: 'article'; readonly greyed: GreyedBlocks };

export const usePasteView = create<{ readonly view: PasteView; show(view: PasteView): void }>()((set) => ({
  view: { kind: 'nothing' },
  show: (view) => set({ view }),
}));
