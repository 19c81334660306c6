import { z } from 'zod';
import { childrenOf, elementProperties, type NodeDefinition } from '../node.ts';

/** A block quotation. */
export const quote: NodeDefinition = {
  type: 'quote',
  place: 'block',
  version: 1,
  schema: (children) =>
    z.strictObject({
      type: z.literal('quote'),
      version: z.literal(1).default(1),
      ...elementProperties,
      children: z.array(children.inline).default([]),
    }),
  lowerBlock: (node, lowering) => ({
    kind: 'quotation',
    block: lowering.block,
    runs: lowering.runs(childrenOf(node)),
  }),
};
