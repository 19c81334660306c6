import { type DemoArticle, p } from '../shape.ts';

export const hochwasseruebung: DemoArticle = {
  key: 'hochwasseruebung',
  desk: 'lokales',
  authors: ['jp'],
  genre: 'report',
  urgency: 5,
  begun: 44,
  slugline: 'hochwasser-uebung-sulle',
  keywords: ['Hochwasser', 'Feuerwehr', 'Katastrophenschutz'],
  subjects: ['medtop:03000000', 'medtop:20000148'],
  entities: ['mahrenfeld', 'sulle', 'rohde'],
  sheet: {
    kicker: 'Katastrophenschutz',
    headline: 'Feuerwehr übt das Hochwasser, das vor fünf Jahren kam',
    standfirst:
      '240 Helfer haben am Wochenende Sandsäcke gefüllt und ein Altenheim geräumt. Nicht alles ging gut.',
    byline: 'Jonas Petersilge',
    dateline: 'Mahrenfeld',
  },
  body: [
    p(
      'Das Wasser steht, auf dem Papier, bei 7,12 Metern. Um 9.30 Uhr geben die Sirenen Alarm, um 9.34 Uhr gibt eine von ihnen auf. [[q1: „Genau deswegen üben wir“]], sagt Einsatzleiter Hauke Brandis.',
    ),
    p(
      'Die Helfer füllen in drei Stunden 8000 Sandsäcke. Vor fünf Jahren hatten sie dafür die halbe Nacht gebraucht. Schlechter läuft die Räumung des Altenheims: Der Aufzug fällt planmäßig aus, das Treppenhaus ist schmaler als die Tragen.',
    ),
    p(
      'Die Stadt will nun [[q2: zwei mobile Rampen kaufen]], wie Baudezernent Rohde ankündigte. [[q3: Die Sirene am Klärwerk werde ersetzt.]]',
    ),
  ],
  statements: {
    q1: { type: 'direct', asPrinted: 'Einsatzleiter Hauke Brandis', cue: 'sagt' },
    q2: { type: 'indirect', speaker: 'rohde', asPrinted: 'Baudezernent Rohde', cue: 'wie … ankündigte' },
    q3: { type: 'indirect-free', speaker: 'rohde', asPrinted: '', cue: '' },
  },
  steps: [
    { act: 'submit', by: 'jp' },
    { act: 'take-over', by: 'hv' },
    {
      act: 'return',
      by: 'hv',
      reason: 'Bitte Brandis noch einmal anrufen: Was genau fehlte im Altenheim? Und die Kosten der Rampen.',
    },
  ],
};
