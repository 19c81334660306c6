import { defineMessages } from '../../../ui/messages.ts';

export const markMessages = defineMessages({
  de: {
    title: 'Zitat markieren',
    looking: 'Sprecher wird gesucht …',
    nothingHere: 'Hier steht kein Text, der sich markieren ließe.',
    accept: 'Übernehmen',
    enterKey: 'Eingabe',
    cancel: 'Abbrechen',
    asPrinted: (words: string) => `im Text „${words}“`,
    marked: (speaker: string) => `Zitat markiert: ${speaker}`,
    margin: 'Zitate am Rand',
  },
  en: {
    title: 'Mark a quote',
    looking: 'Looking for the speaker …',
    nothingHere: 'There is no text to mark here.',
    accept: 'Accept',
    enterKey: 'Enter',
    cancel: 'Cancel',
    asPrinted: (words: string) => `printed as “${words}”`,
    marked: (speaker: string) => `Quote marked: ${speaker}`,
    margin: 'Quotes in the margin',
  },
});

export type MarkWords = (typeof markMessages)['de'];
