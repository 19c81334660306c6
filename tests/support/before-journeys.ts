import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildParts } from '../../build/scripts/build.ts';
import { isRendererStale } from '../../build/scripts/support/freshness.ts';
import { ROOT } from '../../build/scripts/support/root.ts';
import { findTestBrowser } from './browser.ts';

/** Once per Playwright run: the page is built from the present sources, and there is a browser to show it in. */
export default async function beforeJourneys(): Promise<void> {
  findTestBrowser();
  if (isRendererStale()) await buildParts(['renderer']);
  if (!existsSync(join(ROOT, 'out/renderer/index.html'))) throw new Error('The page was not built.');
}
