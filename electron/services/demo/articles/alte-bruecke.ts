import { crosshead, type DemoArticle, factBox, numbered, p, picture } from '../shape.ts';

export const alteBruecke: DemoArticle = {
  key: 'alte-bruecke',
  desk: 'lokales',
  authors: ['jp'],
  genre: 'report',
  urgency: 4,
  begun: 74,
  slugline: 'alte-bruecke-sperrung',
  keywords: ['Alte Brücke', 'Sanierung', 'Verkehr', 'Straßensperrung'],
  subjects: ['medtop:14000000', 'medtop:20000337'],
  entities: ['rohde', 'aurich', 'mahrenfeld', 'sulle'],
  sheet: {
    kicker: 'Verkehr',
    headline: 'Alte Brücke bleibt bis Weihnachten gesperrt',
    subheadline: 'Unter der Fahrbahn fanden Arbeiter Eichenpfähle aus dem 15. Jahrhundert',
    standfirst:
      'Die Sanierung der Alten Brücke dauert drei Monate länger. Autos müssen weiter über die Werftstraße, Fußgänger dürfen hinüber.',
    byline: 'Jonas Petersilge',
    dateline: 'Mahrenfeld',
  },
  body: [
    picture(
      'Zeichnung einer steinernen Brücke mit fünf Bögen vor einer Stadt am Fluss; auf der Fahrbahn stehen rot-weiße Baken.',
    ),
    p(
      'Wer von der Südstadt zum Markt will, braucht weiter Geduld. Die Alte Brücke bleibt bis kurz vor Weihnachten für Autos gesperrt, drei Monate länger als geplant. Bei den Arbeiten am mittleren Pfeiler waren Eichenpfähle zum Vorschein gekommen.',
    ),
    p(
      '[[q1: „Die Pfähle sind älter als alles, was in dieser Stadt noch steht, und sie tragen immer noch“]], sagte Baudezernent Detlef Rohde am Montag auf der Brücke. [[q2: Man werde sie nicht herausreißen, sondern um sie herum bauen]], kündigte er an.',
    ),
    crosshead('Umleitung über die Werftstraße'),
    p(
      'Die Umleitung führt weiter durch die Werftstraße. Dort zählte die Stadt im August 18.200 Fahrzeuge am Tag, fast doppelt so viele wie vor der Sperrung. Anwohner hatten Tempo 30 gefordert. [[q3: Das kommt nun, wie Oberbürgermeisterin Beate Aurich zusagte.]]',
    ),
    numbered(
      'Ab Montag gilt in der Werftstraße Tempo 30.',
      'Die Ampel an der Molkerei bekommt eine längere Grünphase.',
      'Busse der Linie 4 fahren über den Bahnhof.',
    ),
    factBox(
      'Die Alte Brücke',
      'Erbaut vermutlich 1478, zweimal zerstört, zuletzt 1952 erneuert. 96 Meter lang, fünf Bögen.',
      'Kosten der Sanierung bisher: 11,4 Millionen Euro. Durch die Verzögerung kommen laut Stadt etwa 900.000 Euro hinzu.',
    ),
    p('Die Pfähle sollen vermessen und ein Stück davon im Stadtmuseum gezeigt werden.'),
  ],
  statements: {
    q1: {
      type: 'direct',
      speaker: 'rohde',
      asPrinted: 'Baudezernent Detlef Rohde',
      cue: 'sagte',
      source: 'presse-rathaus',
      saidAt: 'Alte Brücke',
      evidence: ['mitschrift-bruecke'],
      events: [
        { kind: 'anchored', by: 'jp' },
        { kind: 'checked', by: 'tb' },
        { kind: 'confirmed', by: 'hv' },
      ],
    },
    q2: {
      type: 'indirect',
      speaker: 'rohde',
      asPrinted: 'er',
      cue: 'kündigte er an',
      source: 'presse-rathaus',
      evidence: ['mitschrift-bruecke'],
      events: [
        { kind: 'anchored', by: 'jp' },
        { kind: 'checked', by: 'tb' },
      ],
    },
    q3: {
      type: 'reported',
      speaker: 'aurich',
      asPrinted: 'Oberbürgermeisterin Beate Aurich',
      cue: 'zusagte',
    },
  },
  steps: [
    { act: 'submit', by: 'jp' },
    { act: 'take-over', by: 'hv' },
    { act: 'approve', by: 'hv' },
    { act: 'export', by: 'hv' },
  ],
};
