import { z } from 'zod';
import { elementProperties, type NodeDefinition } from '../node.ts';

/** A list item holds text, or (Lexical's way of nesting) nothing but one list. */
export const listItem: NodeDefinition = {
  type: 'listitem',
  place: 'part',
  version: 1,
  schema: (children) =>
    z.strictObject({
      type: z.literal('listitem'),
      version: z.literal(1).default(1),
      ...elementProperties,
      value: z.int().default(1),
      children: z.array(children.itemContent).default([]),
    }),
};
