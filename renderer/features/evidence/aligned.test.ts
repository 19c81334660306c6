import { expect, it } from 'vitest';
import { alignedRuns } from './aligned.ts';

const differing = (runs: ReturnType<typeof alignedRuns>['printed']): string[] =>
  runs.filter(({ kind }) => kind === 'differs').map(({ text }) => text);

it('marks what differs on either side and nothing that is permitted', () => {
  const { printed, anchored } = alignedRuns(
    '„Wir fangen sofort […] mit der Arbeit an“',
    'Wir fangen unverzüglich und gemeinsam mit der Ar-\nbeit an.',
  );
  expect(differing(printed)).toEqual(['sofort']);
  expect(differing(anchored)).toEqual(['unverzüglich']);
  expect(printed.map(({ text }) => text).join('')).toBe('„Wir fangen sofort […] mit der Arbeit an“');
  expect(anchored.map(({ text }) => text).join('')).toBe(
    'Wir fangen unverzüglich und gemeinsam mit der Ar-\nbeit an.',
  );
});

it('marks words that one side lacks', () => {
  const { printed, anchored } = alignedRuns('„Das ist nie wahr“', 'Das ist leider wahr, sagte er');
  expect(differing(printed)).toEqual(['nie']);
  expect(differing(anchored)).toEqual(['leider', ',', 'sagte', 'er']);
});
