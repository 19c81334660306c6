import { z } from 'zod';
import { isSafeLink } from '../../text/links.ts';
import { childrenOf, elementProperties, type NodeDefinition } from '../node.ts';

export const link: NodeDefinition = {
  type: 'link',
  place: 'inline',
  version: 1,
  schema: (children) =>
    z.strictObject({
      type: z.literal('link'),
      version: z.literal(1).default(1),
      ...elementProperties,
      url: z.string().max(4096).refine(isSafeLink, 'only http, https, mailto and tel links'),
      rel: z.string().nullable().default(null),
      target: z.string().nullable().default(null),
      title: z.string().nullable().default(null),
      children: z.array(children.inline),
    }),
  lowerRuns: (node, lowering) => lowering.runs(childrenOf(node), { link: String(node['url']) }),
};
