import { z } from 'zod';
import { childrenOf, elementProperties, type NodeDefinition } from '../node.ts';

export const pullQuote: NodeDefinition = {
  type: 'pullquote',
  place: 'block',
  version: 1,
  schema: (children) =>
    z.strictObject({
      type: z.literal('pullquote'),
      version: z.literal(1).default(1),
      ...elementProperties,
      children: z.array(children.inline).default([]),
    }),
  lowerBlock: (node, lowering) => ({
    kind: 'pullQuote',
    block: lowering.block,
    runs: lowering.runs(childrenOf(node)),
  }),
};
