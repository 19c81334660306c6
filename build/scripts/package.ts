/**
 * `npm run package`: the program for this system in dist/.
 *
 *   npm run package -- --dir                          only the folder, no installer
 *   npm run package -- --electron-dist FOLDER         an unpacked Electron instead of fetching one
 *   npm run package -- --output FOLDER                somewhere else than dist/
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'electron-builder';
import { buildParts } from './build.ts';
import { writeLicences } from './licences.ts';
import { ROOT } from './support/root.ts';

const { values } = parseArgs({
  options: {
    dir: { type: 'boolean', default: false },
    'electron-dist': { type: 'string' },
    output: { type: 'string' },
    'skip-build': { type: 'boolean', default: false },
  },
});

if (!values['skip-build']) await buildParts(['renderer', 'node', 'preload']);
await writeLicences(join(ROOT, 'out/THIRD-PARTY.txt'));
const files = await build({
  projectDir: ROOT,
  publish: 'never',
  dir: values.dir,
  config: {
    extends: join(ROOT, 'build/electron-builder.yml'),
    ...(values['electron-dist'] ? { electronDist: values['electron-dist'] } : {}),
    ...(values.output ? { directories: { output: values.output, buildResources: 'build/icons' } } : {}),
  },
});
for (const file of files) process.stdout.write(`${file}\n`);
