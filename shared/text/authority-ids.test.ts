import { describe, expect, it } from 'vitest';
import { bareId, isGndId, isWikidataId } from './authority-ids.ts';

describe('numbers in other catalogues', () => {
  it.each(['', 'Q567', 'Q22686'])('Wikidata: “%s” is one', (id) => expect(isWikidataId(id)).toBe(true));
  it.each(['567', 'q567', 'Q0', 'Q', 'P31', 'Q567 '])('Wikidata: “%s” is none', (id) =>
    expect(isWikidataId(id)).toBe(false),
  );
  it.each(['', '118529579', '4079163-4', '2024703-1', '13199009X', '1012345678'])('GND: “%s” is one', (id) =>
    expect(isGndId(id)).toBe(true),
  );
  it.each(['Merkel', '11852957', '4079163', '118-529-579'])('GND: “%s” is none', (id) =>
    expect(isGndId(id)).toBe(false),
  );
  it('is cut out of an address', () => {
    expect(bareId(' https://www.wikidata.org/wiki/Q567 ')).toBe('Q567');
    expect(bareId('https://d-nb.info/gnd/118529579')).toBe('118529579');
    expect(bareId('Q567')).toBe('Q567');
  });
});
