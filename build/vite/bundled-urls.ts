import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';

const NEIGHBOUR = /new URL\(\s*(['"])(\.{1,2}\/[^'"]+)\1,\s*import\.meta\.url\s*,?\s*\)/g;

/**
 * `new URL('./entries/writer.ts', import.meta.url)` names a file beside the source, which is right when Node
 * runs the source and wrong in a bundle. This plugin takes such files along: a TypeScript file becomes an
 * entry of its own (a worker thread), any other file is copied, and the address points to the result.
 */
export function bundledUrls(): Plugin {
  return {
    name: 'copydesk-bundled-urls',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { code: NEIGHBOUR, id: { exclude: /node_modules/ } },
      handler(code, id) {
        const changed = code.replace(NEIGHBOUR, (_match, _quote, relative: string) => {
          const file = resolve(dirname(id), relative);
          const reference = file.endsWith('.ts')
            ? this.emitFile({ type: 'chunk', id: file, name: basename(file, '.ts') })
            : this.emitFile({ type: 'asset', name: basename(file), source: readFileSync(file) });
          return `import.meta.ROLLUP_FILE_URL_${reference}`;
        });
        return changed === code ? null : { code: changed, map: null };
      },
    },
    // Vite's own answer would be an address from the web root. In the package these files lie beside the asar
    // file, not in it: worker threads of Electron do not read asar files.
    resolveFileUrl: ({ relativePath }) =>
      `new URL(${JSON.stringify(relativePath)}, import.meta.url.replace('/app.asar/', '/app.asar.unpacked/'))`,
  };
}
