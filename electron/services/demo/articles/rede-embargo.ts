import { type DemoArticle, p, quotation } from '../shape.ts';

export const redeEmbargo: DemoArticle = {
  key: 'rede-embargo',
  desk: 'ausland',
  authors: ['hv', 'mh'],
  genre: 'report',
  urgency: 3,
  begun: 6,
  slugline: 'brandt-oswald-grundsatzrede',
  keywords: ['Außenpolitik', 'Grundsatzrede', 'Sperrfrist'],
  subjects: ['medtop:11000000', 'medtop:20000638'],
  entities: ['brandt', 'aussenamt', 'grevenhagen', 'velland'],
  sheet: {
    kicker: 'Außenpolitik',
    headline: 'Außenministerin Brandt-Oswald bietet sich als Vermittlerin an',
    standfirst:
      'In ihrer Grundsatzrede will die Außenministerin einen Fonds für den Wiederaufbau der Grenzregion ankündigen. Der Text liegt vorab vor.',
    byline: 'Hanna Voß und Mira Halden',
    dateline: 'Grevenhagen',
  },
  body: [
    p(
      'Außenministerin Helene Brandt-Oswald will Velland und Karsovien ein Vermittlungsangebot machen. Das geht aus dem Redetext hervor, den das Auswärtige Amt vorab mit Sperrfrist verbreitet hat. Darin heißt es:',
    ),
    quotation(
      '[[q1: „Wir drängen uns nicht auf. Aber wer eine Brücke wieder öffnen will, braucht jemanden, der am Geländer steht und nicht zählt, wer zuerst gegangen ist.“]]',
    ),
    p(
      'Nach dem Manuskript [[q2: soll ein Fonds von 90 Millionen Euro]] den Wiederaufbau der Grenzregion [[q2: unterstützen]]. Die Ministerin werde außerdem vorschlagen, Grevenhagen als Ort für die Gespräche zu nutzen.',
    ),
    p(
      'Im Auswärtigen Amt wird auf die guten Kontakte der Ministerin verwiesen. Sie hatte in Orvik studiert und spricht Vellandisch. [[q3: „Das hilft, wenn man Witze verstehen will“]], sagte sie vor Journalisten.',
    ),
  ],
  statements: {
    q1: {
      type: 'direct',
      speaker: 'brandt',
      asPrinted: 'Darin',
      cue: 'heißt es',
      medium: 'written',
      evidence: ['redetext'],
      events: [
        { kind: 'anchored', by: 'hv' },
        { kind: 'checked', by: 'tb' },
      ],
    },
    q2: {
      type: 'indirect',
      speaker: 'brandt',
      asPrinted: 'dem Manuskript',
      cue: 'Nach',
      medium: 'written',
      evidence: ['redetext'],
      events: [{ kind: 'anchored', by: 'hv' }],
    },
    q3: {
      type: 'direct',
      speaker: 'brandt',
      asPrinted: 'sie',
      cue: 'sagte',
      evidence: ['redetext-notiz'],
      events: [{ kind: 'anchored', by: 'mh' }],
    },
  },
  embargoIn: 7,
  editorialNote: 'Sperrfrist beachten. Es gilt das gesprochene Wort.',
  steps: [
    { act: 'submit', by: 'hv' },
    { act: 'take-over', by: 'tb' },
    { act: 'approve', by: 'tb' },
  ],
};
