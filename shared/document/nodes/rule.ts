import { z } from 'zod';
import type { NodeDefinition } from '../node.ts';

/** A thematic break; the type name is Lexical's. */
export const rule: NodeDefinition = {
  type: 'horizontalrule',
  place: 'top',
  version: 1,
  schema: () => z.strictObject({ type: z.literal('horizontalrule'), version: z.literal(1).default(1) }),
  lowerBlock: (_node, lowering) => ({ kind: 'rule', block: lowering.block }),
};
