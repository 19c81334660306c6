import { z } from 'zod';
import { elementProperties, type NodeDefinition } from '../node.ts';
import { SHEET_FIELDS } from '../story.ts';

/** One of the fixed blocks at the top of the sheet (kicker to dateline). `document.ts` demands all six in order. */
export const field: NodeDefinition = {
  type: 'field',
  place: 'field',
  version: 1,
  schema: (children) =>
    z.strictObject({
      type: z.literal('field'),
      version: z.literal(1).default(1),
      ...elementProperties,
      field: z.enum(SHEET_FIELDS),
      children: z.array(children.inline).default([]),
    }),
};
