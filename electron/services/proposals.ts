import type { proposals, TagProposal, TagReason } from '#shared/contract/proposals.ts';
import type { VocabularyKind } from '#shared/contract/vocabulary.ts';
import { fail, ok } from '#shared/result.ts';
import { tokens } from '#shared/text/fold.ts';
import { articleFieldsOf, articleRow } from '../archive/articles.ts';
import { isIndexDamage } from '../archive/search/damage.ts';
import { keywordId, latestTagged, serialsOf, tagsCounted } from '../archive/tag-neighbours.ts';
import { findEntry, namedEntries } from '../archive/vocabulary/entries.ts';
import { articleText } from '../archive/vocabulary/speakers.ts';
import type { QueryContext, Service } from './context.ts';
import { hitsOf } from './search/hits.ts';
import { findLike, tellingWords } from './search/similar.ts';
import { subjectsByCodes } from './subjects.ts';

type Proposals = Service<typeof proposals>;

/** Of the articles with one tag, so many must carry the other before it says anything. */
const SHARE = 0.3;
const LEAST = 2;
const NEIGHBOURS = 6;
/** Tags whose company is asked for: those that the article carries, then the names in its text. */
const MOST_ASKED = 10;
const ALIKE = 12;
const ALIKE_SHARE = 0.4;

interface Candidate {
  readonly kind: VocabularyKind;
  readonly id: string;
  readonly score: number;
  readonly reason: TagReason;
}

export const tags: Proposals['tags'] = (context, { articleId, limit }) => {
  const { db } = context;
  const row = articleRow(db, articleId);
  if (!row) return fail('NOT_FOUND', { kind: 'article', id: articleId });
  const fields = articleFieldsOf(db, row);
  const carried: { kind: VocabularyKind; id: string }[] = [
    ...fields.keywords.flatMap((keyword) => {
      const id = keywordId(db, keyword);
      return id === null ? [] : [{ kind: 'keyword' as const, id }];
    }),
    ...fields.entityIds.map((id) => ({ kind: 'entity' as const, id })),
    ...fields.subjectCodes.map((id) => ({ kind: 'subject' as const, id })),
  ];
  const named = namesInText(context, articleText(db, row.serial));
  const asked = [...carried.filter(({ kind }) => kind !== 'subject'), ...named].slice(0, MOST_ASKED);
  const found = [
    ...named,
    ...asked.flatMap((tag) => companyOf(context, tag, row.serial)),
    ...ofAlikeArticles(context, articleId),
  ];
  const known = new Set(carried.map(({ kind, id }) => `${kind}\n${id}`));
  const best = new Map<string, Candidate>();
  for (const candidate of found) {
    const key = `${candidate.kind}\n${candidate.id}`;
    const former = best.get(key);
    if (!known.has(key) && (!former || candidate.score > former.score)) best.set(key, candidate);
  }
  const ranked = [...best.values()].sort((left, right) => right.score - left.score);
  return ok(ranked.flatMap((candidate) => shown(context, candidate) ?? []).slice(0, limit));
};

/** Keywords and names whose spelling stands in the text as whole words. */
function namesInText({ db, cancelled }: QueryContext, text: string): Candidate[] {
  const words = tokens(text).map(({ word }) => word);
  const present = new Set(words);
  const line = ` ${words.join(' ')} `;
  const found: Candidate[] = [];
  for (const kind of ['entity', 'keyword'] as const) {
    for (const { id, name, variants } of namedEntries(db, kind)) {
      if (cancelled()) return [];
      let times = 0;
      let spelling = '';
      for (const one of [name, ...variants]) {
        const parts = tokens(one).map(({ word }) => word);
        // Short ones (FDP, Rat) stand in too many texts by chance when they are keywords.
        if (parts.length === 0 || !parts.every((part) => present.has(part))) continue;
        if (kind === 'keyword' && parts.join('').length < 4) continue;
        const count = line.split(` ${parts.join(' ')} `).length - 1;
        if (count > times) [times, spelling] = [count, one];
      }
      if (times === 0) continue;
      const { articles = 0 } = findEntry(db, kind, id) ?? {};
      const reason = { code: 'in-text', found: spelling, times, articles } as const;
      found.push({ kind, id, score: (kind === 'entity' ? 3 : 2) + Math.min(1, times / 5), reason });
    }
  }
  return found.sort((left, right) => right.score - left.score);
}

/** What the articles with a tag carry beside it. */
function companyOf(
  { db }: QueryContext,
  tag: { readonly kind: VocabularyKind; readonly id: string },
  except: number,
): Candidate[] {
  const articles = latestTagged(db, tag.kind, tag.id).filter((article) => article !== except);
  if (articles.length < LEAST) return [];
  const name = tag.kind === 'subject' ? tag.id : (findEntry(db, tag.kind, tag.id)?.name ?? '');
  return (['subject', 'entity', 'keyword'] as const).flatMap((kind) =>
    tagsCounted(db, kind, articles, NEIGHBOURS).flatMap(({ id, articles: together }): Candidate[] => {
      const share = together / articles.length;
      if (together < LEAST || share < SHARE || (kind === tag.kind && id === tag.id)) return [];
      // Ten articles say more than two.
      const score = 1.5 * share * Math.min(1, together / 8) + (kind === 'subject' ? 0.5 : 0);
      return [{ kind, id, score, reason: { code: 'together', with: name, articles: together } }];
    }),
  );
}

/** What the articles that are most like this one carry. */
function ofAlikeArticles(context: QueryContext, articleId: string): Candidate[] {
  const { db, index } = context;
  if (!index) return [];
  try {
    const terms = tellingWords(context, index, articleId);
    const alike = hitsOf(db, findLike(context, { index, terms, limit: ALIKE + 1 }))
      .map((hit) => hit.articleId)
      .filter((id) => id !== articleId);
    const articles = serialsOf(db, alike);
    if (articles.length < LEAST) return [];
    return (['subject', 'keyword'] as const).flatMap((kind) =>
      tagsCounted(db, kind, articles, NEIGHBOURS).flatMap(({ id, articles: count }): Candidate[] => {
        const share = count / articles.length;
        if (count < LEAST || share < ALIKE_SHARE) return [];
        const score = share + (kind === 'subject' ? 0.5 : 0);
        return [{ kind, id, score, reason: { code: 'similar', articles: count } }];
      }),
    );
  } catch (error) {
    if (isIndexDamage(error)) return [];
    throw error;
  }
}

function shown({ db, language }: QueryContext, { kind, id, reason }: Candidate): TagProposal | null {
  if (kind === 'subject') {
    const [subject] = subjectsByCodes(db, [id]);
    return { kind, value: id, name: subject?.name[language] ?? id, entityKind: null, reason };
  }
  const entry = findEntry(db, kind, id);
  if (!entry) return null;
  return {
    kind,
    value: kind === 'keyword' ? entry.name : id,
    name: entry.name,
    entityKind: entry.entityKind,
    reason,
  };
}
