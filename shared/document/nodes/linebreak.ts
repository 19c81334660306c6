import { z } from 'zod';
import type { NodeDefinition } from '../node.ts';

export const linebreak: NodeDefinition = {
  type: 'linebreak',
  place: 'inline',
  version: 1,
  schema: () => z.strictObject({ type: z.literal('linebreak'), version: z.literal(1).default(1) }),
  lowerRuns: () => [{ kind: 'break' }],
};
