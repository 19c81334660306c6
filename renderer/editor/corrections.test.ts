import { describe, expect, it } from 'vitest';
import { correctionFor, type TypographyRules } from './corrections.ts';

const GERMAN: TypographyRules = { language: 'de', quotes: 'german' };
const GUILLEMETS: TypographyRules = { language: 'de', quotes: 'guillemets' };
const ENGLISH: TypographyRules = { language: 'en', quotes: 'german' };

/** Types a text key by key, as the editor does. */
function type(keys: string, rules: TypographyRules): string {
  let text = '';
  for (const key of keys) {
    text += key;
    const correction = correctionFor(text, rules);
    if (correction) text = text.slice(0, text.length - correction.remove) + correction.insert;
  }
  return text.replaceAll('\u202f', '⍽');
}

describe('German typography', () => {
  it.each([
    ['Er sagte: "Ja."', 'Er sagte: „Ja.“'],
    ['"Er rief "Feuer" und lief"', '„Er rief ‚Feuer‘ und lief“'],
    ['"Er rief "Feuer""', '„Er rief ‚Feuer‘“'],
    ['("Ja")', '(„Ja“)'],
    ['"Das ist …", sagte er', '„Das ist …“, sagte er'],
    ['"Das war -"', '„Das war -“'],
    ['Anti-"Terror"-Kampf', 'Anti-„Terror“-Kampf'],
    ["Wie geht's", 'Wie geht’s'],
    ["\"Er fragt: 'Wie geht's?'\"", '„Er fragt: ‚Wie geht’s?‘“'],
    ["'s war einmal", '’s war einmal'],
    ['Das - so hieß es - sei gut', 'Das – so hieß es – sei gut'],
    ['- ein Punkt', '- ein Punkt'],
    ['1990--2000', '1990–2000'],
    ['Und --- das', 'Und — das'],
    ['Und dann...', 'Und dann…'],
    ['rund 10 % der 5 € und § 5', 'rund 10⍽% der 5⍽€ und §⍽5'],
    ['z. B. heute, d. h. i. d. R. morgen', 'z.⍽B. heute, d.⍽h. i.⍽d.⍽R. morgen'],
    ['z.B. heute', 'z.⍽B. heute'],
    ['Teil a. Danach', 'Teil a. Danach'],
    ['Ende. Beginn', 'Ende. Beginn'],
  ])('%s', (typed, printed) => expect(type(typed, GERMAN)).toBe(printed));

  it.each([
    ['"Er rief "Feuer" und lief"', '»Er rief ›Feuer‹ und lief«'],
    ['"Wie geht\'s?"', '»Wie geht’s?«'],
  ])('guillemets: %s', (typed, printed) => expect(type(typed, GUILLEMETS)).toBe(printed));
});

describe('English typography', () => {
  it.each([
    ["He said: \"It's a 'must'.\"", 'He said: “It’s a ‘must’.”'],
    ['"He called "fire" twice"', '“He called ‘fire’ twice”'],
    ['10 % of it', '10 % of it'],
    ['e.g. this', 'e.g. this'],
  ])('%s', (typed, printed) => expect(type(typed, ENGLISH)).toBe(printed));
});
