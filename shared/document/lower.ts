import type { StoredDocument } from './document.ts';
import { childrenOf, type Lowering, type RunSurroundings, type StoredNode } from './node.ts';
import { nodeByType } from './nodes/index.ts';
import { type Block, type ListItem, type Run, SHEET_FIELDS, type SheetField, type Story } from './story.ts';

/**
 * Translates a checked document into its story. Everything on the sheet is in it, desk notes and placeholders
 * included; `publicStory` leaves those out.
 */
export function lower(document: StoredDocument): Story {
  const fields = Object.fromEntries(SHEET_FIELDS.map((name) => [name, []])) as unknown as Record<
    SheetField,
    Run[]
  >;
  const blocks: Block[] = [];
  document.root.children.forEach((node, index) => {
    if (node.type === 'field') fields[node['field'] as SheetField] = loweringAt(index).runs(childrenOf(node));
    else blocks.push(...loweringAt(index).blocks([node]));
  });
  return { fields, blocks };
}

/** One top-level block, so that an editor can cache what it derives from each. */
export function lowerBlock(node: StoredNode, index: number): Block[] {
  return loweringAt(index).blocks([node]);
}

export function lowerRuns(children: readonly StoredNode[]): Run[] {
  return loweringAt(0).runs(children);
}

function loweringAt(block: number): Lowering {
  const lowering: Lowering = {
    block,
    runs: (children, surroundings: RunSurroundings = {}) =>
      children.flatMap((node) => definitionOf(node).lowerRuns?.(node, lowering, surroundings) ?? []),
    blocks: (children) =>
      children.flatMap((node) => {
        const lowered = definitionOf(node).lowerBlock?.(node, lowering);
        return lowered ? [lowered] : [];
      }),
    items(children) {
      const items: ListItem[] = [];
      for (const item of children) {
        const content = childrenOf(item);
        const runs = lowering.runs(content.filter((node) => node.type !== 'list'));
        const nested = lowering
          .blocks(content.filter((node) => node.type === 'list'))
          .filter((block) => block.kind === 'list');
        const previous = items.at(-1);
        // Lexical nests by an item that holds nothing but a list: it belongs to the item before it.
        if (runs.length === 0 && nested.length > 0 && previous) {
          items[items.length - 1] = { ...previous, nested: [...previous.nested, ...nested] };
        } else items.push({ runs, nested });
      }
      return items;
    },
    cells: (children) =>
      children.map((cell) => ({
        header: cell['headerState'] !== 0,
        columnSpan: Number(cell['colSpan']),
        rowSpan: Number(cell['rowSpan']),
        blocks: lowering.blocks(childrenOf(cell)),
      })),
  };
  return lowering;
}

function definitionOf(node: StoredNode) {
  const definition = nodeByType.get(node.type);
  if (!definition) throw new Error(`unchecked document: unknown node "${node.type}"`);
  return definition;
}
