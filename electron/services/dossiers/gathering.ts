import { roleOn } from '#shared/article/offices.ts';
import type { DossierItem } from '#shared/contract/dossiers.ts';
import type { Statement } from '#shared/contract/statements.ts';
import type { Language } from '#shared/text/language.ts';
import { articleFieldsOf, articleRow } from '../../archive/articles.ts';
import { findEvidence } from '../../archive/evidence.ts';
import { findDesk } from '../../archive/people.ts';
import { findSource } from '../../archive/sources.ts';
import type { ReadDatabase } from '../../archive/sql.ts';
import { tellingOf } from '../../formats/told.ts';
import type { DossierContent, DossierReference, DossierStatement } from '../../formats/dossier/content.ts';

interface Gathering {
  readonly items: readonly DossierItem[];
  readonly name: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly now: number;
}

export interface Omitted {
  readonly itemId: string;
  readonly reason: 'ground-rule' | 'embargo';
}

/**
 * A dossier as it may leave the house: ground rules and confidential sources hold as in every export (`told.ts`),
 * and what is embargoed stays until the minute.
 */
export function gatherDossier(
  db: ReadDatabase,
  { items, now, ...head }: Gathering,
): { readonly content: DossierContent; readonly omitted: readonly Omitted[] } {
  const omitted: Omitted[] = [];
  const references: DossierReference[] = [];
  const refer = (articleId: string): number => {
    const known = references.find((reference) => reference.articleId === articleId);
    if (known) return known.number;
    const reference = referenceOf(db, articleId, references.length + 1);
    references.push(reference);
    return reference.number;
  };
  const shown = items.flatMap((item): DossierContent['items'] => {
    const article = item.kind === 'note' ? null : item.article;
    if (article?.embargoedUntil && Date.parse(article.embargoedUntil) > now) {
      omitted.push({ itemId: item.id, reason: 'embargo' });
      return [];
    }
    switch (item.kind) {
      case 'note':
        return item.text.trim() === '' ? [] : [{ kind: 'note', text: item.text }];
      case 'article':
        return [
          {
            kind: 'article',
            reference: refer(item.article.id),
            standfirst: standfirstOf(db, item.article.id),
          },
        ];
      case 'passage':
        return [{ kind: 'passage', text: item.text, reference: refer(item.article.id) }];
      case 'statement': {
        const statement = statementOf(db, item.statement, item.printed);
        if (!statement) {
          omitted.push({ itemId: item.id, reason: 'ground-rule' });
          return [];
        }
        return [{ kind: 'statement', ...statement, reference: item.article ? refer(item.article.id) : null }];
      }
    }
  });
  return { content: { ...head, items: shown, references }, omitted };
}

function standfirstOf(db: ReadDatabase, articleId: string): string {
  return articleRow(db, articleId)?.standfirst ?? '';
}

function referenceOf(db: ReadDatabase, articleId: string, number: number): DossierReference {
  const row = articleRow(db, articleId);
  const fields = row && articleFieldsOf(db, row);
  return {
    number,
    articleId,
    headline: row?.headline || row?.slugline || '',
    byline: row?.byline ?? '',
    desk: fields?.deskId ? (findDesk(db, fields.deskId)?.name ?? '') : '',
    date: row?.published_at ?? row?.created_at ?? '',
    published: row?.published_at !== null && row !== undefined,
    address: fields?.sourceAddress ?? '',
  };
}

/** As its ground rule and the level of its source let it be told; null for what is not for publication. */
function statementOf(db: ReadDatabase, statement: Statement, printed: string): DossierStatement | null {
  const source = statement.sourceId === null ? undefined : findSource(db, statement.sourceId);
  const evidence = statement.evidence.flatMap(({ evidenceId }) => findEvidence(db, evidenceId) ?? []);
  const packed = { ...statement, fields: statement, uses: [], events: [], authorisations: [] };
  const telling = tellingOf(packed, { sources: source ? [source] : [], evidence });
  if (!telling) return null;
  const { fields } = telling.statement;
  const told = new Set(telling.statement.evidence.map(({ evidenceId }) => evidenceId));
  const { namesSpeaker } = telling;
  return {
    speaker: (namesSpeaker && statement.speaker?.name) || statement.speakerAsPrinted,
    role: namesSpeaker ? roleOn(statement.speaker, fields.saidOn) : '',
    original: statement.original?.text ?? '',
    originalLanguage: statement.original?.language ?? '',
    originalMissing: statement.originalMissing,
    printed,
    saidOn: fields.saidOn,
    saidAt: fields.saidAt,
    occasion: fields.occasion,
    chain: fields.chain,
    verification: statement.verification,
    source: telling.source?.name ?? '',
    sourceAddress: telling.address,
    places: statement.evidence
      .filter(({ evidenceId }) => told.has(evidenceId))
      .map(({ name, anchor }) => ({
        evidence: name,
        exact: anchor?.exact ?? '',
        page: anchor?.page ?? null,
        seconds: anchor?.seconds ?? null,
      })),
  };
}
