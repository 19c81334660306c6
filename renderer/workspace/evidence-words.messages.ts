import { defineMessages } from '../ui/messages.ts';

/** What every view of evidence says about it. */
export const evidenceWords = defineMessages({
  de: {
    page: (number: number) => `Seite ${number}`,
    noWords: 'Kein Text in diesem Dokument – Stelle von Hand markieren.',
    encrypted: (name: string) =>
      `„${name}“ ist mit einem Kennwort geschützt. Die Datei liegt unverändert im Archiv, lässt sich aber nicht lesen. Bitten Sie um eine Fassung ohne Kennwort und legen Sie sie dazu.`,
    broken: (name: string) =>
      `„${name}“ ist beschädigt und lässt sich nicht lesen. Die Datei liegt unverändert im Archiv. Besorgen Sie sie noch einmal und legen Sie die neue dazu.`,
    misnamed: (name: string) =>
      `„${name}“ ist nach dem Inhalt eine andere Art Datei, als der Name sagt. Sie liegt unverändert im Archiv. Prüfen Sie, ob es die richtige ist.`,
    tooLarge: (name: string) =>
      `„${name}“ ist zu groß, um darin zu suchen. Die Datei liegt im Archiv und lässt sich öffnen; die Stelle markieren Sie von Hand.`,
    noReader: (name: string) =>
      `„${name}“ liegt im Archiv; den Inhalt dieser Art Datei kann Copydesk nicht zeigen. Öffnen Sie sie im eigenen Programm.`,
    found: (place: string) => `Stelle gefunden: ${place}.`,
    foundInText: 'Stelle gefunden.',
    similar: 'Ähnliche Stelle gefunden, der Wortlaut weicht ab.',
    notFound: 'Der Wortlaut steht nicht darin. Öffnen Sie den Beleg und markieren Sie die Stelle.',
    otherOfName: (name: string, when: string) =>
      `Eine andere Datei namens „${name}“ liegt seit ${when} im Archiv. Beide bleiben erhalten.`,
  },
  en: {
    page: (number: number) => `page ${number}`,
    noWords: 'No text in this document – mark the passage by hand.',
    encrypted: (name: string) =>
      `“${name}” is protected by a password. The file is kept unchanged in the archive but cannot be read. Ask for a version without a password and add it.`,
    broken: (name: string) =>
      `“${name}” is damaged and cannot be read. The file is kept unchanged in the archive. Get it once more and add the new one.`,
    misnamed: (name: string) =>
      `“${name}” is another kind of file than its name says. It is kept unchanged in the archive. Check whether it is the right one.`,
    tooLarge: (name: string) =>
      `“${name}” is too large to be searched. The file is in the archive and can be opened; mark the passage by hand.`,
    noReader: (name: string) =>
      `“${name}” is in the archive; Copydesk cannot show the content of this kind of file. Open it in its own program.`,
    found: (place: string) => `Passage found: ${place}.`,
    foundInText: 'Passage found.',
    similar: 'A similar passage was found; the wording differs.',
    notFound: 'The wording is not in it. Open the evidence and mark the passage.',
    otherOfName: (name: string, when: string) =>
      `Another file called “${name}” has been in the archive since ${when}. Both are kept.`,
  },
});
