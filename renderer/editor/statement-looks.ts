import type { Statement } from '#shared/contract/statements.ts';
import type { StatementType } from '#shared/statement/types.ts';
import type { VerificationState } from '#shared/statement/verification.ts';
import { VERIFICATION_TONES } from '../workspace/verification.ts';
import type { StatementWords } from './statement.messages.ts';

/** How a statement looks: a tone and the state in words. Colour is never the only sign. */
export type StatementTone = 'ok' | 'warn' | 'bad' | 'plain';

/** Where marks overlap, the one that needs more attention shows. */
const WEIGHTS: Readonly<Record<StatementTone, number>> = { plain: 1, ok: 2, warn: 3, bad: 4 };

export function toneOf(state: VerificationState): StatementTone {
  return VERIFICATION_TONES[state];
}

export function weightOf(tone: StatementTone): number {
  return WEIGHTS[tone];
}

export function typeWord(type: StatementType, words: StatementWords): string {
  switch (type) {
    case 'direct':
      return words.direct;
    case 'indirect':
      return words.indirect;
    case 'reported':
      return words.reported;
    case 'indirect-free':
      return words.indirectFree;
    case 'free-indirect':
      return words.freeIndirect;
  }
}

/** "Original fehlt" says more than "Erfasst" where a translated quote has no original. */
export function stateWord(
  statement: Pick<Statement, 'verification' | 'originalMissing'>,
  words: StatementWords,
): string {
  if (statement.verification === 'recorded' && statement.originalMissing) return words.originalMissing;
  return words[statement.verification];
}

/** Donald Trump, or as printed where nobody stands behind it yet. */
export function speakerWord(
  statement: Pick<Statement, 'speaker' | 'speakerAsPrinted'>,
  words: StatementWords,
): string {
  return statement.speaker?.name || statement.speakerAsPrinted || words.speakerUnknown;
}
