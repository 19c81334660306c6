import type { Language } from '../text/language.ts';
import type { VerificationState } from './verification.ts';

/** What the states are called: in the window, in exports and on the command line alike (product.md, section 2). */
export const VERIFICATION_WORDS: Readonly<Record<Language, Readonly<Record<VerificationState, string>>>> = {
  de: {
    recorded: 'erfasst',
    evidenced: 'belegt',
    checked: 'geprüft',
    confirmed: 'bestätigt',
    disputed: 'strittig',
    retracted: 'widerrufen',
    uncheckable: 'nicht prüfbar',
  },
  en: {
    recorded: 'recorded',
    evidenced: 'evidenced',
    checked: 'checked',
    confirmed: 'confirmed',
    disputed: 'disputed',
    retracted: 'retracted',
    uncheckable: 'not checkable',
  },
};
