import type { DossierItem } from '#shared/contract/dossiers.ts';
import type { StoredDocument } from '#shared/document/document.ts';
import { lower } from '#shared/document/lower.ts';
import { passages, runsText } from '#shared/document/walk.ts';
import { articleSummaries, storedDocument } from '../../archive/articles.ts';
import type { ItemRow } from '../../archive/dossiers.ts';
import type { ReadDatabase } from '../../archive/sql.ts';
import { statementsByIds, usesOfStatement } from '../../archive/statements.ts';

/** Items with what they stand for, as it is now. What an article no longer says keeps its words, without a place. */
export function shownItems(db: ReadDatabase, rows: readonly ItemRow[]): DossierItem[] {
  const statements = statementsByIds(
    db,
    rows.flatMap((row) => row.statementId ?? []),
  );
  const uses = new Map(rows.flatMap((row) => (row.statementId ? [[row.id, useOf(db, row)] as const] : [])));
  const articleIds = [
    ...rows.flatMap((row) => row.articleId ?? []),
    ...[...uses.values()].flatMap((use) => use?.articleId ?? []),
  ];
  const articles = new Map(
    articleSummaries(db, [...new Set(articleIds)]).map((article) => [article.id, article]),
  );
  return rows.flatMap((row): DossierItem[] => {
    const article = row.articleId === null ? undefined : articles.get(row.articleId);
    switch (row.kind) {
      case 'note':
        return [{ kind: 'note', id: row.id, text: row.text }];
      case 'article':
        return article ? [{ kind: 'article', id: row.id, article }] : [];
      case 'passage':
        return article
          ? [{ kind: 'passage', id: row.id, text: row.text, article, place: placeOf(db, row) }]
          : [];
      case 'statement': {
        const statement = statements.get(row.statementId ?? '');
        const use = uses.get(row.id);
        if (!statement) return [];
        return [
          {
            kind: 'statement',
            id: row.id,
            statement,
            printed: use?.printed ?? '',
            useId: use?.id ?? null,
            article: (use && articles.get(use.articleId)) ?? null,
          },
        ];
      }
    }
  });
}

/** The use that was collected, else the newest one that still stands in an article. */
function useOf(db: ReadDatabase, row: ItemRow) {
  const uses = usesOfStatement(db, row.statementId ?? '');
  return uses.find(({ id }) => id === row.useId) ?? uses.find(({ present }) => present) ?? uses[0];
}

/** The block as collected, if the words still stand there; otherwise wherever they stand now. */
function placeOf(db: ReadDatabase, row: ItemRow) {
  const stored = row.articleId === null ? undefined : storedDocument(db, row.articleId);
  if (stored === undefined) return null;
  const wanted = row.text;
  let best: { block: number; offset: number; length: number } | null = null;
  let block = -1;
  let offset = 0;
  for (const passage of passages(lower(JSON.parse(stored) as StoredDocument))) {
    if (passage.block !== block) offset = 0;
    block = passage.block;
    const text = runsText(passage.runs);
    const at = text.indexOf(wanted);
    if (at >= 0 && (best === null || block === row.block))
      best = { block, offset: offset + at, length: wanted.length };
    offset += text.length + 1;
  }
  return best;
}
