import { type DemoArticle, p } from '../shape.ts';

export const pflegekammer: DemoArticle = {
  key: 'pflegekammer',
  desk: 'politik',
  authors: ['mh'],
  genre: 'commentary',
  urgency: 6,
  begun: 3,
  slugline: 'kommentar-pflegekammer',
  keywords: ['Pflege', 'Pflegekammer', 'Kommentar'],
  subjects: ['medtop:07000000', 'medtop:20000479'],
  entities: ['nordmark'],
  sheet: {
    kicker: 'Kommentar',
    headline: 'Die Kammer, die keiner wollte',
    standfirst:
      'Das Land löst die Pflegekammer auf. Das Problem, für das sie gegründet wurde, bleibt im Dienst.',
    byline: 'Mira Halden',
  },
  body: [
    p(
      'Man kann eine Behörde schließen wie ein Fenster: Es zieht dann nicht mehr, aber die Luft wird auch nicht besser. Die Nordmark hat ihre Pflegekammer geschlossen, und alle atmen auf. Die Pflegekräfte sparen den Beitrag, das Ministerium spart den Ärger.',
    ),
    p(
      'Nur die Nachtschicht auf Station 4 ist so dünn besetzt wie vorher. Wer für 34 Betten zu zweit ist, dem fehlt keine Kammer, dem fehlt eine dritte Person. Darüber hätte man streiten können. Gestritten wurde über das Wort „Pflichtmitgliedschaft“.',
    ),
    p(
      'Nun soll ein runder Tisch helfen. Runde Tische haben den Vorzug, dass niemand an der Stirnseite sitzt, und den Nachteil, dass niemand an der Stirnseite sitzt.',
    ),
    p('[[tk: TK]] Schluss mit der Zahl der offenen Stellen aus dem Ministerium.'),
  ],
  deadlineIn: 9,
  targetCharacters: 1800,
};
