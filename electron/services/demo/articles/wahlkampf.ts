import { crosshead, type DemoArticle, p } from '../shape.ts';

export const wahlkampf: DemoArticle = {
  key: 'wahlkampf',
  desk: 'politik',
  authors: ['mh', 'jp'],
  genre: 'feature',
  urgency: 5,
  begun: 30,
  slugline: 'kommunalwahl-wahlkampf-haustuer',
  keywords: ['Kommunalwahl', 'Wahlkampf', 'Haustürwahlkampf'],
  subjects: ['medtop:11000000', 'medtop:20000574'],
  entities: ['aurich', 'yildiz', 'mahrenfeld'],
  sheet: {
    kicker: 'Kommunalwahl',
    headline: 'Wahlkampf im dritten Stock',
    standfirst:
      'Plakate hängen überall, gelesen werden sie kaum. Deshalb klingeln die Parteien in Mahrenfeld wieder an den Türen. Ein Abend mit zwei Kandidaten, die sich nicht mögen.',
    byline: 'Mira Halden und Jonas Petersilge',
    dateline: 'Mahrenfeld',
  },
  body: [
    p(
      'Um 17.40 Uhr geht in der Werftstraße 12 die erste Tür auf und gleich wieder zu. Cem Yıldız notiert ein Kreuz auf seiner Liste. [[q1: „Zwei von zehn machen auf, einer von zwanzig redet, und wegen dem einen bin ich hier“]], sagt der Vorsitzende des Sozialausschusses.',
    ),
    p(
      'Frühere Wahlkämpfe fanden in Bierzelten statt. Heute verteilt eine App die Straßen, zählt die Gespräche und meldet, wo es sich lohnt. Yıldız findet das richtig, seine Gegnerin findet es unheimlich.',
    ),
    crosshead('Das Plakat als Möbel'),
    p(
      'Oberbürgermeisterin Beate Aurich hat 1400 Plakate kleben lassen. [[q2: Ein Plakat sei wie ein Möbelstück, man sehe es erst, wenn es fehle]], sagt sie. An die Türen geht sie trotzdem, am liebsten am Samstagvormittag, [[q3: „wenn die Leute im Bademantel sind und ehrlich“]].',
    ),
    p(
      'In der Südstadt fragt eine Frau nach dem Spielplatz, ein Mann nach der Rente, ein Kind nach dem Hund. Über das Wahlprogramm will an diesem Abend niemand sprechen. Um 20 Uhr hat Yıldız 61 Klingeln gedrückt und elf Gespräche geführt.',
    ),
    p(
      'Laut Wahlleiter Onno Freese [[q4: haben bisher 9300 Mahrenfelder Briefwahl beantragt]], doppelt so viele wie vor fünf Jahren. Wer jetzt noch klingelt, kommt bei vielen zu spät.',
    ),
  ],
  statements: {
    q1: {
      type: 'direct',
      speaker: 'yildiz',
      asPrinted: 'der Vorsitzende des Sozialausschusses',
      cue: 'sagt',
      smoothed: true,
      evidence: ['notiz-haustuer'],
      events: [{ kind: 'anchored', by: 'jp' }],
    },
    q2: { type: 'indirect', speaker: 'aurich', asPrinted: 'sie', cue: 'sagt' },
    q3: { type: 'direct', speaker: 'aurich', asPrinted: 'sie', cue: '' },
    q4: { type: 'indirect', asPrinted: 'Wahlleiter Onno Freese', cue: 'Laut' },
  },
  deadlineIn: 26,
  steps: [{ act: 'submit', by: 'mh' }],
};
