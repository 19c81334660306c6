import { type DemoArticle, p } from '../shape.ts';

export const waggonbauAuftrag: DemoArticle = {
  key: 'waggonbau-auftrag',
  desk: 'wirtschaft',
  authors: ['as'],
  genre: 'report',
  urgency: 4,
  begun: 98,
  slugline: 'hagen-trost-auftrag-velland',
  keywords: ['Waggonbau', 'Auftrag', 'Schiene'],
  subjects: ['medtop:04000000', 'medtop:20000209', 'medtop:20000337'],
  entities: ['trost', 'wendt', 'waggonbau', 'mahrenfeld', 'velland'],
  sheet: {
    kicker: 'Industrie',
    headline: 'Waggonbauer Hagen & Trost liefert 44 Züge nach Velland',
    standfirst: 'Der Auftrag ist 310 Millionen Euro wert und sichert das Mahrenfelder Werk für sechs Jahre.',
    byline: 'Aylin Sorgun',
    dateline: 'Mahrenfeld',
  },
  body: [
    p(
      'Das Mahrenfelder Unternehmen Hagen & Trost Waggonbau hat den größten Auftrag seiner Geschichte bekommen. Die vellandische Staatsbahn bestellt 44 Triebzüge und lässt sie 15 Jahre lang in Mahrenfeld warten. Der Vertrag wurde am Montag unterschrieben.',
    ),
    p(
      '[[q1: „Wir bauen Züge für ein Land, in dem der Schnee waagerecht fällt, da lernt man das Abdichten“]], sagte Vorstandsvorsitzende Almut Trost bei der Feier in der Werkhalle. Das Unternehmen werde [[q2: 180 Leute einstellen und die Lehrwerkstatt verdoppeln]], kündigte sie an.',
    ),
    p(
      'Betriebsratschef Georg Wendt zeigte sich erleichtert. [[q3: „Vor zwei Jahren haben wir hier noch Sozialpläne gezählt“]], sagte er am Telefon. Nun gehe es darum, [[q4: dass die neuen Stellen keine Leiharbeit seien]].',
    ),
    p(
      'Der erste Zug soll in zwanzig Monaten auf die Schiene. Geprüft wird er auf dem Gleis der alten Sulletalbahn, das dafür auf sechs Kilometern hergerichtet wird.',
    ),
  ],
  statements: {
    q1: {
      type: 'direct',
      speaker: 'trost',
      asPrinted: 'Vorstandsvorsitzende Almut Trost',
      cue: 'sagte',
      occasion: 'Feier in der Werkhalle',
      evidence: ['mitschrift-werkhalle'],
      events: [
        { kind: 'anchored', by: 'as' },
        { kind: 'checked', by: 'tb' },
      ],
    },
    q2: {
      type: 'indirect',
      speaker: 'trost',
      asPrinted: 'sie',
      cue: 'kündigte sie an',
      evidence: ['mitschrift-werkhalle'],
      events: [{ kind: 'anchored', by: 'as' }],
    },
    q3: {
      type: 'direct',
      speaker: 'wendt',
      asPrinted: 'er',
      cue: 'sagte',
      source: 'gespraech-wendt',
      evidence: ['notiz-wendt'],
      events: [
        { kind: 'anchored', by: 'as' },
        { kind: 'checked', by: 'hv' },
        { kind: 'confirmed', by: 'tb' },
      ],
    },
    q4: {
      type: 'indirect',
      speaker: 'wendt',
      asPrinted: 'er',
      cue: 'gehe es darum',
      source: 'gespraech-wendt',
    },
  },
  steps: [
    { act: 'submit', by: 'as' },
    { act: 'take-over', by: 'tb' },
    { act: 'approve', by: 'tb' },
    { act: 'export', by: 'tb' },
    { act: 'begin-correction', by: 'tb', reason: 'Zahl der Züge: 44, nicht 40.' },
    {
      act: 'finish-correction',
      by: 'hv',
      reason: 'In einer früheren Fassung stand, es gehe um 40 Züge. Es sind 44.',
    },
  ],
};
