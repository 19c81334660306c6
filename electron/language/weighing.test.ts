import { describe, expect, it } from 'vitest';
import { detectStatements } from './detect.ts';

const shown = (text: string): string[] =>
  detectStatements(text, { language: 'de' })
    .filter((one) => one.confidence >= 0.5)
    .map((one) => text.slice(one.spans[0]?.start, one.spans[0]?.end));

describe('weighing the proposals of an article', () => {
  const speech = '„Wir bauen die Brücke noch in diesem Jahr“, sagte Petra Kühn.';

  it('takes quoted words that come back for a name', () => {
    const once = `${speech}\nSie kam mit einem „blauen Brief“ zurück.`;
    expect(shown(once)).toContain('„blauen Brief“');
    expect(shown(`${once}\nAuf dem Schild steht „blauen Brief“.`)).not.toContain('„blauen Brief“');
  });

  it('keeps reports back where nobody is surely quoted', () => {
    const report = 'Die Polizei bestätigte den Einsatz.';
    expect(shown(report)).toEqual([]);
    expect(shown(`${speech}\n${report}`)).toContain(report);
  });
});
