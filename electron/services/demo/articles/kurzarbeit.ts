import { type DemoArticle, p } from '../shape.ts';

export const kurzarbeit: DemoArticle = {
  key: 'kurzarbeit',
  desk: 'wirtschaft',
  authors: ['as'],
  genre: 'news-in-brief',
  urgency: 3,
  begun: 200,
  slugline: 'hagen-trost-kurzarbeit',
  keywords: ['Waggonbau', 'Kurzarbeit'],
  subjects: ['medtop:09000000', 'medtop:20000509'],
  entities: ['waggonbau', 'mahrenfeld'],
  sheet: {
    kicker: 'Industrie',
    headline: 'Hagen & Trost meldet Kurzarbeit an',
    standfirst: 'Rund 300 Beschäftigte sollen von Montag an weniger arbeiten.',
    byline: 'Aylin Sorgun',
    dateline: 'Mahrenfeld',
  },
  body: [
    p(
      'Der Waggonbauer Hagen & Trost hat nach Informationen aus dem Umfeld des Unternehmens Kurzarbeit angemeldet. Betroffen sein sollen [[q1: rund 300 Beschäftigte in der Montage]]. Das Unternehmen war am Abend nicht zu erreichen.',
    ),
    p(
      'Hagen & Trost beschäftigt in Mahrenfeld 1150 Menschen. Zuletzt war ein Auftrag aus dem Ausland erwartet worden.',
    ),
  ],
  statements: {
    q1: {
      type: 'free-indirect',
      asPrinted: '',
      cue: 'sollen',
      chain: ['Umfeld des Unternehmens'],
      events: [
        {
          kind: 'retracted',
          by: 'cw',
          note: 'Quelle zieht die Aussage zurück: Verwechslung mit einem Zulieferer.',
        },
      ],
    },
  },
  steps: [
    { act: 'submit', by: 'as' },
    { act: 'take-over', by: 'tb' },
    { act: 'approve', by: 'tb', despite: 'Die Quelle war bisher verlässlich; die Firma äußert sich nicht.' },
    { act: 'export', by: 'tb' },
    {
      act: 'kill',
      by: 'cw',
      reason: 'Die Meldung war falsch: Kurzarbeit hat ein Zulieferer angemeldet.',
      second: 'tb',
    },
  ],
};
