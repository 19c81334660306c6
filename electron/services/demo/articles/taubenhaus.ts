import { type DemoArticle, p } from '../shape.ts';

export const taubenhaus: DemoArticle = {
  key: 'taubenhaus',
  desk: 'lokales',
  authors: ['jp'],
  genre: 'news-in-brief',
  urgency: 8,
  begun: 300,
  slugline: 'taubenhaus-rathausdach',
  keywords: ['Tauben', 'Rathaus'],
  subjects: ['medtop:08000000', 'medtop:20000500'],
  entities: ['mahrenfeld'],
  sheet: {
    headline: 'Tauben ziehen vom Rathaus ins Parkhaus',
    byline: 'Jonas Petersilge',
    dateline: 'Mahrenfeld',
  },
  body: [
    p(
      'Auf dem Parkhaus am Bahnhof steht jetzt ein Taubenhaus mit 120 Nistplätzen. Die Stadt hofft, dass die Tiere das Rathausdach verlassen. Dort hatten sie zuletzt die Uhr zum Stehen gebracht. Die Eier im neuen Haus werden gegen Attrappen getauscht.',
    ),
  ],
  trashed: true,
};
