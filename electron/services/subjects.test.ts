import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as subjects from './subjects.ts';
import { type TestArchive, testArchive, valueOf } from './testing.ts';

const OFFICIAL = join(import.meta.dirname, '../../../shared/standards/newscodes/mediatopics-de-en.json');

describe('subjects', () => {
  let archive: TestArchive;
  beforeEach(() => void (archive = testArchive()));
  afterEach(() => archive.close());

  const search = (text: string) => valueOf(subjects.search(archive.query(), { text, limit: 3 }));
  const load = (json: string) => archive.mutate((context) => subjects.load(context, { json }));

  it('has the general subjects from the start, in German and English', () => {
    expect(search('gesundh')[0]).toMatchObject({ code: 'medtop:07000000', parent: null });
    expect(search('Weather')[0]?.name.de).toBe('Wetter');
    const codes = ['medtop:15000000', 'unknown:1', 'medtop:11000000'];
    expect(valueOf(subjects.byCodes(archive.query(), { codes })).map((one) => one.name.de)).toEqual([
      'Sport',
      'Politik',
    ]);
  });

  it('loads a vocabulary whose names win, and says what changed', () => {
    const vocabulary = (name: string) =>
      JSON.stringify({
        conceptSet: [
          {
            uri: 'http://cv.iptc.org/newscodes/mediatopic/15000000',
            prefLabel: { 'en-GB': 'sport', de: name },
          },
          {
            qcode: 'medtop:20000900',
            prefLabel: { 'en-GB': 'curling' },
            broader: ['http://cv.iptc.org/newscodes/mediatopic/15000000'],
          },
          { qcode: 'medtop:20000901', prefLabel: { en: 'gone' }, retired: '2019-01-01' },
        ],
      });
    expect(valueOf(load(vocabulary('Leibesübungen')))).toEqual({ added: 2, changed: 0, total: 2 });
    expect(search('leibesubungen')[0]?.code).toBe('medtop:15000000');
    expect(search('curling')[0]).toMatchObject({
      parent: 'medtop:15000000',
      name: { de: 'curling', en: 'curling' },
    });
    expect(search('gone')).toEqual([]);
    expect(valueOf(load(vocabulary('Sport')))).toEqual({ added: 0, changed: 1, total: 2 });
  });

  it.each(['', 'null', '[]', '{"conceptSet": []}', '{"conceptSet": 3}', '{"concepts": [{"qcode": "x"}]}'])(
    'refuses %j with a reason',
    (json) => {
      expect(load(json)).toMatchObject({ error: { code: 'UNREADABLE_INPUT' } });
    },
  );

  it.skipIf(!existsSync(OFFICIAL))('loads the IPTC Media Topics (skipped: ../shared is missing)', () => {
    const { added, total } = valueOf(load(readFileSync(OFFICIAL, 'utf8')));
    expect(added).toBe(total);
    expect(total).toBeGreaterThan(1000);
    expect(search('politik').map(({ code }) => code)).toContain('medtop:11000000');
  });
});
