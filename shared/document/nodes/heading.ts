import { z } from 'zod';
import { childrenOf, elementProperties, type NodeDefinition } from '../node.ts';

/** A crosshead: `h2` is level 1, `h3` level 2 (`h1` is the headline, a field). */
export const heading: NodeDefinition = {
  type: 'heading',
  place: 'block',
  version: 1,
  schema: (children) =>
    z.strictObject({
      type: z.literal('heading'),
      version: z.literal(1).default(1),
      ...elementProperties,
      tag: z.enum(['h2', 'h3']),
      children: z.array(children.inline).default([]),
    }),
  lowerBlock: (node, lowering) => ({
    kind: 'heading',
    block: lowering.block,
    level: node['tag'] === 'h2' ? 1 : 2,
    runs: lowering.runs(childrenOf(node)),
  }),
};
