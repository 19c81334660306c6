import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driftSegments, drifts } from './drift.ts';

const anchored =
  'Wir haben auch vereinbart, dass unsere Teams unverzüglich mit den Verhandlungen beginnen. Das muß ein Maß haben!';

describe('drift', () => {
  it.each([
    ['the very words', anchored],
    [
      'quotation marks and white space',
      `„Wir  haben auch vereinbart,\ndass unsere Teams unverzüglich mit den Verhandlungen beginnen. Das muß ein Maß haben!“`,
    ],
    ['an omission', 'Wir haben auch vereinbart, dass unsere Teams […] beginnen. Das muß ein Maß haben!'],
    ['an ellipsis for the rest', 'Wir haben auch vereinbart …'],
    [
      'an insertion',
      'Wir [die Präsidenten] haben auch vereinbart, dass unsere Teams unverzüglich mit den Verhandlungen beginnen. Das muß ein Maß haben!',
    ],
    ['ss for ß', anchored.replaceAll('ß', 'ss')],
    [
      'hyphenation',
      anchored.replace('Verhandlungen', 'Verhand-\nlungen').replace('unverzüglich', 'unver\u00ADzüglich'),
    ],
    ['a small letter at the start', `w${anchored.slice(1)}`],
    ['an adapted letter', anchored.replace('Das', '[d]as')],
  ])('does not cry wolf over %s', (_name, printed) => expect(drifts(printed, anchored)).toBe(false));

  it('does not mind the point at the end', () => {
    expect(drifts('„Wir gehen“', 'Wir gehen.')).toBe(false);
  });

  it('names the changed word', () => {
    const printed = anchored.replace('unverzüglich', 'sofort');
    expect(driftSegments(printed, anchored).filter(({ kind }) => kind !== 'same')).toEqual([
      {
        kind: 'changed',
        start: printed.indexOf('sofort'),
        end: printed.indexOf('sofort') + 6,
        anchored: 'unverzüglich',
      },
    ]);
  });

  it('names words that were added or left out without a sign', () => {
    expect(driftSegments('Wir gehen sehr bald', 'Wir gehen bald').map(({ kind }) => kind)).toEqual([
      'same',
      'same',
      'added',
      'same',
    ]);
    expect(
      driftSegments('Wir bald', 'Wir gehen bald').map(({ kind, anchored: words }) => [kind, words]),
    ).toEqual([
      ['same', 'Wir'],
      ['missing', 'gehen'],
      ['same', 'bald'],
    ]);
  });

  it('minds a capital inside a sentence: "sie" is not "Sie"', () => {
    expect(drifts('Wir bitten sie', 'Wir bitten Sie')).toBe(true);
  });
});

const word = fc.stringMatching(/^[a-zäöüß]{2,9}$/);
const sentence = fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => `W${words.join(' ')}.`);

describe('drift, for any wording', () => {
  it('never comes from permitted changes', () => {
    fc.assert(
      fc.property(
        sentence,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('omit', 'insert', 'marks', 'space', 'ss', 'case', 'hyphen'),
        (text, from, length, change) => {
          const words = text.split(' ');
          const at = from % words.length;
          const printed = {
            omit: () => [...words.slice(0, at), '[…]', ...words.slice(at + 1 + (length % 3))].join(' '),
            insert: () => [...words.slice(0, at), '[gemeint ist er]', ...words.slice(at)].join(' '),
            marks: () => `»${text}«`,
            space: () => words.join('\u00A0\n '),
            ss: () => text.replaceAll('ß', 'ss'),
            case: () => text.charAt(0).toLowerCase() + text.slice(1),
            hyphen: () => words.map((one) => `${one.slice(0, 1)}\u00AD${one.slice(1)}`).join(' '),
          }[change]();
          expect(drifts(printed, text)).toBe(false);
        },
      ),
    );
  });

  it('always comes from another changed letter', () => {
    fc.assert(
      fc.property(
        sentence,
        fc.nat(),
        fc.constantFrom(...'abcdefghijklmnopqrtuvwxyzäöü'.split('')),
        (text, index, letter) => {
          const letters = [...text.matchAll(/[a-zäöü]/g)].map((match) => match.index);
          const at = letters[index % letters.length] ?? 1;
          fc.pre(text.charAt(at) !== letter);
          const printed = text.slice(0, at) + letter + text.slice(at + 1);
          expect(drifts(printed, text)).toBe(true);
        },
      ),
    );
  });
});
