import { z } from 'zod';
import type { NodeDefinition, StoredNode } from '../node.ts';
import type { Crop } from '../story.ts';

const fraction = z.number().min(0).max(1);

interface Picture extends StoredNode {
  readonly asset: string;
  readonly crop: Crop | null;
  readonly caption: string;
  readonly creditLine: string;
  readonly altText: string;
}

/** A picture: the document holds only the asset's id and what belongs to this use of it. */
export const picture: NodeDefinition = {
  type: 'picture',
  place: 'top',
  version: 1,
  schema: () =>
    z.strictObject({
      type: z.literal('picture'),
      version: z.literal(1).default(1),
      asset: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256'),
      crop: z
        .strictObject({ x: fraction, y: fraction, width: fraction, height: fraction })
        .nullable()
        .default(null),
      caption: z.string().default(''),
      creditLine: z.string().default(''),
      altText: z.string().default(''),
    }),
  lowerBlock(node, lowering) {
    const { asset, crop, caption, creditLine, altText } = node as Picture;
    return { kind: 'figure', block: lowering.block, asset, crop, caption, creditLine, altText };
  },
};
