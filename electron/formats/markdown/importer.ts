import markdownIt from 'markdown-it';
import { fail } from '#shared/result.ts';
import { assembleArticle } from '../assemble.ts';
import type { Block, Piece } from '../blocks/blocks.ts';
import { decodeText } from '../decoding.ts';
import type { Importer } from '../format.ts';
import { readHtml } from '../html/read-page.ts';
import { LIMITS } from '../limits.ts';
import { readFrontMatter, splitFrontMatter } from './front-matter.ts';

/** HTML inside Markdown passes through the one HTML importer like any other and is cleaned there. */
const parser = markdownIt({ html: true, linkify: false, typographer: false });

/** markdown-it drops without a word what is nested deeper than 100; that is looked for first. */
const TOO_DEEP = /^(?: {0,3}(?:>|[-*+](?= )|\d{1,9}[.)](?= )) ?){90}/m;

export const markdownImporter: Importer = {
  id: 'markdown',
  extensions: ['md', 'markdown', 'mdown'],
  limit: LIMITS.text,
  recognises: (start) =>
    /^(?:\ufeff)?---[ \t]*\r?\n(?:[\w-]+:.*\r?\n)/.test(new TextDecoder().decode(start.subarray(0, 2048))),
  read({ name, bytes }, surroundings) {
    const decoded = decodeText(bytes, name);
    if (!decoded.ok) return decoded;
    const notes = [...decoded.value.changes];
    const split = splitFrontMatter(decoded.value.text);
    const matter = split ? readFrontMatter(split.yaml) : null;
    if (split && !matter) notes.push({ code: 'front-matter-unreadable', count: 1, detail: '' });
    if (matter && matter.unknown.length > 0) {
      notes.push({
        code: 'unknown-fields',
        count: matter.unknown.length,
        detail: matter.unknown.join(', ').slice(0, 200),
      });
    }
    if (TOO_DEEP.test(decoded.value.text)) {
      return fail('LIMIT_EXCEEDED', { task: 'nesting', limit: 90, name });
    }
    const footnotes = takeFootnotes(matter && split ? split.body : decoded.value.text);
    const page = readHtml(parser.render(footnotes.body), name, {
      page: false,
      language: surroundings.language,
      footnotes: footnotes.notes,
    });
    if (!page.ok) return page;
    return assembleArticle({
      name,
      blocks: page.value.blocks,
      metadata: null,
      ...(matter ? { stated: matter } : {}),
      notes: [...notes, ...page.value.dropped.notes().filter((note) => note.code !== 'styles')],
      footnotes: [...footnotes.notes.values()],
      quotes: footnotedQuotes(page.value.blocks),
      surroundings,
    });
  },
};

/**
 * Footnotes as Pandoc and GitHub write them. References become links that the HTML importer turns into desk notes
 * with the footnote's text: nothing is lost and nothing of it is printed.
 */
function takeFootnotes(body: string): { body: string; notes: Map<string, string> } {
  const notes = new Map<string, string>();
  const definition = /^\[\^([^\]\s]{1,80})\]:[ \t]*(.*(?:\n(?:[ \t]+\S.*|[ \t]*(?=\n[ \t]+\S)))*)/gm;
  const rest = body.replace(definition, (_whole, id: string, text: string) => {
    notes.set(`#markdown-note-${encodeURIComponent(id)}`, text.replace(/\s+/g, ' ').trim());
    return '';
  });
  const referenced = rest.replace(/\[\^([^\]\s]{1,80})\]/g, (whole, id: string) => {
    const address = `#markdown-note-${encodeURIComponent(id)}`;
    return notes.has(address) ? `<a href="${address}"></a>` : whole;
  });
  return { body: referenced, notes };
}

/** Quotations that end in a footnote: the footnote names their source. */
function footnotedQuotes(blocks: readonly Block[]): { text: string; href: string; source: string }[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' && block.kind !== 'quotation') return [];
    let before = '';
    return block.pieces.flatMap((piece: Piece) => {
      if (piece.kind === 'text') before += piece.text;
      if (piece.kind !== 'note') return [];
      const quote =
        block.kind === 'quotation'
          ? before.trim()
          : (/[„“"»«]([^„“”"»«]+)[“”"«»][.,]?$/.exec(before)?.[1] ?? '');
      before = '';
      const href = /<?(https?:\/\/[^\s>]+)>?/.exec(piece.text)?.[1] ?? '';
      const source = piece.text.replace(/<?https?:\/\/[^\s>]+>?/, '').trim();
      return quote === '' ? [] : [{ text: quote, href, source }];
    });
  });
}
