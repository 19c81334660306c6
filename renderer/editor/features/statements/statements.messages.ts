import { defineMessages } from '../../../ui/messages.ts';

export const markMessages = defineMessages({
  de: {
    title: 'Zitat markieren',
    accept: 'Übernehmen',
    cancel: 'Abbrechen',
    asPrinted: (words: string) => `im Text „${words}“`,
    noReason: 'Keine Redeeinleitung gefunden – Sprecher bitte eintragen.',
    reasonCue: (cue: string) => `Redeeinleitung „${cue}“`,
    reasonMarks: 'Anführungszeichen',
    reasonKonjunktiv: 'Konjunktiv',
    reasonContinued: 'setzt die Rede aus dem vorigen Satz fort',
    reasonHearsay: '„soll“ ohne Quelle',
    reasonSpeechAct: (cue: string) => `Redebericht mit „${cue}“`,
    resolvedPronoun: 'Sprecher aus dem Fürwort erschlossen',
    resolvedRole: 'Sprecher aus Amt oder Rolle erschlossen',
    resolvedDocument: 'Sprecher hinter dem Dokument erschlossen',
    resolvedPrevious: 'Sprecher aus dem vorigen Satz',
    marked: (speaker: string) => `Zitat markiert: ${speaker}`,
    margin: 'Zitate am Rand',
  },
  en: {
    title: 'Mark a quote',
    accept: 'Accept',
    cancel: 'Cancel',
    asPrinted: (words: string) => `printed as “${words}”`,
    noReason: 'No cue found – please enter the speaker.',
    reasonCue: (cue: string) => `Cue “${cue}”`,
    reasonMarks: 'Quotation marks',
    reasonKonjunktiv: 'Reported mood',
    reasonContinued: 'continues the speech of the previous sentence',
    reasonHearsay: 'Hearsay without a source',
    reasonSpeechAct: (cue: string) => `Speech act “${cue}”`,
    resolvedPronoun: 'speaker resolved from the pronoun',
    resolvedRole: 'speaker resolved from office or role',
    resolvedDocument: 'speaker behind the document',
    resolvedPrevious: 'speaker from the previous sentence',
    marked: (speaker: string) => `Quote marked: ${speaker}`,
    margin: 'Quotes in the margin',
  },
});

export type MarkWords = (typeof markMessages)['de'];
