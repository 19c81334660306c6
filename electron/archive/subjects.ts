import type { Subject } from '#shared/contract/models.ts';
import { fold } from '#shared/text/fold.ts';
import { sortKey } from '#shared/text/sort-key.ts';
import { all, first, numberOf, type ReadDatabase, run, type WriteDatabase } from './sql.ts';

/** Concepts of a vocabulary that somebody loaded. */

interface SubjectRow {
  code: string;
  parent: string | null;
  name_de: string;
  name_en: string;
}

export function loadedSubjects(db: ReadDatabase): Subject[] {
  return all<SubjectRow>(db, 'SELECT code, parent, name_de, name_en FROM subjects ORDER BY position').map(
    ({ code, parent, name_de, name_en }) => ({ code, parent, name: { de: name_de, en: name_en } }),
  );
}

/** Writes a concept; says whether it is new, different from before, or as it was. */
export function writeSubject(
  db: WriteDatabase,
  { code, parent, name }: Subject,
  position: number,
): 'added' | 'changed' | 'same' {
  const before = first<SubjectRow>(
    db,
    'SELECT code, parent, name_de, name_en FROM subjects WHERE code = ?',
    code,
  );
  if (before && before.parent === parent && before.name_de === name.de && before.name_en === name.en)
    return 'same';
  run(
    db,
    `INSERT INTO subjects (code, parent, name_de, name_en, folded, sort_key, position)
     VALUES (:code, :parent, :de, :en, :folded, :sortKey, :position)
     ON CONFLICT (code) DO UPDATE SET parent = :parent, name_de = :de, name_en = :en, folded = :folded,
       sort_key = :sortKey, position = :position`,
    {
      code,
      parent,
      de: name.de,
      en: name.en,
      folded: fold(`${name.de}\n${name.en}`),
      sortKey: sortKey(name.de || name.en),
      position,
    },
  );
  return before ? 'changed' : 'added';
}

export function subjectCount(db: ReadDatabase): number {
  return numberOf(db, 'SELECT count(*) FROM subjects');
}
