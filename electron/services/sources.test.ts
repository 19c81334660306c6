import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sources as contract } from '#shared/contract/sources.ts';
import * as sources from './sources.ts';
import { type TestArchive, testArchive, valueOf } from './testing.ts';

let archive: TestArchive;
beforeEach(() => {
  archive = testArchive();
});
afterEach(() => archive.close());

const save = (input: object) =>
  archive.mutate((context) => sources.save(context, contract.save.input.parse(input)));

describe('a source', () => {
  it('starts confidential, without a name', () => {
    const { id } = valueOf(save({ kind: 'person', description: 'Kreise des Rathauses' }));
    expect(valueOf(sources.get(archive.query(), { id }))).toMatchObject({
      level: 'confidential',
      name: '',
      groundRule: 'one',
    });
  });

  it.each([
    { kind: 'person', name: 'Erika Mustermann' },
    { kind: 'person', name: 'Erika Mustermann', level: 'described' },
    { kind: 'person', name: '', level: 'open' },
  ])('%o is refused: only an open source has a name here, and it has one', (input) => {
    expect(contract.save.input.safeParse(input).success).toBe(false);
  });

  it('that becomes confidential leaves its name nowhere in the archive’s file', () => {
    const { id } = valueOf(save({ kind: 'person', name: 'Xaverius Quendelbach', level: 'open' }));
    archive.db.pragma('wal_checkpoint(TRUNCATE)');
    expect(readFileSync(archive.base.paths.database).includes('Quendelbach')).toBe(true);
    valueOf(save({ id, kind: 'person', description: 'ein Informant', level: 'confidential' }));
    archive.db.pragma('wal_checkpoint(TRUNCATE)');
    expect(readFileSync(archive.base.paths.database).includes('Quendelbach')).toBe(false);
    expect(readFileSync(archive.base.paths.database).includes('quendelbach')).toBe(false);
  });

  it('is found by its description', () => {
    valueOf(save({ kind: 'person', description: 'Kreise der Überlinger Verwaltung' }));
    const found = valueOf(sources.list(archive.query(), { text: 'uberling', offset: 0, limit: 5 }));
    expect(found.total).toBe(1);
  });
});
