import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/**
 * The preload needs the contract's names, not its schemas: without this, all of zod and every schema would be
 * parsed before each window opens. Whatever `shared/contract/names.ts` exports is worked out here, once, and
 * written into the bundle as plain values.
 */
export function commandNamesAtBuildTime(): Plugin {
  return {
    name: 'copydesk-command-names',
    enforce: 'pre',
    load: {
      filter: { id: /shared\/contract\/names\.ts$/ },
      async handler(id) {
        const names: unknown = await import(pathToFileURL(id).href);
        return Object.entries(names as object)
          .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
          .join('\n');
      },
    },
  };
}
