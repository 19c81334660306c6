import { defineMessages } from '../ui/messages.ts';

export const sessionMessages = defineMessages({
  de: {
    restored: (time: string) => `Wiederhergestellt bis ${time}`,
    dismiss: 'Ausblenden',
    inBasket: 'Dieser Artikel liegt im Papierkorb.',
    bringBack: 'Zurückholen',
    elsewhere: (since: string) =>
      `Dieser Artikel wird seit ${since} in einem anderen Fenster geschrieben. Hier lesen Sie live mit.`,
    writeHere: 'Hier weiterschreiben',
    notSaved: (reason: string) =>
      `Nicht gespeichert: ${reason} Der Text ist noch da, Copydesk versucht es weiter.`,
    retry: 'Jetzt speichern',
    copyText: 'Text kopieren',
    copied: 'Der Text liegt in der Zwischenablage.',
    conflict: 'Jemand anderes hat eine neuere Fassung gespeichert.',
    compare: 'Beide ansehen …',
    conflictTitle: 'Zwei Fassungen dieses Artikels',
    conflictHint: 'Was Sie nicht nehmen, bleibt in den Fassungen erhalten.',
    mine: 'Meine',
    theirs: 'Die andere',
    keepMine: 'Meine behalten',
    takeTheirs: 'Die andere nehmen',
  },
  en: {
    restored: (time: string) => `Restored up to ${time}`,
    dismiss: 'Dismiss',
    inBasket: 'This article is in the wastebasket.',
    bringBack: 'Bring back',
    elsewhere: (since: string) =>
      `This article has been written in another window since ${since}. You are reading along live.`,
    writeHere: 'Continue here',
    notSaved: (reason: string) => `Not saved: ${reason} The text is still here, Copydesk keeps trying.`,
    retry: 'Save now',
    copyText: 'Copy text',
    copied: 'The text is on the clipboard.',
    conflict: 'Somebody else has saved a newer version.',
    compare: 'Look at both …',
    conflictTitle: 'Two versions of this article',
    conflictHint: 'What you do not take stays among the versions.',
    mine: 'Mine',
    theirs: 'The other',
    keepMine: 'Keep mine',
    takeTheirs: 'Take the other',
  },
});
