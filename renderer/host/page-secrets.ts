import { NONCE_NAME, SESSION_NAME } from '#shared/contract/wire.ts';

/**
 * The session secret that came with the page, or that an earlier load of this tab kept. The element and the
 * address's query are removed, so that neither a copied address nor a saved page carries it.
 */
export function takeSessionSecret(): string {
  const element = document.querySelector<HTMLMetaElement>(`meta[name="${SESSION_NAME}"]`);
  const fresh = element?.content ?? '';
  element?.remove();
  if (location.search !== '') history.replaceState(null, '', location.pathname);
  if (fresh !== '') sessionStorage.setItem(SESSION_NAME, fresh);
  return fresh || (sessionStorage.getItem(SESSION_NAME) ?? '');
}

/** The article that the address asks for ("open in a new window"); read before the query is removed. */
export function articleInAddress(): string | null {
  return new URLSearchParams(location.search).get('article');
}

/** The nonce for `<style>` elements that libraries make; empty where the page has none (tests). */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${NONCE_NAME}"]`)?.content ?? '';
}

const WINDOW_NAME = 'copydesk-window';

/**
 * The window's own id: stable over reloads, different in every window. A window that a page opens and a tab that
 * is duplicated start with a copy of the other one's sessionStorage, so only a reload keeps what is there.
 */
export function windowId(): string {
  const known = wasReloaded() ? sessionStorage.getItem(WINDOW_NAME) : null;
  own ??= known ?? crypto.randomUUID();
  sessionStorage.setItem(WINDOW_NAME, own);
  return own;
}

let own: string | null = null;

/** True when this window showed the page before; what its sessionStorage holds is then its own. */
export function wasReloaded(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type === 'reload';
}
