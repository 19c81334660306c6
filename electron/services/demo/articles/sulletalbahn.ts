import { bullets, crosshead, type DemoArticle, p, table } from '../shape.ts';

export const sulletalbahn: DemoArticle = {
  key: 'sulletalbahn',
  desk: 'politik',
  authors: ['mh'],
  genre: 'report',
  urgency: 3,
  begun: 52,
  slugline: 'sulletalbahn-kabinett',
  keywords: ['Sulletalbahn', 'Nahverkehr', 'Schiene', 'Kabinett'],
  subjects: ['medtop:11000000', 'medtop:20000621', 'medtop:20000337'],
  entities: ['kessling', 'aurich', 'grevenhagen', 'mahrenfeld', 'nordmark'],
  sheet: {
    kicker: 'Nahverkehr',
    headline: 'Kabinett will die Sulletalbahn wieder fahren lassen',
    subheadline: 'Erste Züge sollen in vier Jahren zwischen Mahrenfeld und Ostersiel rollen',
    standfirst:
      'Nach 31 Jahren Pause sollen auf der Strecke durch das Sulletal wieder Personenzüge fahren. Die Landesregierung hat am Dienstag 186 Millionen Euro dafür freigegeben.',
    byline: 'Mira Halden',
    dateline: 'Grevenhagen',
  },
  body: [
    p(
      'Die Landesregierung der Nordmark hat den Wiederaufbau der Sulletalbahn beschlossen. Das Kabinett gab am Dienstag in Grevenhagen die Mittel für die 64 Kilometer lange Strecke von Mahrenfeld nach Ostersiel frei. [[q1: „Wir holen eine ganze Region zurück an die Schiene, und zwar nicht irgendwann, sondern in dieser Wahlperiode“]], sagte Ministerpräsident Torsten Keßling nach der Sitzung.',
    ),
    p(
      'Der letzte Personenzug war im Mai vor 31 Jahren durch das Tal gefahren. Seither liegen die Gleise unter Brombeeren, drei Bahnhöfe sind verkauft. In Kirchlauten wohnt im früheren Stellwerk eine Familie, die nun auf eine Entschädigung hofft.',
    ),
    crosshead('Stundentakt und elf Halte'),
    p(
      'Vorgesehen sind ein Stundentakt, elf Haltepunkte und batteriegetriebene Triebwagen. [[q2: Die Fahrt von Mahrenfeld ans Meer werde 58 Minuten dauern]], erklärte Keßling. [[q3: Mit dem Bus brauche man heute mehr als doppelt so lange.]]',
    ),
    table(
      ['Posten', 'Millionen Euro'],
      ['Gleise und Brücken', '112'],
      ['Haltepunkte', '27'],
      ['Leit- und Sicherungstechnik', '34'],
      ['Grunderwerb und Lärmschutz', '13'],
    ),
    crosshead('Streit über die Ortsdurchfahrt'),
    p(
      'Offen ist, wie die Bahn durch Mahrenfeld geführt wird. Oberbürgermeisterin Beate Aurich verlangt einen Tunnel unter dem Marktviertel. [[q4: „Eine Schranke, die viermal in der Stunde den Wochenmarkt zerschneidet, bekommen Sie mit mir nicht“]], sagte sie dem Tagblatt. Nach Berechnungen der Stadt würde der Tunnel weitere 40 Millionen Euro kosten.',
    ),
    p('Bis zum Herbst sollen drei Fragen beantwortet sein:'),
    bullets(
      'Wer betreibt die Strecke in den ersten zehn Jahren?',
      'Wie viele Häuser liegen näher als 25 Meter am Gleis?',
      'Was geschieht mit dem Radweg auf dem alten Bahndamm?',
    ),
    p(
      'Aus Kreisen der Landesregierung hieß es, [[q5: der Bund habe eine Beteiligung von 60 Prozent bereits mündlich zugesagt]]. Eine schriftliche Zusage liegt nicht vor.',
    ),
  ],
  statements: {
    q1: {
      type: 'direct',
      speaker: 'kessling',
      asPrinted: 'Ministerpräsident Torsten Keßling',
      cue: 'sagte',
      source: 'nordfunk-interview',
      occasion: 'Pressekonferenz nach der Kabinettssitzung',
      evidence: ['mitschrift-kabinett'],
      events: [
        { kind: 'anchored', by: 'mh' },
        { kind: 'checked', by: 'tb' },
        { kind: 'confirmed', by: 'cw' },
      ],
    },
    q2: {
      type: 'indirect',
      speaker: 'kessling',
      asPrinted: 'Keßling',
      cue: 'erklärte',
      evidence: ['mitschrift-kabinett'],
      events: [
        { kind: 'anchored', by: 'mh' },
        { kind: 'checked', by: 'tb' },
      ],
    },
    q3: {
      type: 'indirect-free',
      speaker: 'kessling',
      asPrinted: '',
      cue: '',
      evidence: ['mitschrift-kabinett'],
      events: [{ kind: 'anchored', by: 'mh' }],
    },
    q4: {
      type: 'direct',
      speaker: 'aurich',
      asPrinted: 'sie',
      cue: 'sagte',
      addressee: 'dem Tagblatt',
      evidence: ['notiz-aurich'],
      events: [
        { kind: 'anchored', by: 'mh' },
        { kind: 'checked', by: 'hv' },
      ],
    },
    q5: {
      type: 'indirect',
      asPrinted: 'Kreise der Landesregierung',
      cue: 'hieß es',
      source: 'hintergrund',
      groundRule: 'two',
      chain: ['Kreise der Landesregierung'],
      events: [{ kind: 'uncheckable', by: 'tb', note: 'Hintergrundkreis, keine Aufzeichnung.' }],
    },
  },
  versions: [{ name: 'Fassung ohne Ortsdurchfahrt', reason: 'Vor dem Rückruf aus dem Rathaus', drop: 4 }],
  steps: [
    { act: 'submit', by: 'mh' },
    { act: 'take-over', by: 'tb' },
    { act: 'approve', by: 'tb', despite: 'Zweite Quelle im Ministerium hat es mir bestätigt, unter drei.' },
    { act: 'export', by: 'tb' },
  ],
};
