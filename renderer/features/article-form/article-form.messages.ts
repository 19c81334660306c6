import { defineMessages } from '../../ui/messages.ts';

export const articleFormMessages = defineMessages({
  de: {
    form: 'Angaben zum Artikel',
    slugline: 'Stichwortzeile',
    slugHint: 'Arbeitstitel; auch Teil der Dateinamen.',
    desk: 'Ressort',
    noDesk: 'Kein Ressort',
    genre: 'Darstellungsform',
    noGenre: 'Nicht festgelegt',
    urgency: 'Priorität',
    urgencyHighest: '1 – Eilmeldung',
    urgencyNormal: '5 – normal',
    urgencyLowest: '9 – niedrig',
    language: 'Sprache',
    german: 'Deutsch',
    english: 'Englisch',
    authors: 'Autoren',
    addAuthor: 'Person hinzufügen',
    embargo: 'Sperrfrist',
    embargoHint: 'Vorher geht nichts hinaus.',
    deadline: 'Abgabe',
    published: 'Veröffentlicht',
    zone: 'Zeitzone',
    timeFormat: 'TT.MM.JJJJ, HH:MM',
    invalidTime: (typed: string) => `„${typed}“ ist kein Zeitpunkt. Zum Beispiel: 12.02.2025, 18:00.`,
    target: 'Ziellänge',
    targetHint: (now: string) => `Zeichen mit Leerzeichen. Jetzt: ${now}.`,
    targetOver: (over: string, now: string) => `${over} Zeichen zu lang. Jetzt: ${now}.`,
    targetLeft: (left: string, now: string) => `Noch ${left} Zeichen. Jetzt: ${now}.`,
    proposals: 'Vorschläge aus dem Archiv',
    proposalsHint: 'Eingabe übernimmt, Entf legt beiseite.',
    taken: (name: string) => `${name} übernommen`,
    subject: 'Thema',
    keyword: 'Schlagwort',
    standsInText: (found: string, times: number, articles: string) =>
      `„${found}“ steht ${times === 1 ? 'im Text' : `${times}-mal im Text`}; ${articles} Artikel im Archiv`,
    together: (other: string, _count: number, articles: string) =>
      `kommt in ${articles} Artikeln mit „${other}“ vor`,
    ofSimilar: (_count: number, articles: string) => `steht bei ${articles} ähnlichen Artikeln`,
    keywords: 'Schlagwörter',
    addKeyword: 'Schlagwort hinzufügen',
    articles: (count: number) => `${count} Artikel`,
    subjects: 'Themen',
    addSubject: 'Thema suchen',
    entities: 'Personen, Organisationen, Orte',
    addEntity: 'Name hinzufügen',
    newEntity: (name: string) => `Neu anlegen: „${name}“`,
    person: 'Person',
    organisation: 'Organisation',
    place: 'Ort',
    createAs: (name: string) => `„${name}“ ist noch nicht im Archiv. Anlegen als`,
    copyright: 'Rechtehinweis',
    source: 'Übernommen von',
    remove: (label: string) => `„${label}“ entfernen`,
    tagging: 'Verschlagwortung',
    planning: 'Planung',
    rights: 'Rechte und Herkunft',
    basics: 'Artikel',
    note: 'Redaktioneller Hinweis',
    noteHint: 'Wird nie gedruckt und nie ausgegeben.',
    inText: 'Im Text',
    deskNotes: (count: number) =>
      count === 0
        ? 'Keine versteckten Notizen im Text.'
        : count === 1
          ? '1 versteckte Notiz im Text.'
          : `${count} versteckte Notizen im Text.`,
    placeholders: (count: number) =>
      count === 0
        ? 'Keine Platzhalter („TK“, „folgt“).'
        : count === 1
          ? '1 Platzhalter („TK“, „folgt“).'
          : `${count} Platzhalter („TK“, „folgt“).`,
    invalidAddress: 'Bitte eine vollständige Adresse mit https:// eintragen.',
  },
  en: {
    form: 'Article details',
    slugline: 'Slugline',
    slugHint: 'Working title; also part of file names.',
    desk: 'Desk',
    noDesk: 'No desk',
    genre: 'Genre',
    noGenre: 'Not set',
    urgency: 'Priority',
    urgencyHighest: '1 – flash',
    urgencyNormal: '5 – normal',
    urgencyLowest: '9 – low',
    language: 'Language',
    german: 'German',
    english: 'English',
    authors: 'Authors',
    addAuthor: 'Add a person',
    embargo: 'Embargo',
    embargoHint: 'Nothing leaves before then.',
    deadline: 'Deadline',
    published: 'Published',
    zone: 'Time zone',
    timeFormat: 'DD/MM/YYYY, HH:MM',
    invalidTime: (typed) => `“${typed}” is not a time. For example: 12/02/2025, 18:00.`,
    target: 'Target length',
    targetHint: (now) => `Characters with spaces. Now: ${now}.`,
    targetOver: (over, now) => `${over} characters too long. Now: ${now}.`,
    targetLeft: (left, now) => `${left} characters left. Now: ${now}.`,
    proposals: 'Proposed from the archive',
    proposalsHint: 'Enter takes one, Delete puts it away.',
    taken: (name) => `${name} taken`,
    subject: 'Subject',
    keyword: 'Keyword',
    standsInText: (found, times, articles) =>
      `“${found}” is in the text${times === 1 ? '' : ` ${times} times`}; ${articles} in the archive`,
    together: (other, count, articles) =>
      `goes with “${other}” in ${count === 1 ? '1 article' : `${articles} articles`}`,
    ofSimilar: (count, articles) =>
      `on ${count === 1 ? '1 similar article' : `${articles} similar articles`}`,
    keywords: 'Keywords',
    addKeyword: 'Add a keyword',
    articles: (count) => (count === 1 ? '1 article' : `${count} articles`),
    subjects: 'Subjects',
    addSubject: 'Find a subject',
    entities: 'People, organisations, places',
    addEntity: 'Add a name',
    newEntity: (name) => `Create “${name}”`,
    person: 'Person',
    organisation: 'Organisation',
    place: 'Place',
    createAs: (name) => `“${name}” is not in the archive yet. Create as`,
    copyright: 'Copyright notice',
    source: 'Taken from',
    remove: (label) => `Remove “${label}”`,
    tagging: 'Tags',
    planning: 'Planning',
    rights: 'Rights and origin',
    basics: 'Article',
    note: 'Editorial note',
    noteHint: 'Never printed and never exported.',
    inText: 'In the text',
    deskNotes: (count) =>
      count === 0
        ? 'No hidden notes in the text.'
        : count === 1
          ? '1 hidden note in the text.'
          : `${count} hidden notes in the text.`,
    placeholders: (count) =>
      count === 0
        ? 'No placeholders (“TK”).'
        : count === 1
          ? '1 placeholder (“TK”).'
          : `${count} placeholders (“TK”).`,
    invalidAddress: 'Please enter a full address with https://.',
  },
});
