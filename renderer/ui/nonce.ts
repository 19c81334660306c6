import { setNonce } from 'get-nonce';

/**
 * Radix dialogs and menus keep the page from scrolling with a `<style>` element of their own; the content
 * security policy lets it through only with the page's nonce. Call before the first render.
 */
export function allowLibraryStyles(nonce: string): void {
  if (nonce !== '') setNonce(nonce);
}
