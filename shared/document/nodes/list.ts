import { z } from 'zod';
import { childrenOf, elementProperties, type NodeDefinition } from '../node.ts';

export const list: NodeDefinition = {
  type: 'list',
  place: 'block',
  version: 1,
  schema: (children) =>
    z.strictObject({
      type: z.literal('list'),
      version: z.literal(1).default(1),
      ...elementProperties,
      listType: z.enum(['bullet', 'number']),
      tag: z.enum(['ul', 'ol']),
      start: z.int().default(1),
      children: z.array(children.listItem),
    }),
  lowerBlock: (node, lowering) => ({
    kind: 'list',
    block: lowering.block,
    ordered: node['listType'] === 'number',
    start: Number(node['start']),
    items: lowering.items(childrenOf(node)),
  }),
};
