import { type DemoArticle, p } from '../shape.ts';

/** A sister of the web articles that newsrooms copy: translated quotations whose originals are not at hand. */
export const telefonatTeskrin: DemoArticle = {
  key: 'telefonat-teskrin',
  desk: 'ausland',
  authors: ['hv'],
  genre: 'report',
  urgency: 2,
  begun: 9,
  slugline: 'velland-karsovien-telefonat',
  keywords: ['Waffenruhe', 'Telefongespräch', 'Velland', 'Karsovien'],
  subjects: ['medtop:16000000', 'medtop:20000073', 'medtop:20000638'],
  entities: ['lindqvist', 'dragan', 'petrak', 'velland', 'karsovien', 'teskrin', 'praesidialamt', 'nordfunk'],
  sheet: {
    kicker: 'Grenzkonflikt',
    headline: 'Lindqvist hatte Telefongespräch mit Dragomirow: Was bekannt ist',
    standfirst:
      'Die vellandische Ministerpräsidentin und der karsovische Präsident einigten sich auf einen Gefangenenaustausch und ein Treffen an der Grenzbrücke.',
    byline: 'Hanna Voß',
    dateline: 'Orvik/Teskrin',
  },
  body: [
    p(
      'Am Donnerstag, dem 14. März, führte Vellands Ministerpräsidentin Maja Lindqvist ein Telefongespräch mit dem karsovischen Präsidenten Iljan Dragomirow. [[q1: Der Nordfunk berichtete dies unter Berufung auf einen Diplomaten.]]',
    ),
    p(
      '[[q2: Lindqvist bestätigte das Gespräch am Mittag auf der Plattform Plauderei.]] [[q3: Themen seien die Brücke bei Orvik, die Fischerei und die Lage der Gefangenen gewesen]], schrieb sie.',
    ),
    p(
      '[[q4: „Wir haben lange geschwiegen, und das Schweigen hat keinem einzigen Menschen geholfen“]], erklärte Lindqvist. [[q5: „Nun werden unsere Unterhändler unverzüglich mit der Arbeit beginnen. Die Familien haben ein Recht darauf, dass wir uns beeilen“]], heißt es in der Mitteilung weiter.',
    ),
    p(
      '[[q6: Auch das Präsidialamt in Teskrin bestätigte das Telefonat]], das [[q7: nach Angaben regierungsnaher Sender]] knapp eine Stunde [[q7: dauerte]]. Die Sprecherin des Präsidialamts, Sanja Petrak, sagte, [[q8: bei dem Gespräch sei es um eine dauerhafte Waffenruhe gegangen]]. Dragomirow lud Lindqvist außerdem zu einem Treffen auf der Grenzbrücke ein.',
    ),
    p(
      'Es ist das erste bekannte Gespräch zwischen Orvik und Teskrin seit dem Abbruch der Beziehungen vor 26 Monaten. Am Tag zuvor hatte Karsovien einen vellandischen Kapitän freigelassen, dessen Boot im Herbst aufgebracht worden war.',
    ),
    p(
      'Dragomirow soll [[q9: in dem Gespräch zunächst auf einer Entschuldigung bestanden haben]]. Petrak wollte das nicht kommentieren.',
    ),
  ],
  statements: {
    q1: {
      type: 'reported',
      speaker: 'nordfunk',
      asPrinted: 'Der Nordfunk',
      cue: 'berichtete … unter Berufung auf',
      chain: ['ein Diplomat'],
    },
    q2: {
      type: 'reported',
      speaker: 'lindqvist',
      asPrinted: 'Lindqvist',
      cue: 'bestätigte',
      medium: 'written',
    },
    q3: { type: 'indirect', speaker: 'lindqvist', asPrinted: 'sie', cue: 'schrieb', medium: 'written' },
    q4: {
      type: 'direct',
      speaker: 'lindqvist',
      asPrinted: 'Lindqvist',
      cue: 'erklärte',
      medium: 'written',
      translated: true,
      evidence: ['mitteilung-lindqvist'],
    },
    q5: {
      type: 'direct',
      speaker: 'lindqvist',
      asPrinted: 'die Mitteilung',
      cue: 'heißt es',
      medium: 'written',
      translated: true,
    },
    q6: {
      type: 'reported',
      speaker: 'praesidialamt',
      asPrinted: 'das Präsidialamt in Teskrin',
      cue: 'bestätigte',
    },
    q7: { type: 'indirect', asPrinted: 'regierungsnaher Sender', cue: 'nach Angaben' },
    q8: {
      type: 'indirect',
      speaker: 'petrak',
      asPrinted: 'Sanja Petrak',
      cue: 'sagte',
      evidence: ['mitteilung-teskrin'],
      events: [{ kind: 'anchored', by: 'hv' }],
    },
    q9: { type: 'free-indirect', speaker: 'dragan', asPrinted: 'Dragomirow', cue: 'soll' },
  },
  deadlineIn: 2,
  editorialNote:
    'Original der Mitteilung auf Vellandisch anfordern; bisher nur die englische Übersetzung der Agentur.',
  versions: [{ name: 'Erste Meldung', reason: 'Stand nach dem Bericht des Nordfunks', drop: 3 }],
  steps: [
    { act: 'submit', by: 'hv' },
    { act: 'take-over', by: 'tb' },
  ],
};
