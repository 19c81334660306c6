import { z } from 'zod';
import { childrenOf, elementProperties, type NodeDefinition } from '../node.ts';

export const paragraph: NodeDefinition = {
  type: 'paragraph',
  place: 'block',
  version: 1,
  schema: (children) =>
    z.strictObject({
      type: z.literal('paragraph'),
      version: z.literal(1).default(1),
      ...elementProperties,
      textFormat: z.int().min(0).default(0),
      textStyle: z.literal('').default(''),
      children: z.array(children.inline).default([]),
    }),
  lowerBlock: (node, lowering) => ({
    kind: 'paragraph',
    block: lowering.block,
    runs: lowering.runs(childrenOf(node)),
  }),
};
