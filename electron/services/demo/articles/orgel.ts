import { type DemoArticle, p } from '../shape.ts';

export const orgel: DemoArticle = {
  key: 'orgel',
  desk: 'kultur',
  authors: ['ln'],
  genre: 'report',
  urgency: 7,
  begun: 400,
  slugline: 'orgel-kirchlauten',
  keywords: ['Orgel', 'Kirchenmusik'],
  subjects: ['medtop:01000000', 'medtop:12000000'],
  entities: ['mahrenfeld'],
  sheet: {
    kicker: 'Musik',
    headline: 'In Kirchlauten klingt eine Orgel nach 60 Jahren wieder',
    standfirst: 'Ein Dorf hat 900 Pfeifen geputzt. Die tiefste liegt noch im Kuhstall.',
    byline: 'Lotte Nørgaard',
    dateline: 'Kirchlauten',
  },
  body: [
    p(
      'Am Sonntag um zehn zieht der Organist Benno Krey zum ersten Mal seit 60 Jahren das Register „Vox humana“. Es klingt wie eine Ziege, die Latein gelernt hat. Das Dorf weint trotzdem.',
    ),
    p(
      '[[q1: „Wir haben jede Pfeife in der Badewanne gehabt“]], erzählt Krey. 900 sind es, die kürzeste so lang wie ein Bleistift. Die tiefste passt in keine Wanne und wartet im Kuhstall auf einen Tischler.',
    ),
  ],
  statements: { q1: { type: 'direct', asPrinted: 'Krey', cue: 'erzählt' } },
  steps: [
    { act: 'submit', by: 'ln' },
    { act: 'take-over', by: 'hv' },
    { act: 'approve', by: 'hv' },
    { act: 'export', by: 'hv' },
    {
      act: 'take-down',
      by: 'cw',
      reason: 'Der Organist bittet um Löschung seines Namens; Rechtsabteilung prüft.',
      second: 'hv',
    },
  ],
};
