import { crosshead, type DemoArticle, p } from '../shape.ts';

export const kelpwerk: DemoArticle = {
  key: 'kelpwerk',
  desk: 'wirtschaft',
  authors: ['as'],
  genre: 'portrait',
  urgency: 6,
  begun: 27,
  slugline: 'portrait-kelpwerk-ostersiel',
  keywords: ['Start-up', 'Algen', 'Verpackung'],
  subjects: ['medtop:04000000', 'medtop:13000000'],
  entities: ['ostersiel'],
  sheet: {
    kicker: 'Gründer',
    headline: 'Die Frau, die aus Tang Tüten macht',
    standfirst:
      'In Ostersiel kocht Marit Jessen Verpackungen aus Algen. Vom ersten Supermarkt hat sie eine Absage, vom zweiten einen Auftrag.',
    byline: 'Aylin Sorgun',
    dateline: 'Ostersiel',
  },
  body: [
    p(
      'Es riecht nach Meer und ein wenig nach Turnhalle. Marit Jessen hebt den Deckel, rührt und sagt: [[q1: „Das wird eine Tüte. Oder eine Suppe. Beides ist schon vorgekommen.“]]',
    ),
    p(
      'Jessen, 34, hat Lebensmittelchemie studiert und drei Jahre bei einem Joghurthersteller Becher vermessen. Dann mietete sie in Ostersiel eine ehemalige Räucherei. Seit dem Sommer heißt die Firma Kelpwerk und hat sieben Angestellte.',
    ),
    crosshead('Sechs Wochen im Kompost'),
    p(
      'Die Folie besteht aus Braunalgen, Wasser und einem Stoff, den Jessen nicht verrät. [[q2: Nach sechs Wochen im Kompost sei davon nichts mehr zu finden]], versichert sie. Eine unabhängige Prüfung steht [[tk: TK: Prüfstelle, Datum]] noch aus.',
    ),
    p(
      'Ein Discounter sagte ab, weil die Tüten knistern. Eine Kette von Bioläden bestellte 80.000 Stück, weil sie knistern.',
    ),
  ],
  statements: {
    q1: { type: 'direct', asPrinted: 'Marit Jessen', cue: 'sagt' },
    q2: { type: 'indirect', asPrinted: 'sie', cue: 'versichert' },
  },
  deadlineIn: 50,
};
