import { describe, expect, it } from 'vitest';
import { completeAddress } from './links.ts';

describe('addresses as typed', () => {
  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    [' example.org/a?b=c ', 'https://example.org/a?b=c'],
    ['redaktion@example.org', 'mailto:redaktion@example.org'],
    ['tel:+49301234', 'tel:+49301234'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['kein Link', null],
    ['', null],
  ])('%s', (typed, address) => expect(completeAddress(typed)).toBe(address));
});
