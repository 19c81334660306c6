import { assembleArticle } from '../assemble.ts';
import { decodeText } from '../decoding.ts';
import type { Importer } from '../format.ts';
import { LIMITS } from '../limits.ts';
import { readHtml } from './read-page.ts';

/** Saved pages and HTML files. */
export const htmlImporter: Importer = {
  id: 'html',
  extensions: ['html', 'htm', 'xhtml'],
  limit: LIMITS.text,
  recognises: (start) =>
    /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*(?:<\?xml[^>]*\?>\s*)?<(?:!doctype html|html|head|body|article|main|div|p|h1|meta)[\s>]/i.test(
      latin(start),
    ),
  read({ name, bytes }, surroundings) {
    const decoded = decodeText(bytes, name, declaredEncoding(bytes));
    if (!decoded.ok) return decoded;
    const page = readHtml(decoded.value.text, name, { page: true, language: surroundings.language });
    if (!page.ok) return page;
    const { blocks, metadata, dropped, notes, quotes } = page.value;
    return assembleArticle({
      name,
      blocks,
      metadata,
      notes: [...decoded.value.changes, ...dropped.notes()],
      footnotes: notes,
      quotes,
      surroundings,
    });
  },
};

function latin(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes.subarray(0, 4096))
    .replace(/\0/g, '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '');
}

/** `<meta charset>` or its older form, in the first 4 kB (the HTML standard looks at 1 kB). */
function declaredEncoding(bytes: Uint8Array): string | null {
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(latin(bytes))?.[1] ?? null;
}
