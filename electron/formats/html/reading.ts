import type { TextFormat } from '#shared/document/story.ts';
import type { Language } from '#shared/text/language.ts';
import type { Block, Hints, ListMark } from '../blocks/blocks.ts';
import type { Tally } from '../blocks/tally.ts';
import type { Origin } from './origin.ts';
import type { HtmlElement } from './parse.ts';

/** How a page is read. */
export interface Reading {
  readonly origin: Origin;
  /** Pages have navigation and hints in their classes; a clipboard has not. */
  readonly page: boolean;
  readonly language: Language;
  readonly rules: ReadonlyMap<string, string>;
  /** The page's own address, for relative links. */
  readonly base: string | null;
  /** Footnotes by the target of their reference. */
  readonly footnotes: ReadonlyMap<string, string>;
  /** Elements that are read elsewhere (the texts of footnotes) or stand outside the article. */
  readonly skipped: ReadonlySet<HtmlElement>;
  readonly kept: Tally;
  readonly dropped: Tally;
  /** Filled on the way: quotations that the page marks as such. */
  readonly quotes: { text: string; href: string }[];
}

/** What holds for the children of an element. */
export interface Around {
  readonly format: TextFormat;
  readonly link: string | null;
  readonly preformatted: boolean;
  readonly hints: Hints;
  readonly block: { readonly kind: 'paragraph' } | { readonly kind: 'heading'; readonly level: number };
  readonly listMark: ListMark | null;
  /** Level of nested quotation marks. */
  readonly quotes: number;
}

export const OUTSIDE: Around = {
  format: {},
  link: null,
  preformatted: false,
  hints: {},
  block: { kind: 'paragraph' },
  listMark: null,
  quotes: 0,
};

/** What the readers of single elements may ask of the reader of the page. */
export interface PageReader {
  readonly reading: Reading;
  /** Blocks of everything that `walk` reads, apart from those read so far. */
  collect(walk: () => void, around: Around): Block[];
  push(block: Block): void;
  /** Ends the running paragraph or heading. */
  flush(around: Around): void;
  children(element: HtmlElement, around: Around): void;
  element(element: HtmlElement, around: Around): void;
}
