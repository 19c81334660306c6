import { type DemoArticle, p } from '../shape.ts';

export const theaterpremiere: DemoArticle = {
  key: 'theaterpremiere',
  desk: 'kultur',
  authors: ['ln'],
  genre: 'review',
  urgency: 5,
  begun: 12,
  slugline: 'kritik-faehrmann-stadttheater',
  keywords: ['Theater', 'Premiere', 'Kritik'],
  subjects: ['medtop:01000000', 'medtop:20000002'],
  entities: ['eilers', 'theater', 'mahrenfeld'],
  sheet: {
    kicker: 'Theater',
    headline: 'Ein Fährmann, dem niemand mehr glaubt',
    standfirst:
      'Das Stadttheater eröffnet die Spielzeit mit einem Stück über einen Lügner und spielt es so ehrlich, dass es wehtut.',
    byline: 'Lotte Nørgaard',
    dateline: 'Mahrenfeld',
  },
  body: [
    p(
      'Auf der Bühne liegt Wasser, fünf Zentimeter tief, und wer hineintritt, kommt trocken nicht mehr heraus. Das ist die beste Idee dieses Abends, und sie gehört dem Bühnenbildner Arvid Sonnleitner. Der Fährmann, gespielt von Mirko Tal, steht zwei Stunden darin und schwört, er habe nie jemanden ertrinken lassen.',
    ),
    p(
      'Man glaubt ihm, dann glaubt man ihm nicht, dann will man ihm glauben. [[q1: „Die Wahrheit ist ein Boot mit einem Loch, man muss nur schnell genug sein“]], ruft er am Ende, und im Parkett lacht jemand zu früh.',
    ),
    p(
      'Intendantin Wiebke Eilers hatte vor der Premiere gesagt, [[q2: das Stück sei kein Kommentar zur Lage]]. Das stimmt. Es ist schlimmer: Es ist ein Porträt des Publikums.',
    ),
    p('Langer Beifall, ein nasser Vorhang. Nächste Vorstellungen am Freitag und am Sonntag.'),
  ],
  statements: {
    q1: {
      type: 'direct',
      asPrinted: 'er',
      cue: 'ruft',
      note: 'Bühnentext, Textbuch S. 61.',
      evidence: ['textbuch'],
      events: [{ kind: 'anchored', by: 'ln' }],
    },
    q2: {
      type: 'indirect',
      speaker: 'eilers',
      asPrinted: 'Intendantin Wiebke Eilers',
      cue: 'hatte … gesagt',
    },
  },
  deadlineIn: 3,
  steps: [{ act: 'submit', by: 'ln' }],
};
