import { createHash } from 'node:crypto';

/** Our own protocol. */
export const SCHEME = 'app';

/**
 * The host part of an archive's addresses: every archive has an origin of its own, so that what a page keeps
 * (panes, scroll, caret) never mixes between archives.
 */
export function archiveHost(folder: string): string {
  return `archive-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
}

/** The address of an archive's page, at an article if one is named: the same query as on the browser host. */
export function pageAddress(host: string, articleId: string | null): string {
  return `${SCHEME}://${host}/${articleId ? `?article=${encodeURIComponent(articleId)}` : ''}`;
}

/**
 * The archive host that an address belongs to, or `null`. Protocol and host are compared one by one:
 * `new URL('app://x').origin` is the string "null" in Node, and so equal for every address of ours.
 */
export function hostOf(address: string): string | null {
  try {
    const url = new URL(address);
    return url.protocol === `${SCHEME}:` && url.username === '' && url.port === '' ? url.host : null;
  } catch {
    return null;
  }
}

/** True for the page itself, at whatever place in it: the only document a window may show. */
export function isPageOf(host: string, address: string): boolean {
  if (hostOf(address) !== host) return false;
  const { pathname } = new URL(address);
  return pathname === '/' || pathname === '/index.html';
}
