import { describe, expect, it } from 'vitest';
import { detectStatements } from './detect.ts';
import { isLikelyTranslated } from './translated.ts';

function translatedIn(text: string, language: 'de' | 'en' = 'de'): boolean[] {
  return detectStatements(text, { language })
    .filter(({ type }) => type === 'direct')
    .map((statement) => isLikelyTranslated(statement, text, language));
}

describe('a direct quotation', () => {
  it('of a foreign office holder is taken for a translation', () => {
    expect(translatedIn('US-Präsident Robert Miller sprach. „Wir fangen morgen an“, sagte Miller.')).toEqual([
      true,
    ]);
    expect(translatedIn('Der russische Außenminister Iwan Petrow kam. „Das war es“, sagte Petrow.')).toEqual([
      true,
    ]);
  });

  it('of anybody else is not', () => {
    expect(translatedIn('Bürgermeisterin Anke Voss kam. „Wir fangen morgen an“, sagte Voss.')).toEqual([
      false,
    ]);
    expect(translatedIn('„Russische Eier sind aus“, sagte die Wirtin Karla Brehm.')).toEqual([false]);
  });

  it('of a German chancellor is one in an English text', () => {
    expect(
      translatedIn('German Chancellor Karl Adler spoke. “We start tomorrow at noon,” Adler said.', 'en'),
    ).toEqual([true]);
  });
});
