import { expect, it } from 'vitest';
import type { Obstacle } from '#shared/contract/workflow.ts';
import { isPassable, keyOf, overridesOf } from './overrides.ts';

const drift: Obstacle = {
  code: 'drift',
  subject: 's',
  block: 6,
  useId: 'u',
  text: '',
  holds: true,
  overridable: true,
  overridden: null,
};
const typed = new Map([[keyOf(drift), ' Mit der Sprecherin abgestimmt. ']]);

it('lets pass what has a sentence, and nothing that nobody may let pass', () => {
  expect(isPassable([], new Map())).toBe(true);
  expect(isPassable([drift], new Map())).toBe(false);
  expect(isPassable([drift], new Map([[keyOf(drift), '  ']]))).toBe(false);
  expect(isPassable([drift], typed)).toBe(true);
  expect(isPassable([{ ...drift, overridable: false }], typed)).toBe(false);
  expect(isPassable([{ ...drift, holds: false }], new Map())).toBe(true);
  expect(overridesOf([drift, { ...drift, subject: 't' }], typed)).toEqual([
    { code: 'drift', subject: 's', sentence: 'Mit der Sprecherin abgestimmt.' },
  ]);
});
