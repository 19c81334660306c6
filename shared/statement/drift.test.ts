import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driftSegments, drifts, type Replacement, unexplainedDrift } from './drift.ts';

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
    ['an ellipsis after a point', `${anchored.split('. ')[0]}. …`],
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

const replaced = (text: string, { start, end, words }: Replacement): string =>
  text.slice(0, start) + words + text.slice(end);
const against = (wording: string, ...declared: string[]) => ({ wording, declared });

describe('the ways back from drift', () => {
  it.each([
    ['a changed word', 'unverzüglich', 'sofort', 'unverzüglich', '[…]'],
    ['two words', 'unverzüglich mit', 'sofort an', 'unverzüglich mit', '[…]'],
    ['left-out words', 'unsere Teams unverzüglich', 'unverzüglich', 'unsere Teams', ' […]'],
    ['left-out words at the start', 'Wir haben auch', 'auch', 'Wir haben', '[…] '],
  ])('%s', (_name, former, next, anchoredWords, bracket) => {
    const printed = `„${anchored.replace(former, next)}“`;
    const [passage, ...rest] = unexplainedDrift(printed, against(anchored));
    expect(rest).toEqual([]);
    expect(passage?.anchored).toBe(anchoredWords);
    expect(passage?.bracket.words).toBe(bracket);
    expect(replaced(printed, passage!.restore)).toBe(`„${anchored}“`);
    expect(drifts(replaced(printed, passage!.bracket), anchored)).toBe(false);
  });

  it('takes an added word out with its space, or brackets it', () => {
    const printed = 'Wir gehen sehr bald';
    const [passage] = unexplainedDrift(printed, against('Wir gehen bald'));
    expect(replaced(printed, passage!.restore)).toBe('Wir gehen bald');
    expect(replaced(printed, passage!.bracket)).toBe('Wir gehen [sehr] bald');
  });

  it('is silent about a declared wording, and not about the next change', () => {
    expect(unexplainedDrift('Wir gehen jetzt', against('Wir gehen bald', 'Wir gehen jetzt'))).toEqual([]);
    expect(unexplainedDrift('Wir gehen gleich', against('Wir gehen bald', 'Wir gehen jetzt'))).toHaveLength(
      1,
    );
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
        fc.constantFrom(
          'omit',
          'omit-end',
          'insert',
          'marks',
          'space',
          'ss',
          'sharp-s',
          'case',
          'adapted',
          'hyphen',
          'line-break',
          'end',
        ),
        (text, from, length, change) => {
          const words = text.split(' ');
          const at = from % words.length;
          const printed = {
            omit: () => [...words.slice(0, at), '[…]', ...words.slice(at + 1 + (length % 3))].join(' '),
            insert: () => [...words.slice(0, at), '[gemeint ist er]', ...words.slice(at)].join(' '),
            marks: () => `»${text}«`,
            space: () => words.join('\u00A0\n '),
            'omit-end': () => `${words.slice(0, at + 1).join(' ')} …`,
            ss: () => text.replaceAll('ß', 'ss'),
            'sharp-s': () => text.replaceAll('ss', 'ß'),
            adapted: () => `[${text.charAt(0).toLowerCase()}]${text.slice(1)}`,
            'line-break': () => words.map((one) => `${one.slice(0, 1)}-\n${one.slice(1)}`).join(' '),
            end: () => text.replace(/\.$/, ','),
            case: () => text.charAt(0).toLowerCase() + text.slice(1),
            hyphen: () => words.map((one) => `${one.slice(0, 1)}\u00AD${one.slice(1)}`).join(' '),
          }[change]();
          expect(drifts(printed, text)).toBe(false);
          expect(unexplainedDrift(printed, against(text))).toEqual([]);
        },
      ),
    );
  });

  it('is undone by the ways back, whatever was changed', () => {
    fc.assert(
      fc.property(sentence, sentence, fc.nat(), fc.nat(), (text, other, from, length) => {
        const words = text.split(' ');
        const at = from % words.length;
        const printed = [
          ...words.slice(0, at),
          ...other.split(' ').slice(0, length % 3),
          ...words.slice(at + (length % 4)),
        ].join(' ');
        let now = printed;
        for (let turn = 0; turn < 40; turn += 1) {
          const [passage] = unexplainedDrift(now, against(text));
          if (!passage) break;
          now = replaced(now, passage.restore);
        }
        expect(drifts(now, text)).toBe(false);
      }),
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
