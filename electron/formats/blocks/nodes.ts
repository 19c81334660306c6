import {
  breakNode,
  type CellContent,
  factBoxNode,
  headingNode,
  linkNode,
  listItemNode,
  noteNode,
  paragraphNode,
  quoteNode,
  ruleNode,
  tableNode,
  textNode,
} from '#shared/document/build.ts';
import type { StoredNode } from '#shared/document/node.ts';
import type { Block, ListBlock, Piece } from './blocks.ts';
import { blockText, paragraphOf } from './blocks.ts';

/** Lists below each other in one document; deeper ones are flattened (the sheet itself stops at 60 nodes). */
const LIST_DEPTH = 8;
const TABLE_COLUMNS = 200;

interface OpenLink {
  readonly address: string;
  readonly children: StoredNode[];
}
const NO_LINK: OpenLink = { address: '', children: [] };

/** Inline nodes of pieces: neighbours with the same address become one link. */
export function inlineNodes(pieces: readonly Piece[]): StoredNode[] {
  const nodes: StoredNode[] = [];
  let open: OpenLink = NO_LINK;
  for (const piece of pieces) {
    if (piece.kind === 'text' && piece.link !== null) {
      if (open.address !== piece.link) {
        open = { address: piece.link, children: [] };
        nodes.push(linkNode(piece.link, open.children));
      }
      open.children.push(textNode(piece.text, piece.format));
      continue;
    }
    open = NO_LINK;
    if (piece.kind === 'text') nodes.push(textNode(piece.text, piece.format));
    else if (piece.kind === 'break') nodes.push(breakNode());
    else nodes.push(noteNode([textNode(piece.text)]));
  }
  return nodes;
}

/**
 * Stored blocks of the article's body. Heading levels are brought to the two that a sheet knows: the highest
 * level in the text becomes the first. `text`: the blocks that count for that, when it is not these.
 */
export function bodyNodes(blocks: readonly Block[], text: readonly Block[] = blocks): StoredNode[] {
  const levels = text.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const top = levels.length === 0 ? 1 : Math.min(...new Set(levels));
  return blocks.flatMap((block) => nodesOf(block, top));
}

function nodesOf(block: Block, top: number): StoredNode[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphNode(inlineNodes(block.pieces))];
    case 'heading':
      return [headingNode(block.level === top ? 1 : 2, inlineNodes(block.pieces))];
    case 'quotation':
      return [quoteNode(inlineNodes(block.pieces))];
    case 'list':
      return [listNodeOf(block, 1)];
    case 'table':
      return [
        tableNode(
          block.rows.map((cells) =>
            cells.slice(0, TABLE_COLUMNS).map(
              (cell): CellContent => ({
                header: cell.header,
                columnSpan: cell.columnSpan,
                rowSpan: cell.rowSpan,
                blocks: boxedNodes(cell.blocks),
              }),
            ),
          ),
        ),
      ];
    case 'factBox':
      return [factBoxNode(boxedNodes(block.blocks))];
    case 'rule':
      return [ruleNode()];
    case 'picture':
      return [];
  }
}

/** Inside a cell or box stand no tables and no boxes: they are written as a paragraph. */
function boxedNodes(blocks: readonly Block[]): StoredNode[] {
  const nodes = blocks.flatMap((block): StoredNode[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'quotation':
      case 'heading':
      case 'list':
        return nodesOf(block, block.kind === 'heading' ? block.level : 1);
      case 'table':
      case 'factBox':
        return [paragraphNode(inlineNodes(paragraphOf(blockText(block)).pieces))];
      case 'rule':
      case 'picture':
        return [];
    }
  });
  return nodes.length > 0 ? nodes : [paragraphNode([])];
}

/** Lexical nests a list by an item that holds nothing but that list. */
function listNodeOf(block: ListBlock, depth: number): StoredNode {
  const items: StoredNode[] = [];
  let value = block.start;
  for (const item of block.items) {
    items.push(listItemNode(value, inlineNodes(item.pieces)));
    value += 1;
    for (const nested of item.nested) {
      if (depth < LIST_DEPTH) items.push(listItemNode(value, [listNodeOf(nested, depth + 1)]));
      else {
        for (const text of blockText(nested).split('\n')) {
          items.push(listItemNode(value, [textNode(text)]));
          value += 1;
        }
      }
    }
  }
  return {
    children: items,
    listType: block.ordered ? 'number' : 'bullet',
    start: block.start,
    tag: block.ordered ? 'ol' : 'ul',
    direction: null,
    format: '',
    indent: 0,
    type: 'list',
    version: 1,
  };
}
