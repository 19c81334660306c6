import type { CopydeskContract } from '#shared/contract/index.ts';
import type { Services } from './context.ts';

/** Only the host process answers these. */
type HostModules = 'presence' | 'system' | 'vault';

/** Every module of the contract behind its import, so that a thread loads only what it is asked for. */
export const services = {
  archive: () => import('./archive.ts'),
  articles: () => import('./articles.ts'),
  assets: () => import('./assets.ts'),
  authorisations: () => import('./authorisations.ts'),
  desks: () => import('./desks.ts'),
  dossiers: () => import('./dossiers.ts'),
  entities: () => import('./entities.ts'),
  evidence: () => import('./evidence.ts'),
  exports: () => import('./exports.ts'),
  imports: () => import('./imports.ts'),
  journal: () => import('./journal.ts'),
  keywords: () => import('./keywords.ts'),
  people: () => import('./people.ts'),
  proposals: () => import('./proposals.ts'),
  search: () => import('./search.ts'),
  settings: () => import('./settings.ts'),
  sources: () => import('./sources.ts'),
  speakers: () => import('./speakers.ts'),
  statements: () => import('./statements.ts'),
  subjects: () => import('./subjects.ts'),
  versions: () => import('./versions.ts'),
  vocabulary: () => import('./vocabulary.ts'),
  workflow: () => import('./workflow.ts'),
} satisfies Services<Omit<CopydeskContract, HostModules>>;
