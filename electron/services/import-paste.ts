import type { InputOf, OutputOf } from '#shared/contract/define.ts';
import type { imports as contract } from '#shared/contract/imports.ts';
import { documentJson } from '#shared/document/document.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Language } from '#shared/text/language.ts';
import { assembleArticle } from '../formats/assemble.ts';
import type { Block } from '../formats/blocks/blocks.ts';
import { bodyNodes } from '../formats/blocks/nodes.ts';
import { Tally } from '../formats/blocks/tally.ts';
import { cleanText } from '../formats/decoding.ts';
import type { Origin } from '../formats/html/origin.ts';
import { readHtml } from '../formats/html/read-page.ts';
import { LIMITS } from '../formats/limits.ts';
import { linesBeyond, textBlocks } from '../formats/text.ts';

type Pasted = OutputOf<(typeof contract)['paste']>;

const CLIPBOARD = 'clipboard';

interface Read {
  readonly blocks: readonly Block[];
  readonly origin: Origin;
  readonly kept: Pasted['kept'];
  readonly dropped: Pasted['dropped'];
}

/** What the clipboard holds as blocks of a sheet, and what it looks like as a whole article. */
export function readClipboard(
  { html, text }: InputOf<(typeof contract)['paste']>,
  surroundings: { readonly today: string; readonly language: Language },
): Result<Pasted> {
  const read = blocksOf(html, text, surroundings.language);
  if (!read.ok) return read;
  const { blocks, origin, kept, dropped } = read.value;
  const nodes = bodyNodes(blocks);
  if (nodes.length === 0) return fail('EMPTY_INPUT', { name: CLIPBOARD });
  const article = assembleArticle({ name: CLIPBOARD, blocks, metadata: null, notes: [], surroundings });
  const recognition = article.ok ? article.value.recognition : null;
  return ok({
    nodes: JSON.stringify(nodes),
    origin,
    kept,
    dropped,
    article:
      article.ok && recognition
        ? { ...recognition, everything: documentJson(article.value.everything) }
        : null,
  });
}

function blocksOf(html: string, text: string, language: Language): Result<Read> {
  const bytes = Math.max(html.length, text.length);
  if (bytes > LIMITS.text) return fail('TOO_LARGE', { name: CLIPBOARD, bytes, limit: LIMITS.text });
  if (html.trim() !== '') {
    // Windows puts a header of its own before the HTML; some programs hand it on.
    const markup = /^\s*Version:\d/.test(html) ? html.slice(Math.max(0, html.indexOf('<'))) : html;
    const page = readHtml(markup, CLIPBOARD, { page: false, language });
    if (!page.ok) return page;
    // Some programs put a picture's HTML beside the text of the same copy.
    if (page.value.blocks.some((block) => block.kind !== 'picture') || text.trim() === '') {
      const { blocks, origin, kept, dropped } = page.value;
      return ok({ blocks, origin, kept: kept.notes(), dropped: dropped.notes() });
    }
  }
  const cleaned = cleanText(text);
  if (cleaned.text.trim() === '') return fail('EMPTY_INPUT', { name: CLIPBOARD });
  if (linesBeyond(cleaned.text, LIMITS.blocks * 3)) {
    return fail('LIMIT_EXCEEDED', { task: 'paragraphs', limit: LIMITS.blocks, name: CLIPBOARD });
  }
  const blocks = textBlocks(cleaned.text);
  const kept = new Tally();
  if (blocks.length > 0) kept.add('paragraphs', blocks.length);
  return ok({ blocks, origin: 'plain', kept: kept.notes(), dropped: [...cleaned.changes] });
}
