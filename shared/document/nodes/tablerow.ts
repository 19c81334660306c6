import { z } from 'zod';
import { elementProperties, type NodeDefinition } from '../node.ts';

export const tableRow: NodeDefinition = {
  type: 'tablerow',
  place: 'part',
  version: 1,
  schema: (children) =>
    z.strictObject({
      type: z.literal('tablerow'),
      version: z.literal(1).default(1),
      ...elementProperties,
      height: z.number().optional(),
      children: z.array(children.tableCell),
    }),
};
