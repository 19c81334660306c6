import { describe, expect, it } from 'vitest';
import { countWords, readingMinutes } from './counts.ts';
import { analysisLanguage } from './language.ts';
import { isSafeLink } from './links.ts';

describe('counting words', () => {
  it.each([
    ['', 0],
    ['Der US-Präsident sagte: „Ja.“', 4],
    ['z.B. 1.234,5 km/h – am 12.02.2025', 5],
    ["Wie geht's?", 2],
    ['東京', 1],
  ])('%s', (text, words) => expect(countWords(text)).toBe(words));

  it('gives at least a minute to read anything', () => {
    expect([0, 1, 299, 300, 2000].map(readingMinutes)).toEqual([0, 1, 1, 2, 10]);
  });
});

describe('links', () => {
  it.each(['https://example.org/a?b#c', 'http://example.org', 'mailto:a@example.org', 'tel:+4930123'])(
    '%s may stand',
    (link) => expect(isSafeLink(link)).toBe(true),
  );
  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '/relative',
    '',
    'https://a b',
    'java\nscript:x',
  ])('%s may not', (link) => expect(isSafeLink(link)).toBe(false));
});

describe('the language of analysis', () => {
  it('is German unless the article is English', () => {
    expect(['de-CH', 'en-GB', 'fr'].map(analysisLanguage)).toEqual(['de', 'en', 'de']);
  });
});
