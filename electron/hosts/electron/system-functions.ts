import { existsSync } from 'node:fs';
import { app, type BrowserWindow, dialog, type OpenDialogOptions, safeStorage, shell } from 'electron';
import type { system as commands } from '#shared/contract/system.ts';
import { systemIds } from '#shared/ids.ts';
import { fail, ok } from '#shared/result.ts';
import type { HostService } from '../../worker/pool.ts';
import type { HostCapabilities } from '../dispatch.ts';
import { allowedLink } from './links.ts';
import { systemKeychain } from './vault/keychain.ts';

export interface SystemOptions {
  /** The archive's log folder. */
  readonly logs: () => string;
  /** The window that a call came from, for dialogs; `null` when it is gone. */
  readonly windowOf: (window: string) => BrowserWindow | null;
  readonly openWindow: (articleId: string | null) => void;
}

/** The contract's `system` module as Electron can do it. */
export function systemFunctions(options: SystemOptions): { readonly system: HostService<typeof commands> } {
  return {
    system: {
      capabilities: () =>
        ok({
          host: 'electron',
          platform: process.platform,
          version: app.getVersion(),
          chooseFolder: true,
          revealFile: true,
          print: true,
          windows: true,
        }),
      async openLink(_context, { address }) {
        const allowed = allowedLink(address);
        if (!allowed) return fail('NOT_ALLOWED', { act: 'openLink', state: 'any', reason: 'scheme' });
        await shell.openExternal(allowed);
        return ok({});
      },
      async chooseFolder({ actor }, { title }) {
        const dialogOptions: OpenDialogOptions = { title, properties: ['openDirectory', 'createDirectory'] };
        const window = options.windowOf(actor.windowId);
        const chosen = await (window
          ? dialog.showOpenDialog(window, dialogOptions)
          : dialog.showOpenDialog(dialogOptions));
        return ok({ path: chosen.canceled ? null : (chosen.filePaths[0] ?? null) });
      },
      revealFile(_context, { path }) {
        if (!existsSync(path)) return fail('NOT_FOUND', { kind: 'file', id: path });
        shell.showItemInFolder(path);
        return ok({});
      },
      async revealLogs() {
        const path = options.logs();
        await shell.openPath(path);
        return ok({ path });
      },
      newWindow(_context, { articleId }) {
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

/** The system's keychain. Without one (Linux without a wallet would only scramble), it is not available. */
export function keychainCapabilities(): HostCapabilities {
  return {
    async 'keychain.protect'({ plain }) {
      if (!(await systemKeychain.isTrusted())) return fail('NOT_AVAILABLE', { capability: 'keychain' });
      const bytes = await safeStorage.encryptStringAsync(plain);
      return ok({ protected: bytes.toString('base64') });
    },
    async 'keychain.reveal'({ protected: sealed }) {
      if (!(await systemKeychain.isTrusted())) return fail('NOT_AVAILABLE', { capability: 'keychain' });
      const { result } = await safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64'));
      return ok({ plain: result });
    },
  };
}
