import { readFile, mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { ROOT } from '../../../build/scripts/support/root.ts';
import { longDocument } from './document.ts';

const CSS = `
  html, body, #host { height: 100%; margin: 0; }
  #host { overflow: auto; font: 17.5px/1.6 serif; }
  [contenteditable] { max-width: 620px; margin: 0 auto; padding: 28px; outline: none; white-space: pre-wrap; }
  [contenteditable] > * { content-visibility: auto; contain-intrinsic-block-size: auto 8em; }`;

/** Builds and serves the yardstick page; `?words=N` says how long its document is. */
export async function serveAnchor(): Promise<{ origin: string; close(): void }> {
  const folder = join(ROOT, '.cache/bench-typing');
  await mkdir(folder, { recursive: true });
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: true,
      lib: {
        entry: fileURLToPath(new URL('./anchor-page.ts', import.meta.url)),
        formats: ['es'],
        fileName: () => 'anchor.js',
      },
    },
  });
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/anchor.js') {
      response.setHeader('content-type', 'text/javascript; charset=utf-8');
      void readFile(join(folder, 'anchor.js')).then((script) => response.end(script));
    } else if (url.pathname === '/document') {
      response.end(bareDocument(Number(url.searchParams.get('words'))));
    } else {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><meta charset="utf-8"><title>Anchor</title><link rel="icon" href="data:,"><style>${CSS}</style>` +
          '<div id="host"></div><script type="module" src="/anchor.js"></script>',
      );
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** The application's document with nodes that bare Lexical knows: the fields become paragraphs. */
function bareDocument(words: number): string {
  const { root } = longDocument(words);
  const children = root.children.map((node) => {
    if (node.type !== 'field') return node;
    const { field: _, ...rest } = node;
    return { ...rest, type: 'paragraph', textFormat: 0, textStyle: '' };
  });
  return JSON.stringify({ root: { ...root, children } });
}
