import type { QuoteListFormat } from '#shared/contract/exports.ts';
import type { Exporter } from '../format.ts';
import { quoteListDocx } from './docx.ts';
import { quoteListHtml } from './html.ts';
import { quoteListMarkdown } from './markdown.ts';
import type { QuoteList } from './quote-list.ts';

/** Writes a quote list; the same list gives the same bytes. */
export async function writeQuoteList(list: QuoteList, format: QuoteListFormat): Promise<Uint8Array> {
  switch (format) {
    case 'quotes-docx':
      return quoteListDocx(list);
    case 'quotes-html':
      return new TextEncoder().encode(quoteListHtml(list));
    case 'quotes-markdown':
      return new TextEncoder().encode(quoteListMarkdown(list));
  }
}

export const quotesDocxExporter = exporterOf('quotes-docx');
export const quotesHtmlExporter = exporterOf('quotes-html');
export const quotesMarkdownExporter = exporterOf('quotes-markdown');

/** A list of an article as one of its formats. */
function exporterOf(id: QuoteListFormat): Exporter {
  return {
    id,
    pictures: false,
    write({ quotes }) {
      if (!quotes) throw new Error('a quote list needs the statements that were gathered for it');
      return writeQuoteList(quotes, id);
    },
  };
}
