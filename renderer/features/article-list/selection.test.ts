import { describe, expect, it } from 'vitest';
import { choose, NOTHING_SELECTED, rowAfter } from './selection.ts';

const rows = (selection: { readonly rows: ReadonlySet<number> }) => [...selection.rows].sort((a, b) => a - b);

describe('selection of a list', () => {
  it('extends from the anchor in both directions', () => {
    const anchored = choose(NOTHING_SELECTED, 4, 'replace');
    expect(rows(choose(anchored, 6, 'range'))).toEqual([4, 5, 6]);
    expect(rows(choose(choose(anchored, 6, 'range'), 2, 'range'))).toEqual([2, 3, 4]);
  });

  it('toggles single rows and begins the next range there', () => {
    const two = choose(choose(NOTHING_SELECTED, 1, 'replace'), 3, 'toggle');
    expect(rows(two)).toEqual([1, 3]);
    expect(rows(choose(two, 1, 'toggle'))).toEqual([3]);
    expect(rows(choose(two, 5, 'range'))).toEqual([3, 4, 5]);
  });

  it('moves by keys and stays inside', () => {
    expect(rowAfter('ArrowDown', null, 10, 6)).toBe(0);
    expect(rowAfter('ArrowDown', 9, 10, 6)).toBe(9);
    expect(rowAfter('PageUp', 3, 10, 6)).toBe(0);
    expect(rowAfter('End', 0, 100_000, 6)).toBe(99_999);
    expect(rowAfter('ArrowDown', null, 0, 6)).toBeNull();
    expect(rowAfter('x', 3, 10, 6)).toBeNull();
  });
});
