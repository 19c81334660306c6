import { create } from 'zustand';
import type { ArticleFilter } from '#shared/contract/articles.ts';
import type { SheetField } from '#shared/document/story.ts';

/** What the list pane shows. */
export type View =
  | { readonly kind: 'queue'; readonly queue: Queue }
  | { readonly kind: 'desk'; readonly deskId: string }
  | { readonly kind: 'search'; readonly query: string; readonly savedId: string | null }
  | { readonly kind: 'statements'; readonly speakerId: string | null }
  | { readonly kind: 'speakers' }
  | { readonly kind: 'sources' }
  | { readonly kind: 'authorisations' };

/** A screen in the place of the sheet. */
export type Page =
  | {
      readonly kind: 'vocabulary';
      /** Whose spellings and offices are wanted; back to their own page afterwards. */
      readonly of?: { readonly id: string; readonly kind: 'person' | 'organisation' | 'place' };
    }
  | { readonly kind: 'person'; readonly entityId: string }
  | { readonly kind: 'dossiers' }
  | { readonly kind: 'dossier'; readonly dossierId: string };

export const QUEUES = [
  'own-drafts',
  'all-drafts',
  'submitted',
  'in-review',
  'returned',
  'approved',
  'embargoed',
  'exported',
  'on-hold',
  'corrections',
  'all',
  'spiked',
  'withdrawn',
  'trash',
] as const;
export type Queue = (typeof QUEUES)[number];

export const INSPECTOR_TABS = ['statements', 'fields', 'review', 'notes', 'versions'] as const;
export type InspectorTab = (typeof INSPECTOR_TABS)[number];

/** A place in an article. Blocks count the top-level blocks of the document, the six sheet fields first. */
export type JumpTarget =
  | { readonly kind: 'block'; readonly block: number; readonly offset: number; readonly length: number }
  | { readonly kind: 'field'; readonly field: SheetField }
  /** A placeholder of the text by its number, counted from 0. */
  | { readonly kind: 'placeholder'; readonly number: number }
  | { readonly kind: 'use'; readonly useId: string };

/** A jump that the editor carries out once the article is there, and then takes away with `jumped`. */
export interface Jump {
  readonly articleId: string;
  readonly target: JumpTarget;
  /** Counts up, so that the same place can be asked for twice. */
  readonly number: number;
}

/** What this window is showing. Remembered pieces are written to the settings by `renderer/app`. */
export interface Workspace {
  readonly view: View;
  readonly articleId: string | null;
  /** What stands in the place of the sheet, if anything. */
  readonly page: Page | null;
  /** The page from which the open article was reached: where "back" leads. */
  readonly backTo: Page | null;
  /** The article that was open before the page: back leads there while the page is open. */
  readonly leftArticle: string | null;
  readonly selection: readonly string[];
  readonly jump: Jump | null;
  readonly inspectorTab: InspectorTab;
  /** The id of the open dialog, or null: at most one at a time. */
  readonly dialog: Dialog | null;
  show(view: View): void;
  /** Puts a page in the place of the sheet; null takes it away. */
  showPage(page: Page | null): void;
  /** Opens an article in the editor; with a target the caret goes there. */
  open(articleId: string | null, target?: JumpTarget): void;
  jumped(number: number): void;
  select(articleIds: readonly string[]): void;
  inspect(tab: InspectorTab): void;
  openDialog(dialog: Dialog): void;
  closeDialog(): void;
}

export type Dialog =
  | { readonly kind: 'palette'; readonly text: string }
  | { readonly kind: 'settings'; readonly section: string | null }
  | { readonly kind: 'cheat-sheet' }
  | { readonly kind: 'import'; readonly files: readonly File[] }
  | {
      readonly kind: 'export';
      readonly articleIds: readonly string[];
      /** Chosen for this once; otherwise as the last time. */
      readonly formats?: readonly string[];
    }
  | { readonly kind: 'quote-list'; readonly entityId: string; readonly name: string }
  | { readonly kind: 'cms'; readonly articleId: string }
  | { readonly kind: 'people' }
  | { readonly kind: 'authorise'; readonly articleId: string; readonly useId: string | null }
  | { readonly kind: 'similar'; readonly articleId: string }
  | { readonly kind: 'sentence'; readonly text: string; readonly articleId: string | null }
  | { readonly kind: 'act'; readonly act: string; readonly articleIds: readonly string[] }
  | { readonly kind: 'name-version'; readonly articleId: string }
  | {
      readonly kind: 'compare';
      readonly articleId: string;
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly kind: 'vault' }
  | {
      readonly kind: 'source';
      /** Null: a new one. */
      readonly sourceId: string | null;
      /** What was typed where a new one is wanted; nothing of it is stored yet. */
      readonly typed: string;
      readonly onSaved?: (sourceId: string) => void;
    };

let jumps = 0;

export const useWorkspace = create<Workspace>()((set) => ({
  view: { kind: 'queue', queue: 'own-drafts' },
  articleId: null,
  page: null,
  backTo: null,
  leftArticle: null,
  selection: [],
  jump: null,
  inspectorTab: 'statements',
  dialog: null,
  show: (view) => set(({ articleId }) => ({ view, selection: articleId ? [articleId] : [] })),
  showPage: (page) =>
    set(({ articleId, leftArticle }) =>
      page
        ? {
            page,
            backTo: null,
            leftArticle: articleId ?? leftArticle,
            articleId: null,
            selection: [],
            jump: null,
          }
        : { page },
    ),
  open: (articleId, target) => {
    jumps += 1;
    set(({ page, backTo }) => ({
      articleId,
      page: null,
      backTo: articleId ? (page ?? backTo) : null,
      leftArticle: null,
      selection: articleId ? [articleId] : [],
      jump: articleId && target ? { articleId, target, number: jumps } : null,
    }));
  },
  jumped: (number) => set((state) => (state.jump?.number === number ? { jump: null } : {})),
  select: (selection) => set({ selection }),
  inspect: (inspectorTab) => set({ inspectorTab }),
  openDialog: (dialog) => set({ dialog }),
  closeDialog: () => set({ dialog: null }),
}));

/** The articles of a queue. `personId`: whose own drafts. */
export function queueFilter(queue: Queue, personId: string | null): Partial<ArticleFilter> {
  switch (queue) {
    case 'own-drafts':
      return { states: ['draft', 'returned'], authorId: personId };
    case 'all-drafts':
      return { states: ['draft'] };
    case 'corrections':
      return { states: ['in-correction', 'corrected'] };
    case 'withdrawn':
      return { states: ['killed', 'taken-down'] };
    case 'embargoed':
      return { embargoed: true };
    case 'trash':
      return { trashed: true };
    case 'all':
      return {};
    case 'submitted':
    case 'in-review':
    case 'returned':
    case 'approved':
    case 'exported':
    case 'on-hold':
    case 'spiked':
      return { states: [queue] };
  }
}
