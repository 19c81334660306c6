import { type DemoArticle, p } from '../shape.ts';

export const einbruch: DemoArticle = {
  key: 'einbruch',
  desk: 'lokales',
  authors: ['jp'],
  genre: 'news-in-brief',
  urgency: 6,
  begun: 34,
  slugline: 'polizei-einbruch-fahrradladen',
  keywords: ['Polizei', 'Einbruch'],
  subjects: ['medtop:02000000', 'medtop:20000082'],
  entities: ['harms', 'polizei', 'mahrenfeld'],
  sheet: {
    kicker: 'Polizei',
    headline: 'Einbrecher stehlen 19 Lastenräder und vergessen die Luftpumpe nicht',
    standfirst: 'In der Nacht zum Freitag ist in einen Fahrradladen an der Molkerei eingebrochen worden.',
    byline: 'Jonas Petersilge',
    dateline: 'Mahrenfeld',
  },
  body: [
    p(
      'Unbekannte haben in der Nacht zum Freitag einen Fahrradladen in der Molkereistraße ausgeräumt. Wie die Polizei mitteilte, [[q1: verschwanden 19 Lastenräder und eine Standluftpumpe]]. Der Schaden liegt bei etwa 95.000 Euro.',
    ),
    p(
      '[[q2: „Die Täter müssen mehrmals gefahren sein, oder sie waren sehr viele“]], sagte Polizeisprecherin Silke Harms. Die Polizei sucht Zeugen, die zwischen ein und vier Uhr einen Lastwagen mit hellem Aufbau gesehen haben.',
    ),
  ],
  statements: {
    q1: {
      type: 'indirect',
      speaker: 'polizei',
      asPrinted: 'die Polizei',
      cue: 'Wie … mitteilte',
      medium: 'written',
      source: 'polizei-meldung',
      evidence: ['meldung-polizei'],
      events: [
        { kind: 'anchored', by: 'jp' },
        { kind: 'checked', by: 'tb' },
      ],
    },
    q2: {
      type: 'direct',
      speaker: 'harms',
      asPrinted: 'Polizeisprecherin Silke Harms',
      cue: 'sagte',
      source: 'polizei-meldung',
    },
  },
  steps: [
    { act: 'submit', by: 'jp' },
    { act: 'take-over', by: 'tb' },
    { act: 'approve', by: 'tb' },
    { act: 'export', by: 'tb' },
  ],
};
