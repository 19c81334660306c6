import { defineMessages } from '../ui/messages.ts';

/** What is said about a wording that left its evidence, in the text and on the card. */
export const driftMessages = defineMessages({
  de: {
    title: 'Weicht vom Beleg ab',
    fromTranslation: 'Weicht von der Übersetzung ab',
    sinceAnchored: 'Seit dem Beleg geändert',
    changed: (anchored: string, printed: string) => `‚${anchored}‘ → ‚${printed}‘`,
    added: (printed: string) => `hinzugefügt: ‚${printed}‘`,
    missing: (anchored: string) => `fehlt: ‚${anchored}‘`,
    restore: 'Wiederherstellen',
    omission: 'Als Auslassung kennzeichnen',
    insertion: 'Als Einfügung kennzeichnen',
    translationChoice: 'Als Übersetzungsentscheidung',
    smoothed: 'Als geglättet erklären',
    announce: (what: string) => `Zitat weicht vom Beleg ab: ${what}`,
    restored: 'Zitat stimmt wieder mit dem Beleg überein',
  },
  en: {
    title: 'Differs from the evidence',
    fromTranslation: 'Differs from the translation',
    sinceAnchored: 'Changed since the evidence was attached',
    changed: (anchored: string, printed: string) => `‘${anchored}’ → ‘${printed}’`,
    added: (printed: string) => `added: ‘${printed}’`,
    missing: (anchored: string) => `missing: ‘${anchored}’`,
    restore: 'Restore',
    omission: 'Mark as omission',
    insertion: 'Mark as insertion',
    translationChoice: 'Mark as translation choice',
    smoothed: 'Declare smoothed',
    announce: (what: string) => `Quote differs from the evidence: ${what}`,
    restored: 'Quote matches the evidence again',
  },
});

export type DriftWords = (typeof driftMessages)['de'];
