import { expect, it } from 'vitest';
import { inReadingOrder } from './pdf-lines.ts';

const line = (...runs: [str: string, dir: string, x: number][]) =>
  runs.map(([str, dir, x]) => ({ str, dir, x }));
const read = (runs: ReturnType<typeof line>) =>
  inReadingOrder(runs)
    .map(({ str }) => str)
    .join('');

it('leaves lines from the left as they are drawn', () => {
  expect(read(line(['Die Brücke ', 'ltr', 60], ['trägt', 'ltr', 120]))).toBe('Die Brücke trägt');
  expect(read(line(['Das Wort ', 'ltr', 60], ['שלום', 'rtl', 120], [' heißt Frieden', 'ltr', 150]))).toBe(
    'Das Wort שלום heißt Frieden',
  );
});

it('turns lines round that are read from the right, and figures and Latin names in them back', () => {
  const drawn = line(
    ['מיליון שקל.', 'rtl', 10],
    [' ', 'ltr', 60],
    ['42', 'ltr', 70],
    [' ', 'ltr', 85],
    ['אמר והוסיף', 'rtl', 90],
  );
  expect(read(drawn)).toBe('אמר והוסיף 42 מיליון שקל.');
  expect(
    read(
      line(
        ['אמר אתמול בבוקר', 'rtl', 10],
        [' ', 'ltr', 30],
        ['Deutsche', 'ltr', 40],
        [' Bank', 'ltr', 80],
        [' ', 'ltr', 100],
        ['דובר', 'rtl', 110],
      ),
    ),
  ).toBe('דובר Deutsche Bank אמר אתמול בבוקר');
});

it('leaves lines alone that are drawn in the order in which they are read', () => {
  expect(read(line(['אמר ', 'rtl', 90], ['אתמול', 'rtl', 10]))).toBe('אמר אתמול');
});
