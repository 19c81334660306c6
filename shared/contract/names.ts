import { contract } from './index.ts';

/**
 * Every command's name, `"articles.get"` and so on, sorted. The preload carries this list instead of the
 * schemas (build/vite/command-names.ts writes it into the bundle).
 */
export const COMMAND_NAMES: readonly string[] = Object.entries(contract)
  .flatMap(([module, commands]) => Object.keys(commands).map((name) => `${module}.${name}`))
  .toSorted();
