import { create } from 'zustand';
import type { OutputOf } from '#shared/contract/define.ts';
import type { CommandNamed } from '#shared/contract/index.ts';

export type Pasted = OutputOf<CommandNamed<'imports.paste'>>;
export type RecognisedArticle = NonNullable<Pasted['article']>;

/** What the paste feature shows: the strip after a paste, or the question about a whole article. */
export type PasteView =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'working' }
  | { readonly kind: 'report'; readonly pasted: Pasted; readonly plain: string }
  | { readonly kind: 'article'; readonly pasted: Pasted; readonly article: RecognisedArticle };

export const usePasteView = create<{ readonly view: PasteView; show(view: PasteView): void }>()((set) => ({
  view: { kind: 'nothing' },
  show: (view) => set({ view }),
}));
