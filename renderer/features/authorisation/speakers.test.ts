import { expect, it } from 'vitest';
import type { UsedStatement } from '#shared/contract/statements.ts';
import { bySpeaker, firstChosen } from './speakers.ts';

const used = (id: string, statement: object) =>
  ({
    use: { id },
    statement: {
      type: 'direct',
      speakerId: null,
      speaker: null,
      speakerAsPrinted: '',
      authorisation: 'none',
      authorisationAgreed: false,
      ...statement,
    },
  }) as unknown as UsedStatement;

it('keeps the quotes of different speakers apart', () => {
  const rohde = { speakerId: 'r', speaker: { name: 'Detlef Rohde' } };
  const groups = bySpeaker([used('a', rohde), used('b', {}), used('c', rohde)]);
  expect(groups.map(({ name, used: own }) => [name, own.map(({ use }) => use.id)])).toEqual([
    ['Detlef Rohde', ['a', 'c']],
    ['', ['b']],
  ]);
});

it('begins with what was agreed, else with direct quotes', () => {
  const agreed = { authorisationAgreed: true };
  expect([
    ...firstChosen([used('a', {}), used('b', agreed), used('c', { ...agreed, authorisation: 'released' })]),
  ]).toEqual(['b']);
  expect([...firstChosen([used('a', { type: 'indirect' }), used('b', {})])]).toEqual(['b']);
  expect([...firstChosen([used('a', { type: 'indirect' })])]).toEqual(['a']);
});
