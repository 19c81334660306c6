import { type DemoArticle, p } from '../shape.ts';

export const orvikBridge: DemoArticle = {
  key: 'orvik-bridge',
  language: 'en',
  desk: 'ausland',
  authors: ['hv'],
  genre: 'report',
  urgency: 4,
  begun: 8,
  slugline: 'orvik-bridge-english',
  keywords: ['Velland', 'Karsovia', 'English edition'],
  subjects: ['medtop:16000000', 'medtop:20000073'],
  entities: ['lindqvist', 'dragan', 'petrak', 'velland', 'karsovien'],
  sheet: {
    kicker: 'English edition',
    headline: 'Velland and Karsovia agree to talk about the Orvik bridge',
    standfirst:
      'After 26 months of silence the two governments want to meet halfway, on a bridge that nobody has been allowed to cross.',
    byline: 'Hanna Voß',
    dateline: 'ORVIK',
  },
  body: [
    p(
      'The prime minister of Velland, Maja Lindqvist, and the president of Karsovia, Ilyan Dragomirov, have agreed to resume talks on the border crossing at Orvik, both governments said on Thursday.',
    ),
    p(
      '[[q1: “We have been silent for a long time, and the silence has not helped a single human being,”]] Lindqvist said in a statement released by her office. The text was published in English; the speech itself was given in Vellandic.',
    ),
    p(
      'Sanja Petrak, a spokeswoman for the president, said [[q2: the conversation had been about a lasting ceasefire]]. According to two people familiar with the call, [[q3: it lasted just under an hour]].',
    ),
    p(
      'The bridge was closed after a fishing boat was seized in disputed waters. Some 4,000 people used to cross it every day, among them nurses, pupils and most of the musicians of the town orchestra.',
    ),
    p('A date for the meeting has not been set. Lindqvist’s office said [[q4: “the sooner the better.”]]'),
  ],
  statements: {
    q1: {
      type: 'direct',
      speaker: 'lindqvist',
      asPrinted: 'Lindqvist',
      cue: 'said',
      medium: 'written',
      translated: true,
      evidence: ['mitteilung-lindqvist'],
    },
    q2: {
      type: 'indirect',
      speaker: 'petrak',
      asPrinted: 'Sanja Petrak',
      cue: 'said',
      evidence: ['mitteilung-teskrin'],
      events: [{ kind: 'anchored', by: 'hv' }],
    },
    q3: {
      type: 'indirect',
      asPrinted: 'two people familiar with the call',
      cue: 'According to',
      chain: ['two people familiar with the call'],
    },
    q4: {
      type: 'direct',
      asPrinted: 'Lindqvist’s office',
      cue: 'said',
      evidence: ['mitteilung-lindqvist'],
      events: [{ kind: 'anchored', by: 'hv' }],
    },
  },
  steps: [
    { act: 'submit', by: 'hv' },
    { act: 'take-over', by: 'tb' },
    { act: 'approve', by: 'tb', despite: 'Both sources spoke to our reporter independently.' },
  ],
};
