import { crosshead, type DemoArticle, factBox, p } from '../shape.ts';

export const landeshaushalt: DemoArticle = {
  key: 'landeshaushalt',
  desk: 'politik',
  authors: ['mh'],
  genre: 'analysis',
  urgency: 4,
  begun: 20,
  slugline: 'landeshaushalt-rechnungshof',
  keywords: ['Landeshaushalt', 'Rechnungshof', 'Schuldenbremse'],
  subjects: ['medtop:11000000', 'medtop:04000000'],
  entities: ['kessling', 'grevenhagen', 'nordmark'],
  sheet: {
    kicker: 'Finanzen',
    headline: 'Rechnungshof zerpflückt den Haushalt der Nordmark',
    standfirst:
      'Die Prüfer finden eine Lücke von 420 Millionen Euro. Der Ministerpräsident spricht von einem Rechenfehler, die Opposition von Vorsatz.',
    byline: 'Mira Halden',
    dateline: 'Grevenhagen',
  },
  body: [
    p(
      'Der Landesrechnungshof hält den Haushaltsentwurf der Landesregierung für nicht gedeckt. In dem 88 Seiten langen Bericht, der dem Tagblatt vorliegt, heißt es, [[q1: „wesentliche Ausgaben“ seien „in spätere Jahre verschoben, ohne dass ihre Finanzierung erkennbar wäre“]].',
    ),
    p(
      'Es geht um 420 Millionen Euro. Den größten Teil davon machen Zuschüsse für Krankenhäuser aus, die erst im übernächsten Jahr fällig werden sollen. Der Bericht nennt außerdem Bauvorhaben an Hochschulen und die Sanierung von Landesstraßen.',
    ),
    crosshead('„Ein Rechenfehler“'),
    p(
      'Ministerpräsident Torsten Keßling wies die Kritik zurück. [[q2: „Das ist ein Rechenfehler des Rechnungshofs, und ich sage das mit allem Respekt“]], sagte er am Rande des Landtags. Der Rechnungshof widersprach noch am Abend: [[q3: Die Zahlen stammten aus dem Finanzministerium selbst.]]',
    ),
    p(
      'Das Finanzministerium soll [[q4: intern schon im Frühjahr vor der Lücke gewarnt haben]]. Ein Sprecher wollte das nicht bestätigen.',
    ),
    crosshead('Was jetzt geschieht'),
    p(
      'Der Haushaltsausschuss berät den Entwurf in der kommenden Woche. Die Koalition verfügt über eine Mehrheit von zwei Stimmen. Eine Abgeordnete aus dem Süden des Landes hat angekündigt, nicht zuzustimmen, solange das Krankenhaus in Bad Quellbronn kein Geld bekommt.',
    ),
    factBox(
      'Die Schuldenbremse',
      'Das Land darf in normalen Zeiten keine neuen Kredite aufnehmen, um laufende Ausgaben zu decken.',
      'Ausnahmen sind Naturkatastrophen und Notlagen, die der Landtag mit Mehrheit feststellt.',
    ),
    p(
      'Am Ende wird es wohl auf die Abgeordnete ankommen. [[note: Name erst nennen, wenn sie den Rückruf freigibt.]]',
    ),
  ],
  statements: {
    q1: {
      type: 'indirect',
      asPrinted: 'In dem Bericht',
      cue: 'heißt es',
      medium: 'written',
      evidence: ['bericht-rechnungshof'],
      events: [{ kind: 'anchored', by: 'mh' }],
    },
    q2: {
      type: 'direct',
      speaker: 'kessling',
      asPrinted: 'er',
      cue: 'sagte',
      evidence: ['mitschrift-landtag'],
      events: [
        { kind: 'anchored', by: 'mh' },
        {
          kind: 'disputed',
          by: 'tb',
          note: 'Staatskanzlei: Der Satz sei anders gefallen. Mitschnitt anfordern.',
        },
      ],
    },
    q3: { type: 'indirect-free', asPrinted: 'Der Rechnungshof', cue: 'widersprach', medium: 'written' },
    q4: { type: 'free-indirect', asPrinted: 'Das Finanzministerium', cue: 'soll' },
  },
  editorialNote: 'Staatskanzlei ruft bis 16 Uhr zurück. Zahlen auf Seite 41 noch einmal gegenlesen.',
  deadlineIn: 6,
  targetCharacters: 3200,
  steps: [
    { act: 'submit', by: 'mh' },
    { act: 'take-over', by: 'tb' },
  ],
};
