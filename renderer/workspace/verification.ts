import type { VerificationState } from '#shared/statement/verification.ts';
import type { Tone } from '../ui/chip.tsx';
import { defineMessages } from '../ui/messages.ts';

/** States of a statement in words and tints; the word is the sign, the tint goes with it. */

export const verificationWords = defineMessages({
  de: {
    recorded: 'erfasst',
    evidenced: 'belegt',
    checked: 'geprüft',
    confirmed: 'bestätigt',
    disputed: 'strittig',
    retracted: 'widerrufen',
    uncheckable: 'nicht prüfbar',
  } satisfies Record<VerificationState, string>,
  en: {
    recorded: 'recorded',
    evidenced: 'evidenced',
    checked: 'checked',
    confirmed: 'confirmed',
    disputed: 'disputed',
    retracted: 'retracted',
    uncheckable: 'not checkable',
  },
});

export const VERIFICATION_TONES: Readonly<Record<VerificationState, Tone>> = {
  recorded: 'warn',
  evidenced: 'ok',
  checked: 'ok',
  confirmed: 'ok',
  disputed: 'bad',
  retracted: 'bad',
  uncheckable: 'plain',
};
