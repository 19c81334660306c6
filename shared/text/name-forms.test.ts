import { describe, expect, it } from 'vitest';
import { candidateWords, nameForms } from './name-forms.ts';

function isToldBy(name: string, text: string): boolean {
  const telling = new Set(nameForms(name).telling);
  return candidateWords(text).some(({ forms }) => forms.some((form) => telling.has(form)));
}

describe('a name is found', () => {
  it.each([
    ['Klaus Müller', 'wie Müller sagte'],
    ['Klaus Müller', 'Müllers Akten'],
    ['Klaus Müller', 'Müller’s Akten'],
    ['Klaus Müller', 'die Müllersche Fassung'],
    ['Klaus Müller', 'MUELLER'],
    ['Klaus Mueller', 'Herr Müller'],
    ['Klaus Müller', 'Muller'],
    ['Müller, Klaus', 'Klaus Müller'],
    ['Klaus Müller', 'protokoll_mueller_2.pdf'],
    ['Klaus Müller', 'klausmueller.pdf'],
    ['Klaus Müller', 'KlausMueller.pdf'],
    ['Klaus Müller', 'Mül\u00ADler'],
    ['Klaus Mu\u0308ller', 'Müller'],
    ['Anna Groß', 'Gross'],
    ['Anna Meier-Schulz', 'Frau Meier Schulz'],
    ['Anna Meier-Schulz', 'Meierschulz'],
    ['Anna Meier-Schulz', 'Meier-Schulz'],
    ['Anna Meier Schulz', 'Meier-Schulz'],
    ['Ursula von der Leyen', 'Leyens Büro'],
    ['Jan Fuchs', 'Fuchs’ Akten'],
    ['Łukasz Wałęsa', 'Walesas'],
    ['Rabe', 'der Rabe'],
  ])('%s in „%s“', (name, text) => {
    expect(isToldBy(name, text)).toBe(true);
  });
});

describe('nothing is found', () => {
  it.each([
    ['Klaus Müller', 'Klaus kam'],
    ['Klaus Müller', 'die Mühle'],
    ['Klaus Müller', 'Mülleimer'],
    ['Ursula von der Leyen', 'von der Straße'],
    ['Klaus Müller', ''],
  ])('of %s in „%s“', (name, text) => {
    expect(isToldBy(name, text)).toBe(false);
  });
});
