import { z } from 'zod';
import { childrenOf, elementProperties, type NodeDefinition } from '../node.ts';

/** A box of its own blocks; its first heading is its title. Boxes do not nest. */
export const factBox: NodeDefinition = {
  type: 'factbox',
  place: 'top',
  version: 1,
  schema: (children) =>
    z.strictObject({
      type: z.literal('factbox'),
      version: z.literal(1).default(1),
      ...elementProperties,
      children: z.array(children.boxed),
    }),
  lowerBlock: (node, lowering) => ({
    kind: 'factBox',
    block: lowering.block,
    blocks: lowering.blocks(childrenOf(node)),
  }),
};
