import { z } from 'zod';
import { elementProperties, type NodeDefinition } from '../node.ts';

/** Header states are Lexical's: 0 no header, 1 row, 2 column, 3 both. */
export const tableCell: NodeDefinition = {
  type: 'tablecell',
  place: 'part',
  version: 1,
  schema: (children) =>
    z.strictObject({
      type: z.literal('tablecell'),
      version: z.literal(1).default(1),
      ...elementProperties,
      headerState: z.int().min(0).max(3).default(0),
      colSpan: z.int().min(1).default(1),
      rowSpan: z.int().min(1).default(1),
      width: z.number().optional(),
      backgroundColor: z.null().default(null),
      verticalAlign: z.string().optional(),
      children: z.array(children.boxed),
    }),
};
