import { crosshead, type DemoArticle, p, pullQuote } from '../shape.ts';

export const markthalle: DemoArticle = {
  key: 'markthalle',
  desk: 'lokales',
  authors: ['jp'],
  genre: 'reportage',
  urgency: 5,
  begun: 2,
  slugline: 'markthalle-letzter-samstag',
  keywords: ['Markthalle', 'Einzelhandel', 'Reportage'],
  subjects: ['medtop:10000000', 'medtop:04000000'],
  entities: ['mahrenfeld', 'rohde'],
  sheet: {
    kicker: 'Stadtleben',
    headline: 'Der letzte Samstag in der Markthalle',
    standfirst: 'Nach 112 Jahren schließt die Halle für den Umbau. Wer wiederkommen darf, weiß noch niemand.',
    byline: 'Jonas Petersilge',
    dateline: 'Mahrenfeld',
  },
  body: [
    p(
      'Um fünf Uhr morgens gehört die Halle den Gabelstaplern und dem Geruch von Dill. Erna Kolbe, 71, schichtet Gurken. [[q1: „Ich habe hier mehr Samstage verbracht als mit meinem Mann, und der Mann war nicht schlecht“]], sagt sie.',
    ),
    p(
      'Am nächsten Montag kommen die Bagger. Das Dach ist undicht, die Kühlung stammt aus einer Zeit, als man noch Eisstangen kaufte. Zwei Jahre soll der Umbau dauern. 38 Händler ziehen in Zelte auf den Parkplatz.',
    ),
    crosshead('Wer zurückkommt'),
    p(
      'Baudezernent Detlef Rohde hat versprochen, [[q2: dass jeder seinen Platz behalte, der ihn haben wolle]]. Die Miete soll allerdings steigen, um [[tk: TK]] Prozent. [[note: Rohde ruft zurück, sonst Zahl aus der Vorlage 114 nehmen.]]',
    ),
    pullQuote('„Mehr Samstage verbracht als mit meinem Mann“'),
    p(
      'Käsehändler Pavel Hruby will nicht wiederkommen. [[q3: In einem Glaskasten verkaufe man keinen Käse, sondern Lebensgefühl]], meint er. Er hat einen Laden in Kirchlauten gemietet.',
    ),
  ],
  statements: {
    q1: { type: 'direct', asPrinted: 'sie', cue: 'sagt' },
    q2: {
      type: 'indirect',
      speaker: 'rohde',
      asPrinted: 'Baudezernent Detlef Rohde',
      cue: 'hat versprochen',
    },
    q3: { type: 'indirect', asPrinted: 'er', cue: 'meint' },
  },
  shared: true,
  deadlineIn: 8,
  targetCharacters: 4200,
};
