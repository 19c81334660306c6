import { type HtmlElement, type HtmlNode, isElement, isText, parseHtml } from '../html/parse.ts';

const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'math',
  'iframe',
  'object',
]);
const BLOCKS = new Set(
  (
    'address article aside blockquote br button dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol option p pre section summary table tbody td tfoot th ' +
    'thead tr ul'
  ).split(' '),
);

/** All words of a page, one line per block: evidence leaves nothing out. Null for a page built to exhaust us. */
export function markupText(html: string): string | null {
  const page = parseHtml(html, '');
  if (!page.ok) return null;
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    const words = line.replace(/[ \t\r\n\f]+/g, ' ').trim();
    if (words !== '') lines.push(words);
    line = '';
  };
  // Null stands for the end of a block.
  const open: (HtmlNode | null)[] = page.value.childNodes.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === null) end();
    else if (isText(node)) line += node.value;
    else if (isElement(node) && !SILENT.has(node.tagName)) enter(node);
  }
  function enter(element: HtmlElement): void {
    if (BLOCKS.has(element.tagName)) {
      end();
      open.push(null);
    }
    open.push(...element.childNodes.toReversed());
  }
  end();
  return lines.join('\n');
}
