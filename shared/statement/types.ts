import { z } from 'zod';

/** Kinds of statement (product.md, section 3). */
export const STATEMENT_TYPES = ['direct', 'indirect', 'reported', 'indirect-free', 'free-indirect'] as const;
export const statementTypeSchema = z.enum(STATEMENT_TYPES);
export type StatementType = z.infer<typeof statementTypeSchema>;

export const MEDIA = ['spoken', 'written', 'thought'] as const;
export const statementMediumSchema = z.enum(MEDIA);

/** Interface languages and article languages are BCP 47 primary tags. */
export const wordingSchema = z.object({ text: z.string(), language: z.string() });
export type Wording = z.infer<typeof wordingSchema>;

export const translationSchema = wordingSchema.extend({
  by: z.string().default(''),
  method: z.enum(['human', 'machine', 'unknown']).default('unknown'),
});

/** unter eins, unter zwei, unter drei (Bundespressekonferenz). */
export const GROUND_RULES = ['one', 'two', 'three'] as const;
export const groundRuleSchema = z.enum(GROUND_RULES);

export const AUTHORISATION_STATES = ['none', 'requested', 'released', 'changed', 'refused'] as const;
export const authorisationStateSchema = z.enum(AUTHORISATION_STATES);

/** Half-open UTF-16 offsets into the text that was analysed. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Why a proposal was made, as a code that the interface words; `cue` and `speaker` quote the text. */
export interface ProposalReason {
  readonly code:
    | 'cue-after'
    | 'cue-before'
    | 'cue-inside'
    | 'preposition'
    | 'quotation-marks'
    | 'konjunktiv'
    | 'continued'
    | 'hearsay'
    | 'speech-act';
  readonly cue?: string;
  readonly speaker?: string;
  /** How the speaker was found: named here, or resolved from a pronoun, a role word or a document. */
  readonly resolution?: 'named' | 'pronoun' | 'role' | 'document' | 'previous' | 'none';
}

/** A statement found by rules in running text. All offsets refer to the analysed text. */
export interface DetectedStatement {
  readonly type: StatementType;
  readonly medium: (typeof MEDIA)[number];
  /** The statement's pieces in order; a direct quotation includes its quotation marks. */
  readonly spans: readonly TextSpan[];
  readonly nested: boolean;
  readonly speaker: {
    readonly spans: readonly TextSpan[];
    /** As it stands in the text: "er", "die Erklärung", "Trump". */
    readonly asPrinted: string;
    /** The person or body behind it as far as the text tells: "Donald Trump". */
    readonly name: string;
    /** The office or role beside the name: "US-Präsident". */
    readonly role: string;
  } | null;
  readonly cue: { readonly spans: readonly TextSpan[]; readonly text: string } | null;
  readonly addressee: { readonly spans: readonly TextSpan[]; readonly name: string } | null;
  /** Attribution chain, nearest first: an unnamed source behind CNN. */
  readonly chain: readonly string[];
  /** Where the one stands who passes the words on: CNN in "CNN zitiert den Minister". Mostly empty. */
  readonly quoter: readonly TextSpan[];
  readonly reason: ProposalReason;
  /** 0 to 1. Below .5 the interface keeps the proposal to itself. */
  readonly confidence: number;
}

/** Proposals below this confidence are kept back: they help when a passage is chosen by hand, nothing else. */
export const SHOWN_CONFIDENCE = 0.5;
