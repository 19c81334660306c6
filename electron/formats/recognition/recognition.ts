import type { z } from 'zod';
import type { imports, recognisedBlockSchema } from '#shared/contract/imports.ts';

export type RecognisedBlock = z.infer<typeof recognisedBlockSchema>;
export type Role = RecognisedBlock['role'];
/** With the places of what is left out, which are known once the text is assembled. */
export type PlacedRecognition = NonNullable<z.infer<typeof imports.preview.output>['recognition']>;
export type Recognition = Omit<PlacedRecognition, 'leftOut'>;

/** What one block was taken for. `keep` false: greyed, and left out when the person accepts. */
export interface Placement {
  readonly role: Role;
  readonly keep: boolean;
  /** Code; the interface words it. */
  readonly reason: string;
}

export const BODY: Placement = { role: 'body', keep: true, reason: '' };
