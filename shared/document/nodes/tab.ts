import { z } from 'zod';
import { marksSchema, type NodeDefinition } from '../node.ts';

/** A tab that Lexical keeps as a node of its own; printed as one space. */
export const tab: NodeDefinition = {
  type: 'tab',
  place: 'inline',
  version: 1,
  schema: () =>
    z.strictObject({
      type: z.literal('tab'),
      version: z.literal(1).default(1),
      text: z.literal('\t').default('\t'),
      format: z.int().min(0).default(0),
      detail: z.int().default(2),
      mode: z.literal('normal').default('normal'),
      style: z.literal('').default(''),
      $: z.strictObject({ marks: marksSchema.optional() }).optional(),
    }),
  lowerRuns: () => [{ kind: 'text', text: ' ', format: {}, marks: [] }],
};
