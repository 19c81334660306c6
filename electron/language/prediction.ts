import {
  SHOWN_CONFIDENCE,
  type DetectedStatement,
  type StatementType,
  type TextSpan,
} from '#shared/statement/types.ts';

/** A statement in the form that score-statements.py reads. */
export interface Prediction {
  readonly type: StatementType;
  readonly start: number;
  readonly end: number;
  readonly spans: readonly TextSpan[];
  readonly speaker: { readonly spans: readonly TextSpan[] } | null;
  readonly cue: { readonly spans: readonly TextSpan[] } | null;
  readonly addressee: { readonly spans: readonly TextSpan[] } | null;
}

/**
 * The statements that the interface would show, in the scorer's form. There a chain is two statements with the
 * same words: one of who passes them on, one of who said them.
 */
export function predictionsOf(statements: readonly DetectedStatement[]): Prediction[] {
  return statements
    .filter((statement) => statement.confidence >= SHOWN_CONFIDENCE)
    .flatMap((statement) => {
      const prediction = predictionOf(statement);
      if (statement.quoter.length === 0) return [prediction];
      return [{ ...prediction, speaker: { spans: statement.quoter } }, prediction];
    });
}

/** Maps a statement to the scorer's form; there reported speech carries no cue. */
export function predictionOf(statement: DetectedStatement): Prediction {
  const spans = statement.spans;
  return {
    type: statement.type,
    start: spans[0]?.start ?? 0,
    end: spans.at(-1)?.end ?? 0,
    spans,
    speaker: statement.speaker ? { spans: statement.speaker.spans } : null,
    cue: statement.cue && statement.type !== 'reported' ? { spans: statement.cue.spans } : null,
    addressee: statement.addressee ? { spans: statement.addressee.spans } : null,
  };
}
