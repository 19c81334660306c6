import type { ArchiveEvent } from '#shared/contract/events.ts';
import type { QueryName } from './contract-types.ts';

/**
 * Which cached answers an event makes stale. Lists and counts hang on almost everything; an answer about one
 * article only on events that name it (an empty list of ids means "many").
 */
interface Stale {
  readonly commands: readonly QueryName[];
  /** Null: whatever was asked. Otherwise only answers whose input names one of these ids. */
  readonly ids: readonly string[] | null;
}

const ARTICLE_LISTS = [
  'articles.list',
  'articles.counts',
  'search.articles',
  'search.statements',
  'search.box',
  'search.saved',
  'search.similar',
  'search.sentence',
  'keywords.search',
  'entities.search',
  'vocabulary.entries',
  'speakers.statements',
  'speakers.articles',
  'dossiers.get',
] as const satisfies readonly QueryName[];

const OF_ONE_ARTICLE = [
  'articles.get',
  'versions.list',
  'versions.compare',
  'workflow.options',
  'workflow.history',
  'statements.ofArticle',
  'statements.rejected',
  'authorisations.ofArticle',
  'exports.log',
  'proposals.tags',
] as const satisfies readonly QueryName[];

/** Never empty for a known event but `progress`. */
export function staleAfter(event: ArchiveEvent): readonly Stale[] {
  switch (event.type) {
    case 'articles-changed':
      return [everything(ARTICLE_LISTS), everything(['exports.log']), about(OF_ONE_ARTICLE, event.ids)];
    case 'statements-changed':
      return [
        everything([
          'speakers.statements',
          'dossiers.get',
          'statements.list',
          'sources.list',
          'entities.search',
          'articles.list',
          'search.saved',
        ]),
        about(['statements.get', 'sources.get'], event.ids),
        everything(['authorisations.open']),
        about(
          ['statements.ofArticle', 'authorisations.ofArticle', 'articles.get', 'workflow.options'],
          event.articleIds,
        ),
      ];
    case 'evidence-changed':
      return [
        everything(['evidence.list', 'statements.ofArticle', 'statements.get', 'statements.list']),
        about(['evidence.get', 'evidence.part', 'evidence.find'], event.ids),
      ];
    case 'people-changed':
      return [everything(['people.list', 'workflow.options'])];
    case 'tags-changed':
      return [
        everything([
          'keywords.search',
          'vocabulary.entries',
          'vocabulary.acts',
          'vocabulary.nearDuplicates',
          'vocabulary.preview',
          'subjects.search',
          'subjects.byCodes',
          'entities.search',
          'entities.byIds',
          'speakers.statements',
          'statements.ofArticle',
          'statements.list',
        ]),
      ];
    case 'desks-changed':
      return [everything(['desks.list', 'articles.counts'])];
    case 'dossiers-changed':
      return [everything(['dossiers.list']), about(['dossiers.get'], event.ids)];
    case 'searches-changed':
      return [everything(['search.saved', 'search.history'])];
    case 'settings-changed':
      return [everything(['settings.all', 'archive.status'])];
    case 'editing-changed':
      return [about(['articles.get', 'workflow.options'], [event.articleId])];
    case 'index-progress':
      return event.pending === 0
        ? [everything(['search.articles', 'search.statements', 'search.box', 'search.saved'])]
        : [];
    case 'archive-state':
      return [everything(['archive.status', ...ARTICLE_LISTS, ...OF_ONE_ARTICLE])];
    case 'vault-changed':
    case 'sealed-name':
    case 'progress':
      return [];
  }
}

function everything(commands: readonly QueryName[]): Stale {
  return { commands, ids: null };
}

function about(commands: readonly QueryName[], ids: readonly string[]): Stale {
  return { commands, ids: ids.length === 0 ? null : ids };
}

/** Whether a cached answer, keyed `[command, input]`, is touched. */
export function isStale(key: readonly unknown[], stale: readonly Stale[]): boolean {
  const [command, input] = key;
  return stale.some(
    ({ commands, ids }) =>
      commands.includes(command as QueryName) && (ids === null || ids.some((id) => names(input, id))),
  );
}

function names(input: unknown, id: string): boolean {
  return typeof input === 'object' && input !== null && Object.values(input).includes(id);
}
