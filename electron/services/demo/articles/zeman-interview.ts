import { type DemoArticle, p, pullQuote } from '../shape.ts';

export const zemanInterview: DemoArticle = {
  key: 'zeman-interview',
  desk: 'kultur',
  authors: ['ln'],
  genre: 'interview',
  urgency: 6,
  begun: 70,
  slugline: 'interview-rosa-zeman',
  keywords: ['Literatur', 'Interview', 'Roman'],
  subjects: ['medtop:01000000', 'medtop:20000013'],
  entities: ['zeman', 'mahrenfeld', 'sulle'],
  sheet: {
    kicker: 'Literatur',
    headline: '„Ein Fluss erzählt nie von vorn“',
    standfirst:
      'Rosa Zeman hat einen Roman über das Hochwasser geschrieben, ohne einmal das Wort zu verwenden. Ein Gespräch über Wasser, Großmütter und den dritten Satz.',
    byline: 'Interview: Lotte Nørgaard',
    dateline: 'Mahrenfeld',
  },
  body: [
    p('[[b: Frau Zeman, Ihr Roman beginnt mit einem nassen Keller. Warum so klein?]]'),
    p(
      '[[q1: Weil das Große immer im Keller anfängt. Die Leute steigen ja nicht aufs Dach, um nachzudenken, sondern weil unten keiner mehr stehen kann.]]',
    ),
    p('[[b: Das Wort Hochwasser kommt auf 340 Seiten nicht vor.]]'),
    p('[[q2: Meine Großmutter hat es auch nie gesagt. Sie sagte: Die Sulle war zu Besuch.]]'),
    pullQuote('„Die Sulle war zu Besuch“'),
    p('[[b: Sie schreiben nachts. Ist das eine Pose?]]'),
    p(
      '[[q3: Nein, das sind zwei Kinder. Tagsüber schreibe ich Einkaufszettel. Die sind übrigens sehr gut, ich habe einmal einen veröffentlicht.]]',
    ),
    p('[[b: Wann ist ein Satz fertig?]]'),
    p(
      '[[q4: Wenn ein Fluss erzählt, erzählt er nie von vorn. So ist es mit Sätzen auch. Der dritte ist meistens der erste.]]',
    ),
  ],
  statements: {
    q1: {
      type: 'direct',
      speaker: 'zeman',
      asPrinted: '',
      cue: '',
      smoothed: true,
      evidence: ['abschrift-zeman'],
      events: [
        { kind: 'anchored', by: 'ln' },
        { kind: 'checked', by: 'tb' },
      ],
    },
    q2: {
      type: 'direct',
      speaker: 'zeman',
      asPrinted: '',
      cue: '',
      evidence: ['abschrift-zeman'],
      events: [
        { kind: 'anchored', by: 'ln' },
        { kind: 'checked', by: 'tb' },
      ],
    },
    q3: {
      type: 'direct',
      speaker: 'zeman',
      asPrinted: '',
      cue: '',
      smoothed: true,
      evidence: ['abschrift-zeman'],
      events: [{ kind: 'anchored', by: 'ln' }],
    },
    q4: {
      type: 'direct',
      speaker: 'zeman',
      asPrinted: '',
      cue: '',
      evidence: ['abschrift-zeman'],
      events: [{ kind: 'anchored', by: 'ln' }],
    },
  },
  steps: [
    { act: 'submit', by: 'ln' },
    { act: 'take-over', by: 'tb' },
    { act: 'approve', by: 'tb' },
  ],
};
