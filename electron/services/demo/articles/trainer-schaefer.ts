import { type DemoArticle, p } from '../shape.ts';

export const trainerSchaefer: DemoArticle = {
  key: 'trainer-schaefer',
  desk: 'sport',
  authors: ['rf'],
  genre: 'portrait',
  urgency: 6,
  begun: 5,
  slugline: 'portrait-lukas-schaefer',
  keywords: ['Fußball', 'Trainer', 'Porträt'],
  subjects: ['medtop:15000000'],
  entities: ['schaefer', 'svm'],
  sheet: {
    kicker: 'SV Mahrenfeld 09',
    headline: 'Der Trainer, der nicht schreit',
    standfirst: 'Lukas Schäfer war Lehrer für Erdkunde. Nun führt er den SVM an die Tabellenspitze, leise.',
    byline: 'Ruben Falk',
    dateline: 'Mahrenfeld',
  },
  body: [
    p(
      'Wenn Lukas Schäfer wütend ist, putzt er seine Brille. Beim Derby in Ostersiel putzte er sie dreimal. [[q1: „Schreien hilft nur, wenn einer die Treppe hinunterfällt“]], sagt er.',
    ),
    p(
      'Elf Jahre hat Schäfer an der Gesamtschule unterrichtet. Seine Spieler müssen vor Auswärtsspielen sagen können, an welchem Fluss der Gegner wohnt. Wer es nicht weiß, schleppt die Ballsäcke. Die Ballsäcke sind leicht geworden.',
    ),
    p('[[tk: folgt]]: Stimmen aus der Mannschaft, Zahlen zur Saison.'),
  ],
  statements: { q1: { type: 'direct', speaker: 'schaefer', asPrinted: 'er', cue: 'sagt' } },
  deadlineIn: 30,
};
