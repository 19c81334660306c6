import { type DemoArticle, p } from '../shape.ts';

export const baumschutz: DemoArticle = {
  key: 'baumschutz',
  desk: 'lokales',
  authors: ['jp'],
  genre: 'news-in-brief',
  urgency: 7,
  begun: 150,
  slugline: 'baumschutz-satzung',
  keywords: ['Baumschutz', 'Stadtgrün'],
  subjects: ['medtop:06000000', 'medtop:20000441'],
  entities: ['mahrenfeld', 'rohde'],
  sheet: {
    kicker: 'Stadtgrün',
    headline: 'Wer eine Linde fällen will, muss künftig fragen',
    standfirst: 'Die Baumschutzsatzung gilt nun auch für Vorgärten.',
    byline: 'Jonas Petersilge',
    dateline: 'Mahrenfeld',
  },
  body: [
    p(
      'In Mahrenfeld dürfen Bäume mit einem Stammumfang von mehr als 80 Zentimetern nur noch mit Erlaubnis gefällt werden. Das gilt von März an auch auf privaten Grundstücken. Für jeden gefällten Baum müssen zwei neue gepflanzt werden.',
    ),
    p(
      'Baudezernent Rohde nannte die Satzung [[q1: „einen Kompromiss zwischen Kettensäge und Kanzel“]]. Obstbäume sind ausgenommen.',
    ),
  ],
  statements: { q1: { type: 'direct', speaker: 'rohde', asPrinted: 'Baudezernent Rohde', cue: 'nannte' } },
  steps: [
    { act: 'submit', by: 'jp' },
    { act: 'spike', by: 'jp', reason: 'Stand schon in der Wochenendausgabe.' },
  ],
};
