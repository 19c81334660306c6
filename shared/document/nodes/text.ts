import { z } from 'zod';
import { KNOWN_FORMAT_BITS, marksSchema, type NodeDefinition, type StoredNode, textFormat } from '../node.ts';

interface Text extends StoredNode {
  readonly text: string;
  readonly format: number;
  readonly $?: { readonly marks?: readonly string[]; readonly placeholder?: boolean };
}

const schema = z.strictObject({
  type: z.literal('text'),
  version: z.literal(1).default(1),
  text: z.string(),
  format: z.int().min(0).max(KNOWN_FORMAT_BITS).default(0),
  detail: z.int().min(0).max(3).default(0),
  mode: z.enum(['normal', 'token', 'segmented']).default('normal'),
  style: z.literal('').default(''),
  $: z.strictObject({ marks: marksSchema.optional(), placeholder: z.literal(true).optional() }).optional(),
});

export const text: NodeDefinition = {
  type: 'text',
  place: 'inline',
  version: 1,
  schema: () => schema,
  lowerRuns(node, _lowering, surroundings) {
    const { text: words, format, $: state } = node as Text;
    if (words === '') return [];
    return [
      {
        kind: 'text',
        text: words,
        format: textFormat(format),
        marks: state?.marks ?? [],
        ...surroundings,
        ...(state?.placeholder ? { placeholder: true } : {}),
      },
    ];
  },
};
