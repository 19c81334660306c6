import { type DemoArticle, p } from '../shape.ts';

export const hafenstreik: DemoArticle = {
  key: 'hafenstreik',
  desk: 'ausland',
  authors: ['hv'],
  genre: 'news-in-brief',
  urgency: 6,
  begun: 40,
  slugline: 'orvik-hafenstreik',
  keywords: ['Streik', 'Hafen', 'Velland'],
  subjects: ['medtop:09000000', 'medtop:20000524'],
  entities: ['velland'],
  sheet: {
    kicker: 'Velland',
    headline: 'Hafenarbeiter in Orvik legen die Kräne still',
    standfirst: 'Die Gewerkschaft fordert acht Prozent mehr Lohn. Dutzende Schiffe warten auf Reede.',
    byline: 'Hanna Voß',
    dateline: 'Orvik',
  },
  body: [
    p(
      'Im Hafen von Orvik stehen seit Mittwochabend alle elf Containerkräne still. Die Gewerkschaft der Hafenarbeiter hatte zu einem Streik von 72 Stunden aufgerufen. Sie verlangt acht Prozent mehr Lohn und eine Zulage für Nachtschichten.',
    ),
    p(
      'Der Hafenbetreiber bezeichnete die Forderung [[q1: als „völlig aus der Zeit gefallen“]]. Nach Angaben der Hafenmeisterei [[q2: warten 37 Schiffe auf Reede]]. Darunter ist ein Frachter mit Getreide, das für Ostersiel bestimmt ist.',
    ),
    p(
      'Verhandlungen sind bisher nicht angesetzt. Für Freitag hat die Gewerkschaft eine Kundgebung angekündigt.',
    ),
  ],
  statements: {
    q1: { type: 'indirect', asPrinted: 'Der Hafenbetreiber', cue: 'bezeichnete' },
    q2: { type: 'indirect', asPrinted: 'Angaben der Hafenmeisterei', cue: 'Nach Angaben' },
  },
  steps: [{ act: 'hold', by: 'hv', reason: 'Abwarten, ob am Freitag verhandelt wird.' }],
};
