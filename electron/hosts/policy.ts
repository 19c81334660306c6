/**
 * The page's content security policy, the same in both hosts. Nothing from elsewhere, nothing inline; only
 * `<style>` elements that carry the response's nonce (react-style-singleton in the dialogs makes one).
 * `lexical` is the name of the clipboard's Trusted Types policy, which we never call: our importer reads HTML;
 * `copydesk-pdf` is ours and lets one address pass, that of the reader of PDFs, which runs as a worker.
 */
export function contentSecurityPolicy({ nonce, connect }: { nonce: string; connect: string }): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' blob:",
    "media-src 'self' blob:",
    `connect-src 'self' ${connect}`.trim(),
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lexical copydesk-pdf',
  ].join('; ');
}

/**
 * For the worker that reads PDFs. It is handed bytes as messages and loads nothing; scans in JBIG2, fax and
 * JPEG 2000 form need decoders in WebAssembly, which this worker may translate and the page may not.
 */
export const PDF_READER_POLICY = "default-src 'none'; script-src 'wasm-unsafe-eval'; sandbox";

/** For everything that is not the page: nothing inside it may load, run or navigate. */
export const INERT_POLICY = "default-src 'none'; sandbox";

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'x-frame-options': 'DENY',
};
