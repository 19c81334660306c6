import type { CopydeskContract } from '#shared/contract/index.ts';
import type { Services } from './context.ts';

/** Every module of the contract behind its import, so that a thread loads only what it is asked for. */
export const services = {
  articles: () => import('./articles.ts'),
  assets: () => import('./assets.ts'),
  desks: () => import('./desks.ts'),
  evidence: () => import('./evidence.ts'),
  journal: () => import('./journal.ts'),
  people: () => import('./people.ts'),
  settings: () => import('./settings.ts'),
  versions: () => import('./versions.ts'),
  workflow: () => import('./workflow.ts'),
} satisfies Partial<Services<CopydeskContract>>;
