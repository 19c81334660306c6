import { type DemoArticle, p, table } from '../shape.ts';

export const stadtwerkePreise: DemoArticle = {
  key: 'stadtwerke-preise',
  desk: 'wirtschaft',
  authors: ['as'],
  genre: 'report',
  urgency: 4,
  begun: 15,
  slugline: 'sullewerke-fernwaerme-preise',
  keywords: ['Fernwärme', 'Energiepreise', 'Stadtwerke'],
  subjects: ['medtop:04000000', 'medtop:20000209'],
  entities: ['sullewerke', 'mahrenfeld', 'yildiz'],
  sheet: {
    kicker: 'Energie',
    headline: 'Fernwärme wird in Mahrenfeld um ein Fünftel billiger',
    standfirst:
      'Die Sullewerke senken zum Herbst den Arbeitspreis. Mieter sehen davon frühestens im übernächsten Jahr etwas.',
    byline: 'Aylin Sorgun',
    dateline: 'Mahrenfeld',
  },
  body: [
    p(
      'Die Sullewerke senken den Preis für Fernwärme zum 1. Oktober um 19,6 Prozent. Das teilte das Unternehmen am Vormittag mit. Grund ist das neue Heizkraftwerk am Fluss, das mit Altholz und der Wärme des Klärwerks läuft.',
    ),
    table(
      ['Haushalt', 'bisher im Jahr', 'künftig im Jahr'],
      ['Wohnung, 60 m²', '842 €', '689 €'],
      ['Wohnung, 90 m²', '1.263 €', '1.034 €'],
      ['Reihenhaus', '1.911 €', '1.566 €'],
    ),
    p(
      '[[q1: „Wir geben weiter, was wir sparen, und zwar auf den Cent“]], sagte Unternehmenssprecherin Jule Ahrendt. Der Vorsitzende des Sozialausschusses, Cem Yıldız, [[q2: begrüßte den Schritt, verlangte aber Abschläge schon in diesem Winter]].',
    ),
    p(
      'Etwa 14.000 Wohnungen hängen am Netz. Weil die Vermieter jährlich abrechnen, kommt die Ersparnis dort erst mit der Heizkostenabrechnung an. Laut Sullewerken [[q3: können Hausverwaltungen die Abschläge auf Antrag sofort senken]].',
    ),
  ],
  statements: {
    q1: {
      type: 'direct',
      asPrinted: 'Unternehmenssprecherin Jule Ahrendt',
      cue: 'sagte',
      evidence: ['mitteilung-sullewerke'],
      events: [
        { kind: 'anchored', by: 'as' },
        { kind: 'checked', by: 'tb' },
      ],
    },
    q2: { type: 'reported', speaker: 'yildiz', asPrinted: 'Cem Yıldız', cue: 'begrüßte … verlangte' },
    q3: {
      type: 'indirect',
      speaker: 'sullewerke',
      asPrinted: 'Sullewerken',
      cue: 'Laut',
      evidence: ['mitteilung-sullewerke'],
      events: [{ kind: 'anchored', by: 'as' }],
    },
  },
  deadlineIn: 4,
  steps: [
    { act: 'submit', by: 'as' },
    { act: 'take-over', by: 'tb' },
    { act: 'approve', by: 'tb' },
  ],
};
