import type { GENRES } from '#shared/article/fields.ts';
import type { WorkflowAct } from '#shared/article/workflow.ts';
import type { StatementFields } from '#shared/contract/statements.ts';
import type { Entity, Person } from '#shared/contract/models.ts';
import type { Source } from '#shared/contract/sources.ts';
import type { SheetField } from '#shared/document/story.ts';
import type { VerificationEventKind } from '#shared/statement/verification.ts';

/**
 * The form in which the articles of the demo archive are written. Texts may hold marks:
 * `[[key: …]]` is a piece of the statement with that key, `[[b: …]]` bold, `[[i: …]]` italic,
 * `[[note: …]]` a desk note, `[[tk: …]]` a placeholder, `[[link https://…: …]]` a link. Marks may nest.
 */
export type MarkedText = string;

export type DemoBlock =
  | { readonly kind: 'paragraph'; readonly text: MarkedText }
  | { readonly kind: 'crosshead'; readonly level: 1 | 2; readonly text: MarkedText }
  | { readonly kind: 'quotation'; readonly text: MarkedText }
  | { readonly kind: 'pullQuote'; readonly text: MarkedText }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly MarkedText[] }
  | { readonly kind: 'factBox'; readonly title: string; readonly texts: readonly MarkedText[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'picture'; readonly altText: string }
  | { readonly kind: 'rule' };

export interface DemoPerson extends Omit<Person, 'id' | 'deskId' | 'active'> {
  readonly key: string;
  readonly desk: string | null;
}

export interface DemoEntity extends Pick<Entity, 'kind' | 'name' | 'description'> {
  readonly key: string;
  readonly variants?: readonly string[];
}

export interface DemoSource extends Pick<Source, 'kind'> {
  readonly key: string;
  readonly name?: string;
  readonly description?: string;
  /** Open unless said. */
  readonly level?: Source['level'];
  readonly groundRule?: Source['groundRule'];
  readonly note?: string;
  readonly address?: string;
}

export interface DemoEvidence {
  readonly key: string;
  readonly name: string;
  /** `text`: pasted; `web`: a page as it was pasted together with its address. */
  readonly kind: 'text' | 'web';
  readonly origin: string;
  readonly text: string;
}

export interface DemoStatement
  extends Partial<Omit<StatementFields, 'type' | 'speakerId' | 'sourceId' | 'cue' | 'speakerAsPrinted'>> {
  readonly type: StatementFields['type'];
  /** Key of an entity. */
  readonly speaker?: string;
  readonly asPrinted: string;
  readonly cue: string;
  readonly source?: string;
  /** Keys of evidence. */
  readonly evidence?: readonly string[];
  readonly events?: readonly {
    readonly kind: VerificationEventKind;
    readonly by: string;
    readonly note?: string;
  }[];
}

export interface DemoStep {
  readonly act: WorkflowAct;
  readonly by: string;
  readonly reason?: string;
  /** For acts that need two. */
  readonly second?: string;
  /** The sentence with which the acting person lets pass what the gates hold up. */
  readonly despite?: string;
}

export interface DemoArticle {
  readonly key: string;
  readonly language?: 'en';
  readonly desk: string;
  readonly authors: readonly string[];
  readonly genre: (typeof GENRES)[number];
  readonly urgency: number;
  /** Hours before the demo's present in which the article was begun. Steps follow every 40 minutes. */
  readonly begun: number;
  readonly slugline: string;
  readonly keywords: readonly string[];
  readonly subjects: readonly string[];
  readonly entities: readonly string[];
  readonly sheet: Readonly<Partial<Record<SheetField, MarkedText>>>;
  readonly body: readonly DemoBlock[];
  readonly statements?: Readonly<Record<string, DemoStatement>>;
  readonly steps?: readonly DemoStep[];
  /** Hours after the demo's present. */
  readonly embargoIn?: number;
  readonly deadlineIn?: number;
  readonly editorialNote?: string;
  readonly targetCharacters?: number;
  /** Named versions made on demand before the steps; the first ones lack the last `drop` blocks. */
  readonly versions?: readonly { readonly name: string; readonly reason: string; readonly drop: number }[];
  readonly trashed?: true;
  /** Whoever looks around in the demo archive works on it too, so that their own drafts are not empty. */
  readonly shared?: true;
}

/** Shorthands in which the articles are written. */
export const p = (text: MarkedText): DemoBlock => ({ kind: 'paragraph', text });
export const crosshead = (text: MarkedText, level: 1 | 2 = 1): DemoBlock => ({
  kind: 'crosshead',
  level,
  text,
});
export const quotation = (text: MarkedText): DemoBlock => ({ kind: 'quotation', text });
export const pullQuote = (text: MarkedText): DemoBlock => ({ kind: 'pullQuote', text });
export const bullets = (...items: readonly MarkedText[]): DemoBlock => ({
  kind: 'list',
  ordered: false,
  items,
});
export const numbered = (...items: readonly MarkedText[]): DemoBlock => ({
  kind: 'list',
  ordered: true,
  items,
});
export const factBox = (title: string, ...texts: readonly MarkedText[]): DemoBlock => ({
  kind: 'factBox',
  title,
  texts,
});
export const table = (...rows: readonly (readonly string[])[]): DemoBlock => ({ kind: 'table', rows });
export const picture = (altText: string): DemoBlock => ({ kind: 'picture', altText });
