import { defineMessages } from '../ui/messages.ts';

export const collectingMessages = defineMessages({
  de: {
    newName: (day: string) => `Dossier vom ${day}`,
    collected: (name: string, count: number) =>
      count === 1 ? `In „${name}“ gesammelt` : `${count} in „${name}“ gesammelt`,
    already: (name: string) => `Steht schon in „${name}“`,
    nothing: 'Hier ist nichts zum Sammeln. Wählen Sie einen Treffer, ein Zitat oder eine Stelle im Text.',
    undo: 'Rückgängig',
    collect: 'Ins Dossier sammeln',
  },
  en: {
    newName: (day) => `Dossier of ${day}`,
    collected: (name, count) => (count === 1 ? `Collected in “${name}”` : `${count} collected in “${name}”`),
    already: (name) => `Already in “${name}”`,
    nothing: 'There is nothing to collect here. Choose a result, a quote or a passage in the text.',
    undo: 'Undo',
    collect: 'Collect in the dossier',
  },
});
