import { ok, type Result } from '#shared/result.ts';
import type { Language } from '#shared/text/language.ts';
import type { Block } from '../blocks/blocks.ts';
import { Tally } from '../blocks/tally.ts';
import { cleanText } from '../decoding.ts';
import { languageOf } from '../recognition/language.ts';
import { joinWordLists } from './lists.ts';
import { type PageMetadata, readMetadata } from './metadata.ts';
import { type Origin, originOf } from './origin.ts';
import { articleElement, outerHeadline, wordsOutside } from './page.ts';
import { attribute, descendants, type HtmlDocument, type HtmlElement, parseHtml, textOf } from './parse.ts';
import { HtmlReader } from './reader.ts';
import { OUTSIDE } from './reading.ts';
import { classRules } from './styles.ts';
import { footnotesOf } from './word.ts';

export interface ReadPage {
  readonly blocks: readonly Block[];
  readonly metadata: PageMetadata;
  readonly origin: Origin;
  readonly kept: Tally;
  readonly dropped: Tally;
  readonly notes: readonly string[];
  /** Quotations that the page marks as such, with their addresses. */
  readonly quotes: readonly { readonly text: string; readonly href: string }[];
  readonly title: string;
}

/**
 * HTML of any origin as blocks. `page`: a saved page, of which only the article is read; otherwise a piece from
 * the clipboard, of which everything is. Statement marks of foreign HTML are never taken: a `data-*` attribute
 * is nobody's word. Errors: LIMIT_EXCEEDED {task, limit, name}.
 */
export function readHtml(
  html: string,
  name: string,
  how: {
    readonly page: boolean;
    readonly language: Language;
    /** Texts of footnotes by the address of their reference, where the caller knows them. */
    readonly footnotes?: ReadonlyMap<string, string>;
  },
): Result<ReadPage> {
  const cleaned = cleanText(html);
  const parsed = parseHtml(cleaned.text, name);
  if (!parsed.ok) return parsed;
  const document = parsed.value;
  const metadata = readMetadata(document);
  const kept = new Tally();
  const dropped = new Tally();
  for (const change of cleaned.changes) dropped.add(change.code, change.count, change.detail);
  const footnotes = footnotesOf(document);
  const quotes: { text: string; href: string }[] = [];
  const article = how.page ? articleElement(document) : null;
  const root = article ?? rootOf(document);
  const reader = new HtmlReader({
    origin: originOf(html),
    page: how.page,
    language: languageHere(metadata.language, root, how.language),
    rules: classRules(document),
    base: baseOf(document, metadata),
    footnotes: new Map([...footnotes.notes, ...(how.footnotes ?? [])]),
    skipped: footnotes.elements,
    kept,
    dropped,
    quotes,
  });
  const headline = article ? outerHeadline(document, article) : null;
  const blocks = joinWordLists(
    reader.collect(() => {
      if (headline) reader.element(headline, OUTSIDE);
      if (root) reader.children(root, OUTSIDE);
    }, OUTSIDE),
  );
  if (article) {
    const outside = wordsOutside(document, article);
    if (outside > 0) dropped.add('outside-article', outside);
  }
  countKept(blocks, kept);
  return ok({
    blocks,
    metadata,
    origin: reader.reading.origin,
    kept,
    dropped,
    notes: [...footnotes.notes.values()],
    quotes,
    title: metadata.title,
  });
}

function rootOf(document: HtmlDocument): HtmlElement | null {
  for (const element of descendants(document)) if (element.tagName === 'body') return element;
  // A frameset page has no body and no text of its own.
  return null;
}

function languageHere(declared: string, root: HtmlElement | null, fallback: Language): Language {
  if (/^de/i.test(declared)) return 'de';
  if (/^en/i.test(declared)) return 'en';
  return languageOf(root ? textOf(root).slice(0, 20_000) : '', fallback);
}

function baseOf(document: HtmlDocument, metadata: PageMetadata): string | null {
  for (const element of descendants(document)) {
    if (element.tagName === 'base' && /^https?:/.test(attribute(element, 'href')))
      return attribute(element, 'href');
  }
  return metadata.address || null;
}

function countKept(blocks: readonly Block[], kept: Tally): void {
  for (const block of blocks) {
    if (block.hints.boilerplate) continue;
    if (block.kind === 'paragraph') kept.add('paragraphs');
    else if (block.kind === 'heading') kept.add('headings');
    else if (block.kind === 'list') kept.add('lists');
    else if (block.kind === 'factBox') kept.add('fact-boxes');
    if ((block.kind === 'paragraph' || block.kind === 'quotation') && block.pieces.some(isEmphasised)) {
      kept.add('emphasis');
    }
  }
}

function isEmphasised(piece: { readonly kind: string; readonly format?: object }): boolean {
  return piece.kind === 'text' && Object.keys(piece.format ?? {}).length > 0;
}
