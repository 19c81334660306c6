import { describe, expect, it } from 'vitest';
import { fold } from '#shared/text/fold.ts';
import { possibleForms } from './inflections.ts';

const covers = (word: string, form: string) => possibleForms(fold(word)).includes(fold(form));

describe('possibleForms', () => {
  it.each([
    ['Gespräch', 'Gespräche'],
    ['Gespräche', 'Gespräch'],
    ['Wahlkämpfe', 'Wahlkampf'],
    ['Wahlkampf', 'Wahlkämpfen'],
    ['Kindern', 'Kind'],
    ['Minister', 'Ministers'],
    ['Minister', 'Ministerin'],
    ['Minister', 'Ministerinnen'],
    ['Rat', 'Räte'],
    ['Rates', 'Rat'],
    ['Häuser', 'Haus'],
    ['Rat', 'Rats'],
    ['Kreis', 'Kreise'],
    ['Auto', 'Autos'],
    ['Straße', 'Straßen'],
    ['talk', 'talks'],
  ])('%s covers %s', (word, form) => {
    expect(covers(word, form)).toBe(true);
  });

  it.each([
    ['Rat', 'beraten'],
    ['Eis', 'Eisen'],
    ['Tor', 'Motor'],
    ['Amt', 'Samt'],
    ['2025', '2025e'],
  ])('%s does not cover %s', (word, form) => {
    expect(covers(word, form)).toBe(false);
  });

  it('begins with the word itself and names nothing twice', () => {
    const forms = possibleForms('gesprach');
    expect(forms[0]).toBe('gesprach');
    expect(new Set(forms).size).toBe(forms.length);
  });
});
