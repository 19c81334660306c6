import { z } from 'zod';
import { childrenOf, elementProperties, type NodeDefinition } from '../node.ts';

/** A hidden desk note inside the text. */
export const note: NodeDefinition = {
  type: 'note',
  place: 'inline',
  version: 1,
  schema: (children) =>
    z.strictObject({
      type: z.literal('note'),
      version: z.literal(1).default(1),
      ...elementProperties,
      children: z.array(children.inline),
    }),
  lowerRuns(node, lowering) {
    const text = lowering
      .runs(childrenOf(node))
      .map((run) => (run.kind === 'break' ? '\n' : run.text))
      .join('');
    return [{ kind: 'note', text }];
  },
};
