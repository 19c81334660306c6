import { homedir } from 'node:os';
import { join } from 'node:path';

/** The user's folder for things that can be made again: unpacked test browsers, remembered failures. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  switch (process.platform) {
    case 'darwin':
      return join(homedir(), 'Library/Caches/copydesk');
    case 'win32':
      return join(environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData\\Local'), 'copydesk', 'cache');
    default:
      return join(environment['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'copydesk');
  }
}
