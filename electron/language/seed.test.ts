import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectStatements } from './detect.ts';

const file = resolve(import.meta.dirname, '../../../shared/seed/artikel.txt');
const present = existsSync(file);
if (!present)
  console.warn('Skipped: the seed article ../shared/seed/artikel.txt is not beside the repository.');

describe.skipIf(!present)('the seed article', () => {
  const text = present ? readFileSync(file, 'utf8') : '';
  const found = detectStatements(text, { language: 'de' });
  const expected: readonly (readonly [type: string, begins: string, speaker: string])[] = [
    ['reported', 'CNN berichtete dies', 'CNN'],
    ['reported', 'US-Präsident Donald Trump bestätigte', 'Donald Trump'],
    ['indirect', 'Gesprächsthemen seien', 'Donald Trump'],
    ['direct', '„Wir erinnerten uns', 'Donald Trump'],
    ['direct', '„Wir haben auch vereinbart', 'Donald Trump'],
    ['reported', 'Der Kreml bestätigte auch', 'Kreml'],
    ['indirect', 'das', 'russischen Propagandisten'],
    ['indirect', 'bei dem Gespräch sei es', 'Dmitri Peskow'],
    ['indirect', 'dass die Kontakte', 'Regierung des russischen Präsidenten Wladimir Putin'],
  ];

  it('has its nine statements with their speakers, and no others', () => {
    expect(
      found.map((one) => [one.type, text.slice(one.spans[0]?.start, one.spans[0]?.end), one.speaker?.name]),
    ).toEqual(
      expected.map(([type, begins, speaker]) => [
        type,
        expect.stringMatching(new RegExp(`^${begins}`)),
        speaker,
      ]),
    );
  });

  it('names the source behind CNN and the medium of a post', () => {
    expect(found[0]?.chain).toEqual(['eine informierte Quelle']);
    expect(found[3]?.medium).toBe('written');
  });
});
