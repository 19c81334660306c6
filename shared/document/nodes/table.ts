import { z } from 'zod';
import { childrenOf, elementProperties, type NodeDefinition } from '../node.ts';

export const table: NodeDefinition = {
  type: 'table',
  place: 'top',
  version: 1,
  schema: (children) =>
    z.strictObject({
      type: z.literal('table'),
      version: z.literal(1).default(1),
      ...elementProperties,
      colWidths: z.array(z.number()).optional(),
      rowStriping: z.boolean().optional(),
      frozenColumnCount: z.int().optional(),
      frozenRowCount: z.int().optional(),
      children: z.array(children.tableRow),
    }),
  lowerBlock: (node, lowering) => ({
    kind: 'table',
    block: lowering.block,
    rows: childrenOf(node).map((row) => lowering.cells(childrenOf(row))),
  }),
};
