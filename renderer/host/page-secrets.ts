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

/** The window's own id, stable over reloads, different in every tab. */
export function windowId(): string {
  const known = sessionStorage.getItem(WINDOW_NAME);
  if (known) return known;
  const made = crypto.randomUUID();
  sessionStorage.setItem(WINDOW_NAME, made);
  return made;
}
