import { isSafeLink } from '#shared/text/links.ts';
import { attribute, type HtmlElement } from './parse.ts';

export type LinkVerdict =
  | { readonly kind: 'keep'; readonly address: string }
  | { readonly kind: 'drop'; readonly code: 'unsafe-links' | 'internal-links' | 'relative-links' };

/**
 * Which address a link may carry into a document: absolute, and http, https, mailto or tel only. Relative ones
 * are completed where the page says its own address. Trackers of Google Docs are unwrapped.
 */
export function linkVerdict(raw: string, base: string | null): LinkVerdict {
  // Browsers ignore white space and control characters in a scheme ("java\tscript:"), so they go first.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: URL standard, 4.4
  const address = raw.replace(/[\u0000-\u0020\u007f]+/g, (run) => (/^[ ]+$/.test(run) ? ' ' : '')).trim();
  if (address === '') return { kind: 'drop', code: 'internal-links' };
  if (address.startsWith('#')) return { kind: 'drop', code: 'internal-links' };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1];
  let complete = address;
  if (!scheme) {
    if (!base) return { kind: 'drop', code: 'relative-links' };
    try {
      complete = new URL(address, base).href;
    } catch {
      return { kind: 'drop', code: 'relative-links' };
    }
  }
  const encoded = complete.replace(/ /g, '%20');
  if (!isSafeLink(encoded) || encoded.length > 4096) return { kind: 'drop', code: 'unsafe-links' };
  return { kind: 'keep', address: unwrapped(encoded) };
}

function unwrapped(address: string): string {
  if (!/^https?:\/\/www\.google\.[a-z.]+\/url\?/.test(address)) return address;
  const target = new URL(address).searchParams.get('q');
  return target && isSafeLink(target) ? target : address;
}

/** The address that a quotation names as its source, or empty. */
export function citeOf(element: HtmlElement): string {
  const cite = attribute(element, 'cite').trim();
  return isSafeLink(cite) ? cite : '';
}
