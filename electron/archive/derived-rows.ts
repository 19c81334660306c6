import { type Derived, type UsePiece, wordingOf } from './derive.ts';
import { all, type ReadDatabase, run, type WriteDatabase } from './sql.ts';

/** What is derived from a document, in rows: written at a save, compared by `verify`. */

interface UseRow {
  id: string;
  statement_id: string;
  printed: string;
  pieces: string;
  present: number;
  position: number;
}

/** A use whose mark is gone keeps its last wording and goes behind those that stand on the sheet. */
const NO_PLACE = 1_000_000;

export function derivedParameters({ fields, counts, headlineKey, folded }: Derived) {
  return { ...fields, ...counts, headline_key: headlineKey, folded };
}

/** Writes uses and pictures of an article. Returns the ids of statements whose use changed. */
export function writeDerivedRows(
  db: WriteDatabase,
  article: { readonly id: string; readonly serial: number },
  derived: Derived,
): string[] {
  if (storedAssets(db, article.serial).join() !== derived.assets.join()) {
    run(db, 'DELETE FROM article_assets WHERE article = ?', article.serial);
    insertAssets(db, article.serial, derived.assets);
  }
  const changed = new Set<string>();
  for (const { stored, expected } of compareUses(db, article.id, derived)) {
    run(
      db,
      'UPDATE statement_uses SET printed = ?, pieces = ?, present = ?, position = ? WHERE id = ?',
      expected.printed,
      expected.pieces,
      expected.present,
      expected.position,
      stored.id,
    );
    if (stored.printed !== expected.printed || stored.present !== expected.present) {
      changed.add(stored.statement_id);
    }
  }
  return [...changed];
}

/** What is stored differently from what follows from the document, as names of columns and tables. */
export function derivedDifferences(
  db: ReadDatabase,
  article: { readonly id: string; readonly serial: number } & Readonly<Record<string, unknown>>,
  derived: Derived,
): string[] {
  const differences = Object.entries(derivedParameters(derived))
    .filter(([column, value]) => article[column] !== value)
    .map(([column]) => column);
  const text = all<{ body: string; blocks: number }>(
    db,
    'SELECT body, blocks FROM article_texts JOIN article_documents USING (article_id) WHERE article_id = ?',
    article.id,
  )[0];
  if (text?.body !== derived.body) differences.push('body');
  if (text?.blocks !== derived.blocks) differences.push('blocks');
  if (storedAssets(db, article.serial).join() !== derived.assets.join()) differences.push('assets');
  if (compareUses(db, article.id, derived).length > 0) differences.push('uses');
  return differences;
}

/** Pictures of an article that has none yet. */
export function insertAssets(db: WriteDatabase, serial: number, assets: readonly string[]): void {
  for (const asset of assets) run(db, 'INSERT INTO article_assets VALUES (?, ?)', serial, asset);
}

function storedAssets(db: ReadDatabase, serial: number): string[] {
  return all<{ asset_id: string }>(
    db,
    'SELECT asset_id FROM article_assets WHERE article = ? ORDER BY asset_id',
    serial,
  ).map((row) => row.asset_id);
}

type Expected = Pick<UseRow, 'printed' | 'pieces' | 'present' | 'position'>;

/** The uses whose rows differ from the document, with what should stand there. */
function compareUses(
  db: ReadDatabase,
  articleId: string,
  derived: Derived,
): { stored: UseRow; expected: Expected }[] {
  const places = new Map([...derived.marks.keys()].map((mark, index) => [mark, index]));
  return all<UseRow>(
    db,
    'SELECT id, statement_id, printed, pieces, present, position FROM statement_uses WHERE article_id = ?',
    articleId,
  ).flatMap((stored) => {
    const expected = expectedUse(stored, derived.marks.get(stored.id), places.get(stored.id));
    const same =
      stored.printed === expected.printed &&
      stored.pieces === expected.pieces &&
      stored.present === expected.present &&
      stored.position === expected.position;
    return same ? [] : [{ stored, expected }];
  });
}

function expectedUse(
  stored: UseRow,
  pieces: readonly UsePiece[] | undefined,
  position: number | undefined,
): Expected {
  if (!pieces || position === undefined) {
    return { printed: stored.printed, pieces: '[]', present: 0, position: NO_PLACE };
  }
  return { printed: wordingOf(pieces), pieces: JSON.stringify(pieces), present: 1, position };
}
