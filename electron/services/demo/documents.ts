import {
  type CellContent,
  factBoxNode,
  headingNode,
  listNode,
  paragraphNode,
  pictureNode,
  pullQuoteNode,
  quoteNode,
  ruleNode,
  sheet,
  tableNode,
  textNode,
} from '#shared/document/build.ts';
import type { StoredDocument } from '#shared/document/document.ts';
import type { StoredNode } from '#shared/document/node.ts';
import { SHEET_FIELDS } from '#shared/document/story.ts';
import { inlineNodes, piecesOf } from './marked-text.ts';
import { oldBridge } from './picture-making.ts';
import type { DemoArticle, DemoBlock, MarkedText } from './shape.ts';

/** The mark of a statement's key; null while it has none. */
export type MarkFor = (key: string) => string | null;

/** The sheet of an article. `drop` leaves out that many blocks at the end, for its earlier versions. */
export function demoDocument(article: DemoArticle, markFor: MarkFor, drop = 0): StoredDocument {
  const fields = Object.fromEntries(
    SHEET_FIELDS.map((name) => [name, inlineNodes(article.sheet[name] ?? '', markFor)]),
  );
  const blocks = article.body.slice(0, article.body.length - drop);
  return sheet(
    fields,
    blocks.map((block) => blockNode(block, markFor)),
  );
}

/** What each statement of an article prints, its pieces joined as at a save. */
export function printedWordings(article: DemoArticle): Map<string, string> {
  const texts = [...Object.values(article.sheet), ...article.body.flatMap(textsOf)];
  const pieces = new Map<string, string[]>();
  for (const text of texts) {
    for (const [key, found] of piecesOf(text)) pieces.set(key, [...(pieces.get(key) ?? []), ...found]);
  }
  return new Map([...pieces].map(([key, found]) => [key, found.join(' … ')]));
}

function textsOf(block: DemoBlock): readonly MarkedText[] {
  switch (block.kind) {
    case 'list':
      return block.items;
    case 'factBox':
      return block.texts;
    case 'table':
    case 'picture':
    case 'rule':
      return [];
    default:
      return [block.text];
  }
}

function blockNode(block: DemoBlock, markFor: MarkFor): StoredNode {
  const inline = (text: MarkedText) => inlineNodes(text, markFor);
  switch (block.kind) {
    case 'paragraph':
      return paragraphNode(inline(block.text));
    case 'crosshead':
      return headingNode(block.level, inline(block.text));
    case 'quotation':
      return quoteNode(inline(block.text));
    case 'pullQuote':
      return pullQuoteNode(inline(block.text));
    case 'list':
      return listNode(block.ordered, block.items.map(inline));
    case 'factBox':
      return factBoxNode([
        headingNode(2, [textNode(block.title)]),
        ...block.texts.map((text) => paragraphNode(inline(text))),
      ]);
    case 'table':
      return tableNode(block.rows.map((row, index) => row.map((cell) => cellOf(cell, index === 0))));
    case 'picture': {
      const { sha256, caption, creditLine } = oldBridge();
      return pictureNode({ asset: sha256, caption, creditLine, altText: block.altText });
    }
    case 'rule':
      return ruleNode();
  }
}

function cellOf(text: string, header: boolean): CellContent {
  return { header, blocks: [paragraphNode(text === '' ? [] : [textNode(text)])] };
}
