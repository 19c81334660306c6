import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

const de = (text: string): string[] =>
  splitSentences(text, 'de').map((span) => text.slice(span.start, span.end));
const en = (text: string): string[] =>
  splitSentences(text, 'en').map((span) => text.slice(span.start, span.end));

describe('splitSentences', () => {
  it('splits at full stops, question and exclamation marks', () => {
    expect(de('Der Regen kam spät. Wer hätte das gedacht? Niemand!')).toEqual([
      'Der Regen kam spät.',
      'Wer hätte das gedacht?',
      'Niemand!',
    ]);
  });

  it('keeps abbreviations, ordinals and dates together', () => {
    const text = 'Am 12. Februar kam Dr. Weber z. B. mit 3 Mio. Euro in den 2. Stock. Danach ging er.';
    expect(de(text)).toEqual([
      'Am 12. Februar kam Dr. Weber z. B. mit 3 Mio. Euro in den 2. Stock.',
      'Danach ging er.',
    ]);
  });

  it('keeps initials and rulers with numbers together', () => {
    expect(de('John F. Kennedy traf Ludwig XIV. nicht. Er lebte später.')).toHaveLength(2);
  });

  it('leaves a quotation of several sentences with the words that introduce it', () => {
    const text = '„Wir gehen. Wir kommen wieder“, sagte die Trainerin. Dann ging sie.';
    expect(de(text)).toEqual(['„Wir gehen. Wir kommen wieder“, sagte die Trainerin.', 'Dann ging sie.']);
  });

  it('ends a sentence behind a closed quotation that has its own full stop', () => {
    expect(de('Sie rief: „Halt!“ Der Wagen stand.')).toEqual(['Sie rief: „Halt!“', 'Der Wagen stand.']);
  });

  it('ends each paragraph', () => {
    expect(de('Eine Überschrift\n\nEin Satz.')).toEqual(['Eine Überschrift', 'Ein Satz.']);
  });

  it('knows English abbreviations', () => {
    expect(en('Mr. Baker left at 5 p.m. on Monday. The U.S. Senate did not.')).toEqual([
      'Mr. Baker left at 5 p.m. on Monday.',
      'The U.S. Senate did not.',
    ]);
  });

  it('returns nothing for empty text and never loses a letter', () => {
    expect(de('')).toEqual([]);
    const text = '»Ja«, sagte er.Und „nein';
    expect(de(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});
