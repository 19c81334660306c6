import { type DemoArticle, p } from '../shape.ts';

export const kitaStadtrat: DemoArticle = {
  key: 'kita-stadtrat',
  desk: 'lokales',
  authors: ['jp'],
  genre: 'report',
  urgency: 5,
  begun: 60,
  slugline: 'stadtrat-kita-gebuehren',
  keywords: ['Stadtrat', 'Kita', 'Gebühren'],
  subjects: ['medtop:05000000', 'medtop:20000780'],
  entities: ['yildiz', 'aurich', 'mahrenfeld'],
  sheet: {
    kicker: 'Stadtrat',
    headline: 'Das zweite Kita-Jahr soll nichts mehr kosten',
    standfirst:
      'Der Rat stimmt mit 24 zu 21 Stimmen für den Antrag. Bezahlt werden soll er aus der Zweitwohnungssteuer.',
    byline: 'Jonas Petersilge',
    dateline: 'Mahrenfeld',
  },
  body: [
    p(
      'Eltern in Mahrenfeld sollen vom Sommer an auch für das zweite Kita-Jahr keine Gebühren mehr zahlen. Das hat der Stadtrat am Mittwochabend nach vier Stunden beschlossen. Die Mehrheit war knapp: 24 Ja-Stimmen, 21 Nein-Stimmen.',
    ),
    p(
      '[[q1: „Ein Kind ist keine Zweitwohnung, aber diesmal bezahlt die eine das andere“]], sagte der Vorsitzende des Sozialausschusses, Cem Yıldız. Oberbürgermeisterin Beate Aurich hatte gewarnt, [[q2: dass die Steuer schon im übernächsten Jahr nicht mehr reiche]].',
    ),
    p(
      'Die Kita-Leiterin Petra Lühr saß auf der Empore. [[q3: „Gebührenfrei ist schön, aber wir brauchen Leute, die um sieben aufschließen“]], sagte sie in der Pause. In ihrer Einrichtung sind vier Stellen frei.',
    ),
    p('Der Beschluss muss noch von der Kommunalaufsicht in Grevenhagen genehmigt werden.'),
  ],
  statements: {
    q1: {
      type: 'direct',
      speaker: 'yildiz',
      asPrinted: 'der Vorsitzende des Sozialausschusses, Cem Yıldız',
      cue: 'sagte',
      evidence: ['protokoll-stadtrat'],
      events: [
        { kind: 'anchored', by: 'jp' },
        { kind: 'checked', by: 'hv' },
      ],
    },
    q2: {
      type: 'indirect',
      speaker: 'aurich',
      asPrinted: 'Oberbürgermeisterin Beate Aurich',
      cue: 'hatte gewarnt',
      evidence: ['protokoll-stadtrat'],
      events: [{ kind: 'anchored', by: 'jp' }],
    },
    q3: { type: 'direct', asPrinted: 'sie', cue: 'sagte', source: 'presse-rathaus' },
  },
  steps: [
    { act: 'submit', by: 'jp' },
    { act: 'take-over', by: 'hv' },
    { act: 'approve', by: 'hv' },
    { act: 'export', by: 'hv' },
    { act: 'begin-correction', by: 'hv', reason: 'Abstimmung prüfen: 24 zu 21 oder 24 zu 20?' },
  ],
};
