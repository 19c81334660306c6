import type { TextSpan } from './types.ts';

/** What a fact check looks up although nobody is quoted with it. */
export const CLAIM_KINDS = ['number', 'date', 'name'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** A number, date or proper name in running text. Offsets are those of its paragraph. */
export interface FoundClaim extends TextSpan {
  readonly kind: ClaimKind;
  /** Index of the paragraph among those that were looked through. */
  readonly paragraph: number;
  readonly text: string;
  /** The same for every mention of the same thing: "Beispiel" after "Jana Beispiel", "2,4 km" twice. */
  readonly key: string;
  /** As a list names it: the full name for a short one. */
  readonly name: string;
}

/** A name that the archive knows, with its other spellings. */
export interface KnownName {
  readonly name: string;
  readonly variants: readonly string[];
}
