import { crosshead, type DemoArticle, p } from '../shape.ts';

export const riverSulle: DemoArticle = {
  key: 'river-sulle',
  language: 'en',
  desk: 'wissen',
  authors: ['hv'],
  genre: 'feature',
  urgency: 7,
  begun: 4,
  slugline: 'river-sulle-english',
  keywords: ['English edition', 'water', 'medicine'],
  subjects: ['medtop:06000000', 'medtop:13000000'],
  entities: ['okafor', 'sulle', 'hochschule'],
  sheet: {
    kicker: 'English edition',
    headline: 'The river that keeps a diary',
    standfirst:
      'Researchers found 41 drugs in the Sulle. Almost none is dangerous. Together they worry the people who count them.',
    byline: 'Hanna Voß',
    dateline: 'MAHRENFELD',
  },
  body: [
    p(
      'At four in the morning the Sulle is at its cleanest, because that is when the towns are asleep. By nine the painkillers arrive. [[q1: “The river keeps a diary about us, and its handwriting is very neat,”]] said Ngozi Okafor, a hydrologist at the Mahrenfeld university of applied sciences.',
    ),
    p(
      'Her team took a sample every two hours for a year. [[q2: They detected 41 active ingredients]], according to the report, including drugs against high blood pressure, contrast agents and the painkiller diclofenac.',
    ),
    crosshead('What a treatment plant cannot do'),
    p(
      'Treatment plants were built for nitrogen and phosphorus. A fourth stage with activated carbon would hold back four fifths of the drugs. The utility said [[q3: it could not afford one]].',
    ),
  ],
  statements: {
    q1: {
      type: 'direct',
      speaker: 'okafor',
      asPrinted: 'Ngozi Okafor',
      cue: 'said',
      translated: true,
      original: {
        text: 'Der Fluss führt Tagebuch über uns, und er hat eine sehr saubere Handschrift.',
        language: 'de',
      },
      translation: {
        text: 'The river keeps a diary about us, and its handwriting is very neat,',
        language: 'en',
        by: 'Hanna Voß',
        method: 'human',
      },
      evidence: ['abschrift-okafor'],
      events: [{ kind: 'anchored', by: 'hv' }],
    },
    q2: {
      type: 'indirect',
      asPrinted: 'the report',
      cue: 'according to',
      medium: 'written',
      source: 'studie',
    },
    q3: { type: 'indirect', speaker: 'sullewerke', asPrinted: 'The utility', cue: 'said' },
  },
};
