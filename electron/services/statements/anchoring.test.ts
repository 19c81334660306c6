import { describe, expect, it } from 'vitest';
import { findAnchor } from './anchoring.ts';

const TRANSCRIPT =
  'ROHDE: Ja. Die Pfähle sind älter als alles, was in dieser Stadt noch\nsteht, und sie tragen immer noch. Wir reißen sie nicht heraus; wir bauen um sie herum.';

describe('findAnchor', () => {
  it('finds the words whatever the quotation marks and line breaks', () => {
    const anchor = findAnchor(
      TRANSCRIPT,
      '„Die Pfähle sind älter als alles, was in dieser Stadt noch steht“',
    );
    expect(anchor?.exact).toBe('Die Pfähle sind älter als alles, was in dieser Stadt noch\nsteht');
    expect(anchor?.prefix).toBe('ROHDE: Ja. ');
    expect(anchor?.suffix).toMatch(/^, und sie tragen/);
  });

  it('finds a quotation whose pieces stand apart', () => {
    expect(findAnchor(TRANSCRIPT, '„Die Pfähle“ … „tragen immer noch“')?.exact).toMatch(
      /^Die Pfähle.*immer noch$/s,
    );
    expect(findAnchor(TRANSCRIPT, '„Wir reißen sie nicht heraus […] um sie herum“')?.exact).toMatch(
      /^Wir reißen/,
    );
  });

  it('finds ss for ß but takes no other letter for the same', () => {
    expect(findAnchor(TRANSCRIPT, '„Wir reissen sie nicht heraus“')).not.toBeNull();
    expect(findAnchor(TRANSCRIPT, '„Die Pfahle sind älter“')).toBeNull();
  });

  it('does not find other words, another order, or nothing', () => {
    expect(findAnchor(TRANSCRIPT, '„Die Pfähle sind jünger“')).toBeNull();
    expect(findAnchor(TRANSCRIPT, '„um sie herum“ … „Die Pfähle“')).toBeNull();
    expect(findAnchor(TRANSCRIPT, '„“')).toBeNull();
    expect(findAnchor('', 'Pfähle')).toBeNull();
  });
});
