import type { VerificationState } from '#shared/statement/verification.ts';
import { VERIFICATION_WORDS } from '#shared/statement/verification-words.ts';
import type { Tone } from '../ui/chip.tsx';
import { defineMessages } from '../ui/messages.ts';

/** States of a statement in words and tints; the word is the sign, the tint goes with it. */

export const verificationWords = defineMessages(VERIFICATION_WORDS);

export const VERIFICATION_TONES = {
  recorded: 'warn',
  evidenced: 'ok',
  checked: 'ok',
  confirmed: 'ok',
  disputed: 'bad',
  retracted: 'bad',
  uncheckable: 'plain',
} as const satisfies Record<VerificationState, Tone>;
