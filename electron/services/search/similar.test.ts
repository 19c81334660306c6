import { expect, it } from 'vitest';
import { nearestSentence } from './similar.ts';

const same = (word: string) => word.toLowerCase();

it('the sentence that is known again is a whole one, also where a date or a title has a stop', () => {
  const passage = 'Es war kalt. Am Freitag, dem 14. März, sprach Dr. Weiß mit dem Rat. Niemand ging.';
  const asked = new Set(['freitag', 'märz', 'sprach', 'weiß', 'rat']);
  expect(nearestSentence(passage, 'de', asked, same)).toMatchObject({
    text: 'Am Freitag, dem 14. März, sprach Dr. Weiß mit dem Rat.',
    offset: 13,
  });
});
