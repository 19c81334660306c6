import { describe, expect, it } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';

describe('the fingerprint of a proposal', () => {
  it('stays when marks, spaces and hyphenation change', () => {
    expect(fingerprintOf('direct', '„Wir gehen  heim“')).toBe(
      fingerprintOf('direct', '»Wir ge\u00ADhen heim«'),
    );
  });
  it('differs by words and by type', () => {
    const prints = [
      fingerprintOf('direct', 'Wir gehen heim'),
      fingerprintOf('direct', 'Wir gehen nicht heim'),
      fingerprintOf('indirect', 'Wir gehen heim'),
    ];
    expect(new Set(prints).size).toBe(3);
    expect(prints.every((print) => /^[0-9a-f]{16}$/.test(print))).toBe(true);
  });
});
