import { type DemoArticle, p, table } from '../shape.ts';

export const derby: DemoArticle = {
  key: 'derby',
  desk: 'sport',
  authors: ['rf'],
  genre: 'report',
  urgency: 4,
  begun: 26,
  slugline: 'svm-derby-ostersiel',
  keywords: ['Fußball', 'Derby', 'Regionalliga'],
  subjects: ['medtop:15000000', 'medtop:20001108'],
  entities: ['svm', 'schaefer', 'baumann', 'ostersiel', 'mahrenfeld'],
  sheet: {
    kicker: 'Fußball-Regionalliga',
    headline: 'Torwart Baumann hält das Derby fest',
    standfirst:
      'Der SV Mahrenfeld 09 gewinnt 1:0 in Ostersiel. Der Siegtreffer fällt in der 88. Minute, der Elfmeter in der 94. nicht.',
    byline: 'Ruben Falk',
    dateline: 'Ostersiel',
  },
  body: [
    p(
      'Der Ball lag schon auf dem Punkt, da ging Finn Baumann noch einmal zum Pfosten und klopfte dagegen. Dann flog er nach links, und das Derby war entschieden. Der SV Mahrenfeld 09 gewann am Samstag mit 1:0 beim FC Ostersiel.',
    ),
    p(
      '[[q1: „Ich habe nicht gewusst, wohin er schießt, ich habe gewusst, wohin ich fliege“]], sagte der Torwart. Trainer Lukas Schäfer [[q2: sprach von einem Sieg, den man sich nicht kaufen könne]]. Den Treffer hatte Joker Emre Tan in der 88. Minute nach einer Ecke erzielt.',
    ),
    p(
      'Ostersiels Trainer Piet Mewes haderte mit dem Schiedsrichter. [[q3: „Vorher war es ein klares Handspiel, das sieht man sogar vom Leuchtturm“]], schimpfte er. Die Fernsehbilder sind nicht eindeutig.',
    ),
    table(
      ['Platz', 'Verein', 'Punkte'],
      ['1', 'SV Mahrenfeld 09', '23'],
      ['2', 'TSV Grevenhagen', '22'],
      ['3', 'FC Ostersiel', '20'],
    ),
    p('Am kommenden Samstag empfängt Mahrenfeld den Tabellenzweiten aus Grevenhagen.'),
  ],
  statements: {
    q1: {
      type: 'direct',
      speaker: 'baumann',
      asPrinted: 'der Torwart',
      cue: 'sagte',
      evidence: ['mitschrift-derby'],
      events: [
        { kind: 'anchored', by: 'rf' },
        { kind: 'checked', by: 'hv' },
      ],
    },
    q2: {
      type: 'indirect',
      speaker: 'schaefer',
      asPrinted: 'Trainer Lukas Schäfer',
      cue: 'sprach',
      evidence: ['mitschrift-derby'],
      events: [{ kind: 'anchored', by: 'rf' }],
    },
    q3: {
      type: 'direct',
      asPrinted: 'er',
      cue: 'schimpfte',
      events: [{ kind: 'disputed', by: 'hv', note: 'Mewes bestreitet den Satz; Ton vom Nordfunk anfragen.' }],
    },
  },
  steps: [
    { act: 'submit', by: 'rf' },
    { act: 'take-over', by: 'hv' },
    { act: 'approve', by: 'hv' },
    { act: 'export', by: 'hv' },
  ],
};
