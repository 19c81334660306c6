import { describe, expect, it } from 'vitest';
import { isNamed, ruleOf, stricterRule } from './confidentiality.ts';

describe('the rule that counts', () => {
  it('is the stricter of the statement’s and the source’s', () => {
    const source = { groundRule: 'two', level: 'open' } as const;
    expect(ruleOf({ groundRule: 'one', source })).toBe('two');
    expect(ruleOf({ groundRule: 'three', source })).toBe('three');
    expect(ruleOf({ groundRule: 'one', source: null })).toBe('one');
  });

  it('does not depend on the order', () => {
    expect(stricterRule('one', 'three')).toBe(stricterRule('three', 'one'));
  });
});

it('names open sources only', () => {
  expect((['open', 'described', 'confidential', 'background'] as const).map(isNamed)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
