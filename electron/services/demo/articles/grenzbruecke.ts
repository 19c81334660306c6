import { crosshead, type DemoArticle, p, pullQuote } from '../shape.ts';

export const grenzbruecke: DemoArticle = {
  key: 'grenzbruecke',
  desk: 'ausland',
  authors: ['hv'],
  genre: 'reportage',
  urgency: 4,
  begun: 120,
  slugline: 'orvik-grenzbruecke-reportage',
  keywords: ['Grenzbrücke', 'Velland', 'Karsovien', 'Reportage'],
  subjects: ['medtop:16000000', 'medtop:14000000'],
  entities: ['velland', 'karsovien', 'lindqvist'],
  sheet: {
    kicker: 'Velland',
    headline: 'Die Brücke, über die nur noch die Katzen gehen',
    standfirst:
      'Seit 26 Monaten ist der Übergang bei Orvik geschlossen. Auf der einen Seite wartet eine Apothekerin, auf der anderen ihr Bruder.',
    byline: 'Hanna Voß',
    dateline: 'Orvik',
  },
  body: [
    p(
      'Morgens um sechs schließt Ingrid Solvang ihre Apotheke auf und sieht zuerst nach der Brücke. Sie ist 214 Meter lang, aus Stahl, und in der Mitte steht ein Container. [[q1: „Wenn der Container weg ist, koche ich Kaffee für die ganze Stadt“]], sagt Solvang.',
    ),
    p(
      'Drüben, in Karsovien, wohnt ihr Bruder. Früher kam er jeden Freitag mit dem Rad. Jetzt telefonieren sie, wenn das Netz hält. Die Katzen des Zollhauses wechseln die Seite, wie es ihnen gefällt.',
    ),
    crosshead('Eine Linie im Fluss'),
    p(
      'Der Streit begann mit einem Fischkutter und endete mit einem Schlagbaum. Beide Länder beanspruchen die Fahrrinne. Die vellandische Ministerpräsidentin Maja Lindqvist nennt den Zustand [[q2: „eine Narbe, an der jeden Tag jemand kratzt“]].',
    ),
    pullQuote('„Eine Narbe, an der jeden Tag jemand kratzt“'),
    p(
      'Der karsovische Grenzoffizier Radek Mihal antwortet auf Fragen durch das Gitter. [[q3: Er habe keine Befehle zur Öffnung]], sagt er, [[q3: und ohne Befehle sei eine Brücke nur ein Dach für Fische]]. Dann bietet er eine Zigarette an.',
    ),
    p(
      'Am Abend stehen auf beiden Seiten ein paar Leute am Geländer. Es wird nicht gerufen. Solvang hebt die Hand, drüben hebt einer die Hand. Ob es der Bruder ist, lässt sich bei dem Licht nicht sagen.',
    ),
  ],
  statements: {
    q1: {
      type: 'direct',
      asPrinted: 'Solvang',
      cue: 'sagt',
      translated: true,
      original: { text: 'Når containeren er vekk, koker jeg kaffe til hele byen.', language: 'no' },
      translation: {
        text: 'Wenn der Container weg ist, koche ich Kaffee für die ganze Stadt',
        language: 'de',
        by: 'Hanna Voß',
        method: 'human',
      },
      evidence: ['notiz-orvik'],
      events: [
        { kind: 'anchored', by: 'hv' },
        { kind: 'checked', by: 'tb' },
        { kind: 'confirmed', by: 'cw' },
      ],
    },
    q2: {
      type: 'direct',
      speaker: 'lindqvist',
      asPrinted: 'Die vellandische Ministerpräsidentin Maja Lindqvist',
      cue: 'nennt',
      translated: true,
      original: { text: 'et arr som noen klorer på hver dag', language: 'no' },
      translation: {
        text: 'eine Narbe, an der jeden Tag jemand kratzt',
        language: 'de',
        by: 'Hanna Voß',
        method: 'human',
      },
      evidence: ['notiz-orvik'],
      events: [
        { kind: 'anchored', by: 'hv' },
        { kind: 'checked', by: 'tb' },
      ],
    },
    q3: {
      type: 'indirect',
      asPrinted: 'er',
      cue: 'sagt',
      evidence: ['notiz-orvik'],
      events: [{ kind: 'anchored', by: 'hv' }],
    },
  },
  steps: [
    { act: 'submit', by: 'hv' },
    { act: 'take-over', by: 'tb' },
    { act: 'approve', by: 'tb' },
    { act: 'export', by: 'tb' },
  ],
};
