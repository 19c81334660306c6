import type { ClaimKind } from '#shared/statement/claims.ts';
import type { VerificationState } from '#shared/statement/verification.ts';

/** One line of a record: what it is and what it says. */
export interface RecordRow {
  readonly label: string;
  readonly text: string;
  /** Where it can be looked up. */
  readonly address?: string;
}

/** One statement of the article, numbered in reading order by where its reference stands. */
export interface StatementRecord {
  readonly number: number;
  readonly state: VerificationState;
  readonly stateWord: string;
  readonly open: boolean;
  /** Each wording in which it is printed here, once. */
  readonly printed: readonly string[];
  /** For the margin: who, how, state. */
  readonly short: string;
  readonly rows: readonly RecordRow[];
}

/** Something to look up: listed once, however often it stands in the text. */
export interface OpenClaim {
  readonly number: number;
  /** "O3". */
  readonly label: string;
  readonly kind: ClaimKind;
  readonly text: string;
  readonly mentions: number;
  /** The words around its first mention. */
  readonly context: string;
  /** Numbers of the open statements that it stands in. */
  readonly statements: readonly number[];
}
