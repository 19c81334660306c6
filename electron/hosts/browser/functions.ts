import type { system as commands } from '#shared/contract/system.ts';
import { systemIds } from '#shared/ids.ts';
import { fail, ok } from '#shared/result.ts';
import type { HostService } from '../../worker/pool.ts';

/**
 * What this host can do for a page. Links, printing and files are the browser's own: the page opens a link
 * in a tab, prints with the browser and downloads. It cannot show a folder.
 */
export function browserFunctions(options: {
  version: string;
  logs: string;
  /** Opens another window; null when nobody asked this host to open windows. */
  openWindow: ((article: string | null) => void) | null;
}): { readonly system: HostService<typeof commands> } {
  return {
    system: {
      capabilities: () =>
        ok({
          host: 'browser',
          platform: process.platform,
          version: options.version,
          chooseFolder: false,
          revealFile: false,
          print: true,
          windows: options.openWindow !== null,
        }),
      openLink: () => fail('NOT_AVAILABLE', { capability: 'system.openLink' }),
      chooseFolder: () => fail('NOT_AVAILABLE', { capability: 'system.chooseFolder' }),
      revealFile: () => fail('NOT_AVAILABLE', { capability: 'system.revealFile' }),
      revealLogs: () => ok({ path: options.logs }),
      newWindow(_context, { articleId }) {
        if (!options.openWindow) return fail('NOT_AVAILABLE', { capability: 'system.newWindow' });
        options.openWindow(articleId);
        return ok({});
      },
      reportCrash({ log }, { message, stack }) {
        const reference = systemIds.next();
        log.error('page-crash', { reference, message, stack });
        return ok({ reference });
      },
    },
  };
}
