import type { KnownName } from '#shared/statement/claims.ts';
import type { FoundClaim } from '#shared/statement/claims.ts';
import type { VerificationState } from '#shared/statement/verification.ts';
import type { Language } from '#shared/text/language.ts';

/** How one use of a statement stands, as the archive derives it. */
export interface UseFacts {
  readonly state: VerificationState;
  /** Where the printed words leave what they were compared with, without a declared reason. */
  readonly drift: readonly { readonly printed: string; readonly anchored: string }[];
}

/** What a manuscript tells beside the article itself; formats neither ask the archive nor analyse language. */
export interface ManuscriptFacts {
  /** The newest version; null before the first. */
  readonly version: {
    readonly number: number;
    readonly name: string;
    readonly at: string;
    readonly person: string;
    /** The article was saved differently since. */
    readonly changedSince: boolean;
  } | null;
  /** By use. */
  readonly uses: ReadonlyMap<string, UseFacts>;
  readonly findClaims: (
    paragraphs: readonly string[],
    language: Language,
    known: readonly KnownName[],
  ) => readonly FoundClaim[];
}
