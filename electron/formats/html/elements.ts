import type { Block, ListBlock, Piece, QuotationBlock, ReadItem } from '../blocks/blocks.ts';
import { piecesText, textPiece } from '../blocks/blocks.ts';
import { joinWordLists } from './lists.ts';
import { readPicture } from './pictures.ts';
import { attribute, type HtmlElement, isElement, textOf } from './parse.ts';
import { citeOf } from './links.ts';
import type { Around, PageReader } from './reading.ts';
import { hintsOf } from './roles.ts';
import { readTable } from './tables.ts';
import { onlineListMark } from './word.ts';

const BLOCKS = new Set(
  (
    'address article aside body center dd details dir div dl dt fieldset figcaption footer form header hgroup ' +
    'html legend main nav p pre section summary tbody td tfoot th thead tr caption li search option optgroup'
  ).split(' '),
);

/** Page furniture by its element: never part of an article. */
const FURNITURE: Readonly<Record<string, string>> = {
  nav: 'navigation',
  footer: 'footer',
  aside: 'aside',
  search: 'navigation',
};

/** Reads an element that begins a block of its own; false when it is inline. */
export function readBlockElement(
  reader: PageReader,
  element: HtmlElement,
  inside: Around,
  style: ReadonlyMap<string, string>,
  around: Around,
): boolean {
  const tag = element.tagName;
  switch (tag) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      reader.flush(around);
      const within: Around = {
        ...inside,
        format: {},
        listMark: null,
        hints: hintsFor(reader, element, around),
        block: { kind: 'heading', level: Number(tag[1]) },
      };
      reader.children(element, within);
      reader.flush(within);
      return true;
    }
    case 'blockquote':
      readQuotation(reader, element, inside, around);
      return true;
    case 'ul':
    case 'ol':
    case 'menu':
      reader.flush(around);
      readList(reader, element, inside);
      return true;
    case 'table':
      reader.flush(around);
      readTable(reader, element, inside);
      return true;
    case 'hr':
      reader.flush(around);
      if (!/mso-element|footnote/.test(attribute(element, 'style')))
        reader.push({ kind: 'rule', hints: around.hints });
      return true;
    case 'img':
    case 'picture':
    case 'figure':
      readPicture(reader, element, inside, around);
      return true;
    default:
  }
  const display = style.get('display') ?? '';
  if (!BLOCKS.has(tag) && !/^(block|list-item|flex|grid|table)$/.test(display))
    return readRole(reader, element, inside, around);
  if (BLOCKS.has(tag) && display === 'inline') return false;
  reader.flush(around);
  const hints = hintsFor(reader, element, around);
  const furniture = reader.reading.page ? FURNITURE[tag] : undefined;
  const within: Around = {
    ...inside,
    block: around.block.kind === 'heading' ? around.block : { kind: 'paragraph' },
    hints: furniture && !hints.role ? { boilerplate: furniture } : hints,
    preformatted: tag === 'pre' || inside.preformatted,
  };
  if ((tag === 'aside' || tag === 'div' || tag === 'section') && isFactBox(element)) {
    const blocks = joinWordLists(
      reader.collect(() => reader.children(element, { ...within, hints: {} }), within),
    );
    if (blocks.length > 0) reader.push({ kind: 'factBox', blocks, hints: {} });
    return true;
  }
  reader.children(element, within);
  reader.flush(within);
  return true;
}

/** Inline elements whose class names a role ("byline", "dateline") stand for themselves on pages. */
function readRole(reader: PageReader, element: HtmlElement, inside: Around, around: Around): boolean {
  const outer = around.hints.role;
  if (!reader.reading.page || around.block.kind === 'heading') return false;
  if (outer && outer !== 'date' && outer !== 'byline') return false;
  if (element.tagName === 'time' && outer !== 'date' && !around.hints.boilerplate && isAlone(element)) {
    reader.flush(around);
    const within: Around = { ...inside, hints: { role: 'date' } };
    reader.children(element, within);
    reader.flush(within);
    return true;
  }
  const hints = hintsOf(element);
  if (hints.role !== 'byline' && hints.role !== 'dateline' && hints.role !== 'date') return false;
  if (hints.role === outer) return false;
  if (element.tagName === 'a' && hints.role !== 'byline') return false;
  reader.flush(around);
  const within: Around = { ...inside, hints };
  reader.children(element, within);
  reader.flush(within);
  return true;
}

/** A time inside a sentence is part of the sentence. */
function isAlone(element: HtmlElement): boolean {
  const parent = element.parentNode;
  if (!parent || !('tagName' in parent)) return true;
  return textOf(parent).length - textOf(element).length < 40;
}

function hintsFor(reader: PageReader, element: HtmlElement, around: Around) {
  if (!reader.reading.page || around.hints.boilerplate) return around.hints;
  const own = hintsOf(element);
  // A wrapper called "article-author" may hold the whole article; only small elements keep a role.
  if (own.boilerplate && textOf(element).length > 3000) return around.hints;
  if (own.role && textOf(element).length > 900) return around.hints;
  return own.role || own.boilerplate ? own : around.hints;
}

function isFactBox(element: HtmlElement): boolean {
  return /fact-?box|info-?box|fakten|infokasten/i.test(
    `${attribute(element, 'class')} ${attribute(element, 'id')}`,
  );
}

function readQuotation(reader: PageReader, element: HtmlElement, inside: Around, around: Around): void {
  const inner = reader.collect(() => reader.children(element, { ...inside, listMark: null }), around);
  const pieces: Piece[] = [];
  const others: Block[] = [];
  for (const block of inner) {
    if (block.kind !== 'paragraph' && block.kind !== 'heading' && block.kind !== 'quotation') {
      others.push(block);
      continue;
    }
    if (pieces.length > 0) pieces.push({ kind: 'break' });
    pieces.push(...block.pieces);
  }
  // Mail programs and old editors indent whole pages with blockquote: that is no quotation.
  const indented = others.length > 0 || piecesText(pieces).length > 5000;
  const cite = citeOf(element);
  if (indented) for (const block of inner) reader.push(block);
  else if (pieces.length > 0) {
    reader.push({ kind: 'quotation', pieces, cite, hints: around.hints } satisfies QuotationBlock);
    reader.reading.kept.add('quotations');
    reader.reading.quotes.push({ text: piecesText(pieces).replace(/\s+/g, ' ').trim(), href: cite });
  }
}

function readList(reader: PageReader, element: HtmlElement, inside: Around): void {
  const items: ReadItem[] = [];
  const apart: Block[] = [];
  for (const child of element.childNodes) {
    if (!isElement(child)) continue;
    const mark = child.tagName === 'li' ? onlineListMark(child, element) : null;
    if (mark) {
      const marked: Around = { ...inside, listMark: mark, block: { kind: 'paragraph' } };
      reader.children(child, marked);
      reader.flush(marked);
      continue;
    }
    const within: Around = { ...inside, listMark: null, block: { kind: 'paragraph' } };
    // A list directly inside a list (old editors, Google Docs) belongs to the item before it.
    const blocks =
      child.tagName === 'li'
        ? reader.collect(() => reader.children(child, within), within)
        : reader.collect(() => reader.element(child, within), within);
    const item = itemOf(blocks, apart);
    const previous = items.at(-1);
    if (item.pieces.length === 0 && item.nested.length > 0 && previous) {
      items[items.length - 1] = { ...previous, nested: [...previous.nested, ...item.nested] };
    } else if (item.pieces.length > 0 || item.nested.length > 0) items.push(item);
  }
  if (items.length > 0) {
    const start = Number.parseInt(attribute(element, 'start'), 10);
    reader.push({
      kind: 'list',
      ordered: element.tagName === 'ol',
      start: Number.isSafeInteger(start) && start >= 0 && start < 100_000 ? start : 1,
      items,
      hints: inside.hints,
    });
  }
  for (const block of apart) reader.push(block);
}

function itemOf(blocks: readonly Block[], apart: Block[]): ReadItem {
  const pieces: Piece[] = [];
  const nested: ListBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'list') nested.push(block);
    else if (block.kind === 'paragraph' || block.kind === 'heading' || block.kind === 'quotation') {
      if (pieces.length > 0) pieces.push({ kind: 'break' });
      pieces.push(...block.pieces);
    } else if (block.kind === 'table') {
      const text = block.rows.map((row) => row.map((cell) => cellText(cell.blocks)).join(' ')).join('; ');
      if (text.trim() !== '') pieces.push(textPiece(`${pieces.length > 0 ? ' ' : ''}${text}`));
    } else apart.push(block);
  }
  return { pieces, nested };
}

function cellText(blocks: readonly Block[]): string {
  return blocks.map((block) => ('pieces' in block ? piecesText(block.pieces) : '')).join(' ');
}
