import type { Office } from '#shared/contract/models.ts';
import { fold } from '#shared/text/fold.ts';
import { sortKey } from '#shared/text/sort-key.ts';
import { all, first, type ReadDatabase, run, type WriteDatabase } from '../sql.ts';

/** Changes to the words themselves, each of which can be taken back: what acts of care are made of. */

type WordKind = 'keyword' | 'entity';

export type WordChange =
  | {
      readonly kind: WordKind;
      readonly id: string;
      readonly column: 'merged_into' | 'broader' | 'removed_at';
      readonly former: string | null;
      readonly next: string | null;
    }
  /** Two keywords change names, so that a name stays unique at every moment. */
  | { readonly kind: 'keyword'; readonly column: 'swap'; readonly id: string; readonly other: string }
  | {
      readonly kind: 'entity';
      readonly column: 'name';
      readonly id: string;
      readonly former: string;
      readonly next: string;
    }
  | {
      readonly kind: 'entity';
      readonly column: 'variants';
      readonly id: string;
      readonly added: readonly string[];
      readonly taken: readonly string[];
    }
  | {
      readonly kind: 'entity';
      readonly column: 'offices';
      readonly id: string;
      readonly added: readonly Office[];
      readonly taken: readonly Office[];
    };

export interface Word {
  readonly id: string;
  readonly name: string;
  readonly mergedInto: string | null;
  readonly broader: string | null;
  readonly removedAt: string | null;
}

const COLUMNS = {
  keyword: `CAST(serial AS TEXT) AS id, keyword AS name, CAST(merged_into AS TEXT) AS mergedInto,
    CAST(broader AS TEXT) AS broader, removed_at AS removedAt FROM keywords`,
  entity: 'id, name, merged_into AS mergedInto, broader, removed_at AS removedAt FROM entities',
} as const;
const KEY = { keyword: 'serial = CAST(? AS INTEGER)', entity: 'id = ?' } as const;

export function findWord(db: ReadDatabase, kind: WordKind, id: string): Word | undefined {
  return first<Word>(db, `SELECT ${COLUMNS[kind]} WHERE ${KEY[kind]}`, id);
}

export function keywordNamed(db: ReadDatabase, name: string): Word | undefined {
  return first<Word>(db, `SELECT ${COLUMNS.keyword} WHERE keyword = ?`, name);
}

/** Words that a column of other words points at. */
export function wordsPointing(
  db: ReadDatabase,
  kind: WordKind,
  column: 'merged_into' | 'broader',
  id: string,
): Word[] {
  return all<Word>(db, `SELECT ${COLUMNS[kind]} WHERE ${KEY[kind].replace(/^\w+/, column)}`, id);
}

/** The wider terms of a word, nearest first. */
export function widerTerms(db: ReadDatabase, kind: WordKind, id: string): string[] {
  const terms: string[] = [];
  for (let at = findWord(db, kind, id)?.broader; at && !terms.includes(at); ) {
    terms.push(at);
    at = findWord(db, kind, at)?.broader;
  }
  return terms;
}

/** A keyword that does not count yet: made by an act, whose next change lets it count. */
export function insertKeyword(db: WriteDatabase, name: string, at: string): string {
  run(
    db,
    'INSERT INTO keywords (keyword, folded, sort_key, removed_at) VALUES (?, ?, ?, ?)',
    name,
    fold(name),
    sortKey(name),
    at,
  );
  return keywordNamed(db, name)?.id ?? '';
}

export function variantsOf(db: ReadDatabase, entityId: string): string[] {
  return all<{ variant: string }>(
    db,
    'SELECT variant FROM entity_variants WHERE entity_id = ? ORDER BY position',
    entityId,
  ).map((row) => row.variant);
}

export function applyChange(db: WriteDatabase, change: WordChange): void {
  switch (change.column) {
    case 'merged_into':
    case 'broader':
    case 'removed_at': {
      const table = change.kind === 'keyword' ? 'keywords' : 'entities';
      const number = change.kind === 'keyword' && change.column !== 'removed_at' && change.next !== null;
      run(
        db,
        `UPDATE ${table} SET ${change.column} = ? WHERE ${KEY[change.kind]}`,
        number ? Number(change.next) : change.next,
        change.id,
      );
      return;
    }
    case 'swap':
      swapNames(db, change.id, change.other);
      return;
    case 'name':
      run(
        db,
        'UPDATE entities SET name = ?, folded = ?, sort_key = ? WHERE id = ?',
        change.next,
        fold(change.next),
        sortKey(change.next),
        change.id,
      );
      return;
    case 'offices':
      writeOffices(db, change.id, changedOffices(officesOf(db, change.id), change));
      return;
    case 'variants':
      writeVariants(
        db,
        change.id,
        variantsOf(db, change.id)
          .filter((one) => !change.taken.includes(one))
          .concat(change.added),
      );
  }
}

/** The change that takes another one back. */
export function inverse(change: WordChange): WordChange {
  if (change.column === 'swap') return change;
  if (change.column === 'variants') return { ...change, added: change.taken, taken: change.added };
  if (change.column === 'offices') return { ...change, added: change.taken, taken: change.added };
  return { ...change, former: change.next, next: change.former } as WordChange;
}

function swapNames(db: WriteDatabase, left: string, right: string): void {
  const names = [
    findWord(db, 'keyword', left)?.name ?? '',
    findWord(db, 'keyword', right)?.name ?? '',
  ] as const;
  const put = (id: string, name: string): void =>
    void run(
      db,
      'UPDATE keywords SET keyword = ?, folded = ?, sort_key = ? WHERE serial = CAST(? AS INTEGER)',
      name,
      fold(name),
      sortKey(name),
      id,
    );
  // No keyword contains a line feed, so this name is free.
  put(left, `\n${left}`);
  put(right, names[0]);
  put(left, names[1]);
}

function writeVariants(db: WriteDatabase, entityId: string, variants: readonly string[]): void {
  run(db, 'DELETE FROM entity_variants WHERE entity_id = ?', entityId);
  [...new Set(variants)].forEach((variant, position) => {
    run(db, 'INSERT INTO entity_variants VALUES (?, ?, ?, ?)', entityId, position, variant, fold(variant));
  });
}

export function officesOf(db: ReadDatabase, entityId: string): Office[] {
  return all<Office>(
    db,
    'SELECT office, held_from AS "from", held_to AS "to" FROM entity_offices WHERE entity_id = ? ORDER BY position',
    entityId,
  );
}

export function isSameOffice(left: Office, right: Office): boolean {
  return left.office === right.office && left.from === right.from && left.to === right.to;
}

/** The newest first, as they are shown. */
function changedOffices(
  now: readonly Office[],
  { added, taken }: { readonly added: readonly Office[]; readonly taken: readonly Office[] },
): Office[] {
  return now
    .filter((office) => !taken.some((one) => isSameOffice(one, office)))
    .concat(added)
    .sort((left, right) => (left.from < right.from ? 1 : left.from > right.from ? -1 : 0));
}

function writeOffices(db: WriteDatabase, entityId: string, offices: readonly Office[]): void {
  run(db, 'DELETE FROM entity_offices WHERE entity_id = ?', entityId);
  offices.forEach(({ office, from, to }, position) => {
    run(db, 'INSERT INTO entity_offices VALUES (?, ?, ?, ?, ?)', entityId, position, office, from, to);
  });
}
