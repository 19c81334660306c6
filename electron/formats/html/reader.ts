import type { Language } from '#shared/text/language.ts';
import { type Block, type Piece, piecesText } from '../blocks/blocks.ts';
import { foldSpaces, splitAtEmptyLines } from '../blocks/spaces.ts';
import { readBlockElement } from './elements.ts';
import { citeOf, linkVerdict } from './links.ts';
import type { Around, PageReader, Reading } from './reading.ts';
import { attribute, type HtmlElement, type HtmlNode, isElement, isText, textOf } from './parse.ts';
import { formatInside, isHidden, styleOf } from './styles.ts';
import { listMarkOf, wordJunk } from './word.ts';

/** What never becomes text, and the code under which it is reported; null: not worth a word. */
const DROPPED: Readonly<Record<string, string | null>> = {
  script: 'scripts',
  style: null,
  noscript: null,
  template: null,
  head: null,
  title: null,
  meta: null,
  link: null,
  base: null,
  xml: null,
  iframe: 'embedded',
  object: 'embedded',
  embed: 'embedded',
  applet: 'embedded',
  frame: 'embedded',
  frameset: 'embedded',
  svg: null,
  math: 'embedded',
  canvas: 'embedded',
  audio: 'embedded',
  video: 'embedded',
  map: null,
  area: null,
  input: 'forms',
  button: 'forms',
  select: 'forms',
  textarea: 'forms',
  datalist: null,
  progress: null,
  meter: null,
  dialog: 'forms',
  plaintext: 'scripts',
};

/** Reads the children of an element into blocks; what was kept and dropped is counted on the way. */
export class HtmlReader implements PageReader {
  readonly reading: Reading;
  #blocks: Block[] = [];
  #pieces: Piece[] = [];

  constructor(reading: Reading) {
    this.reading = reading;
  }

  /** Blocks of everything that `walk` reads, apart from those read so far. */
  collect(walk: () => void, around: Around): Block[] {
    this.flush(around);
    const outer = this.#blocks;
    this.#blocks = [];
    walk();
    this.flush(around);
    const inner = this.#blocks;
    this.#blocks = outer;
    return inner;
  }

  push(block: Block): void {
    this.#blocks.push(block);
  }

  /** Ends the running paragraph or heading. */
  flush(around: Around): void {
    if (this.#pieces.length === 0) return;
    const raw = this.#pieces;
    this.#pieces = [];
    for (const part of splitAtEmptyLines(around.preformatted ? raw : foldSpaces(raw))) {
      const pieces = around.preformatted ? part : foldSpaces(part);
      if (!pieces.some((piece) => piece.kind !== 'break' && piece.text.trim() !== '')) continue;
      if (this.reading.page && isPunctuation(pieces)) continue;
      if (around.block.kind === 'heading') {
        this.push({ kind: 'heading', level: around.block.level, pieces: plain(pieces), hints: around.hints });
      } else {
        const mark = around.listMark;
        this.push({ kind: 'paragraph', pieces, hints: around.hints, ...(mark ? { listMark: mark } : {}) });
      }
    }
  }

  children(element: HtmlElement, around: Around): void {
    for (const child of element.childNodes) this.node(child, around);
  }

  text(text: string, around: Around): void {
    const clean = text.replace(/[\u200b\u2060\ufeff\u00ad]/g, '').replace(/[\u2028\u2029]/g, '\n');
    if (clean.length !== text.length)
      this.reading.dropped.add('invisible-characters', text.length - clean.length);
    if (!around.preformatted) this.#add(clean, around);
    else {
      for (const [index, line] of clean.split('\n').entries()) {
        if (index > 0) this.#pieces.push({ kind: 'break' });
        this.#add(line, around);
      }
    }
  }

  #add(text: string, around: Around): void {
    if (text === '') return;
    // A link is underlined by being one.
    const { underline: _underlined, ...linked } = around.format;
    const format = around.link === null ? around.format : linked;
    this.#pieces.push({ kind: 'text', text, format, link: around.link });
  }

  node(node: HtmlNode, around: Around): void {
    if (isText(node)) this.text(node.value, around);
    else if (isElement(node)) this.element(node, around);
  }

  element(element: HtmlElement, around: Around): void {
    const { reading } = this;
    if (reading.skipped.has(element)) return;
    const tag = element.tagName;
    const reason = DROPPED[tag];
    if (reason !== undefined) {
      if (reason) reading.dropped.add(reason);
      return;
    }
    const style = styleOf(element, reading.rules);
    if (isHidden(element, style)) {
      if (textOf(element) !== '') reading.dropped.add('hidden');
      return;
    }
    const junk = wordJunk(element, style);
    if (junk) {
      if (junk.code) reading.dropped.add(junk.code);
      if (junk.space) this.text(' ', around);
      return;
    }
    if (attribute(element, 'style') !== '' || attribute(element, 'class') !== '')
      reading.dropped.add('styles');
    const inside: Around = {
      ...around,
      format: around.block.kind === 'heading' ? {} : formatInside(element, style, around.format),
      preformatted:
        around.preformatted || (style.get('white-space') ?? '').startsWith('pre') || tag === 'pre',
      listMark: listMarkOf(element, style) ?? around.listMark,
    };
    // Google Docs and Chrome write white-space:pre-wrap on every span; only <pre> means it.
    const calm = tag === 'pre' ? inside : { ...inside, preformatted: around.preformatted };
    if (readBlockElement(this, element, calm, style, around)) return;
    this.#inline(element, calm);
  }

  #inline(element: HtmlElement, around: Around): void {
    const { reading } = this;
    switch (element.tagName) {
      case 'br':
        if (!/Apple-interchange-newline/.test(attribute(element, 'class')))
          this.#pieces.push({ kind: 'break' });
        return;
      case 'wbr':
        return;
      case 'a':
        this.#link(element, around);
        return;
      case 'q': {
        const [open, close] = quotationMarks(reading.language, around.quotes);
        const inner = textOf(element);
        // Our own exports keep the marks in the text, so they are not set twice.
        const marked = /^[„“"»«‚‘'›]/.test(inner) || this.#endsWithMark();
        if (!marked) this.text(open, around);
        this.children(element, { ...around, quotes: around.quotes + 1 });
        if (!marked) this.text(close, around);
        reading.kept.add('quotations');
        reading.quotes.push({ text: inner, href: citeOf(element) });
        return;
      }
      default:
        this.children(element, around);
    }
  }

  #endsWithMark(): boolean {
    const last = this.#pieces.at(-1);
    return last?.kind === 'text' && /[„“"»«‚‘›]$/.test(last.text);
  }

  #link(element: HtmlElement, around: Around): void {
    const { reading } = this;
    const href = attribute(element, 'href');
    const footnote = reading.footnotes.get(href);
    if (footnote !== undefined) {
      this.#pieces.push({ kind: 'note', text: footnote });
      reading.kept.add('footnotes');
      return;
    }
    if (href === '') {
      this.children(element, around);
      return;
    }
    const verdict = linkVerdict(href, reading.base);
    if (verdict.kind === 'drop') {
      if (verdict.code !== 'internal-links') reading.dropped.add(verdict.code, 1, href.slice(0, 80));
      this.children(element, around);
    } else {
      reading.kept.add('links');
      this.children(element, { ...around, link: verdict.address });
    }
  }
}

/** A comma or bar that is left over between a place and a date. */
function isPunctuation(pieces: readonly Piece[]): boolean {
  return /^\s*[,;|•·:–—-]\s*$/.test(piecesText(pieces));
}

/** Crossheads carry no bold or italic of their own: the sheet decides how they look. */
function plain(pieces: readonly Piece[]): Piece[] {
  return foldSpaces(pieces.map((piece) => (piece.kind === 'text' ? { ...piece, format: {} } : piece)));
}

function quotationMarks(language: Language, level: number): readonly [string, string] {
  if (language === 'de') return level % 2 === 0 ? ['„', '“'] : ['‚', '‘'];
  return level % 2 === 0 ? ['“', '”'] : ['‘', '’'];
}
