import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detect-language.ts';

describe('detectLanguage', () => {
  it('tells German from English', () => {
    expect(detectLanguage('Die Stadt hat am Montag mit dem Bau der Brücke begonnen.')).toBe('de');
    expect(detectLanguage('The city began to build the bridge on Monday, officials said.')).toBe('en');
  });

  it('falls back to German', () => {
    expect(detectLanguage('')).toBe('de');
    expect(detectLanguage('12:30')).toBe('de');
  });
});
