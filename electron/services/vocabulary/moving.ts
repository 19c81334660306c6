import type { VocabularyAct } from '#shared/contract/vocabulary.ts';
import { tokens } from '#shared/text/fold.ts';
import type { ReadDatabase } from '../../archive/sql.ts';
import type { ActRow } from '../../archive/vocabulary/acts.ts';
import type { TaggedArticle } from '../../archive/vocabulary/links.ts';
import { articlesOfStatement, articleText, type SpokenStatement } from '../../archive/vocabulary/speakers.ts';
import { findWord, variantsOf } from '../../archive/vocabulary/words.ts';

/** How an act changes what articles and statements carry. */
export interface Moving {
  /** Articles with one of these tags are looked at. */
  readonly tags: readonly string[];
  /** Statements by one of these speakers are looked at. */
  readonly speakers: readonly string[];
  /** The tags of an article afterwards; the same list where nothing changes. */
  tagsAfter(article: TaggedArticle): readonly string[];
  speakerAfter(statement: SpokenStatement): string;
}

type Moved = Pick<ActRow, 'request' | 'touched'>;

const STAYS = {
  tagsAfter: (article: TaggedArticle) => article.tags,
  speakerAfter: (statement: SpokenStatement) => statement.speaker,
};

/** Reads the words as they are after `changeWords`. */
export function movingOf(db: ReadDatabase, { request, touched }: Moved): Moving {
  switch (request.act) {
    case 'merge': {
      const into = (tag: string): string => (request.fromIds.includes(tag) ? request.intoId : tag);
      return {
        tags: request.fromIds,
        speakers: request.kind === 'entity' ? request.fromIds : [],
        tagsAfter: (article) => unique(article.tags.map(into)),
        speakerAfter: (statement) => into(statement.speaker),
      };
    }
    case 'split-keyword': {
      const parts = touched.slice(1);
      return {
        ...STAYS,
        tags: [request.id],
        speakers: [],
        tagsAfter: (article) => unique(article.tags.flatMap((tag) => (tag === request.id ? parts : [tag]))),
      };
    }
    case 'split-entity':
      return splitting(db, request, touched[1] ?? '');
    // The articles stay as they are, but what they are found by changes.
    case 'rename':
      return { ...STAYS, tags: [request.id], speakers: request.kind === 'entity' ? [request.id] : [] };
    case 'broader':
    case 'remove':
      return { ...STAYS, tags: [], speakers: [] };
  }
}

type Split = Extract<VocabularyAct, { act: 'split-entity' }>;

/** Which of the two names a text uses. Longer spellings count first: "Peter Müller" is no "Müller". */
function namesIn(text: string, own: readonly string[], moved: readonly string[]) {
  let rest = wordsOf(text);
  const found = { own: false, moved: false };
  const spellings = [
    ...own.map((name) => ({ words: wordsOf(name), who: 'own' as const })),
    ...moved.map((name) => ({ words: wordsOf(name), who: 'moved' as const })),
  ].sort((left, right) => right.words.length - left.words.length);
  for (const { words, who } of spellings) {
    if (words.trim() === '' || !rest.includes(words)) continue;
    found[who] = true;
    rest = rest.replaceAll(words, ' | ');
  }
  return found;
}

function wordsOf(text: string): string {
  return ` ${tokens(text)
    .map(({ word }) => word)
    .join(' ')} `;
}

function splitting(db: ReadDatabase, request: Split, madeId: string): Moving {
  const own = [findWord(db, 'entity', request.id)?.name ?? '', ...variantsOf(db, request.id)].filter(
    (name) => !request.spellings.includes(name),
  );
  const moved = [...new Set([request.name, ...request.spellings])];
  return {
    tags: [request.id],
    speakers: [request.id],
    tagsAfter: ({ serial, tags }) => {
      const found = namesIn(articleText(db, serial), own, moved);
      if (!found.moved) return tags;
      const both = found.own ? [request.id, madeId] : [madeId];
      return unique(tags.flatMap((tag) => (tag === request.id ? both : [tag])));
    },
    speakerAfter: ({ id, asPrinted, speaker }) => {
      const found = namesIn(asPrinted, own, moved);
      if (found.moved !== found.own) return found.moved ? madeId : speaker;
      // "er" says nothing: the statement goes with the articles it stands in.
      const articles = articlesOfStatement(db, id);
      const gone = articles.map((article) => {
        const named = namesIn(articleText(db, article), own, moved);
        return named.moved && !named.own;
      });
      return gone.length > 0 && gone.every(Boolean) ? madeId : speaker;
    },
  };
}

/** What an act would change, counted without changing anything. Stops early once nobody waits. */
export function countSplit(
  db: ReadDatabase,
  request: Split,
  walk: {
    readonly articles: Iterable<TaggedArticle>;
    readonly statements: Iterable<SpokenStatement>;
    readonly cancelled: () => boolean;
  },
): { articles: number; statements: number } {
  const moving = splitting(db, request, 'new');
  let articles = 0;
  let statements = 0;
  for (const article of walk.articles) {
    if (walk.cancelled()) break;
    if (moving.tagsAfter(article) !== article.tags) articles += 1;
  }
  for (const statement of walk.statements) {
    if (walk.cancelled()) break;
    if (moving.speakerAfter(statement) !== statement.speaker) statements += 1;
  }
  return { articles, statements };
}

/** Whether an article carries the same tags in the same order. */
export function sameTags(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((tag, position) => tag === right[position]);
}

function unique(tags: readonly string[]): string[] {
  return [...new Set(tags)];
}
