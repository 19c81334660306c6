import type { StoredDocument } from '#shared/document/document.ts';
import { lower } from '#shared/document/lower.ts';
import type { SheetField } from '#shared/document/story.ts';
import type { Incoming } from './incoming.ts';
import type { Block } from './blocks/blocks.ts';
import { storyHtml } from './html/write-body.ts';
import { splitNames } from './recognition/lines.ts';
import type { Recognition } from './recognition/recognition.ts';
import { type ImportReport, reportOfBlocks, withoutEmpty } from './report.ts';

/** The neutral report of an article that was read from blocks. */
export function reportOf(
  incoming: Incoming,
  document: StoredDocument,
  kept: readonly Block[],
  dateline: { readonly printed: string; readonly place: string } | null,
  recognition: Recognition,
): ImportReport {
  const { metadata } = incoming;
  const story = lower(document);
  const field = (name: SheetField): string =>
    story.fields[name]
      .map((run) => (run.kind === 'text' ? run.text : ' '))
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
  const byline = field('byline');
  const printed =
    metadata && recognition.blocks.every((block) => block.role !== 'byline') && metadata.authors.length > 0
      ? ''
      : byline;
  const authors =
    metadata && metadata.authors.length > 0
      ? [...metadata.authors]
      : /^[^\d]*$/.test(printed)
        ? splitNames(printed)
        : [];
  const pictures = incoming.blocks.filter((block) => block.kind === 'picture' && !block.hints.boilerplate);
  const quotes = quotesOf(incoming);
  return withoutEmpty({
    externalId: metadata?.identifier ?? '',
    headline: field('headline'),
    kicker: field('kicker') || (metadata?.kicker ?? ''),
    subheadline: field('subheadline'),
    standfirst: field('standfirst') || (metadata?.standfirst ?? ''),
    byline: printed,
    authors,
    dateline: dateline?.printed ?? field('dateline'),
    located: dateline?.place ?? (metadata?.dateline || field('dateline')),
    created: metadata?.created ?? '',
    modified: metadata?.modified ?? '',
    published: metadata?.published ?? '',
    expires: metadata?.expires ?? '',
    // Only what the file says; the language of plain text is our guess.
    language: metadata?.language.replace('_', '-') ?? '',
    subjects: (metadata?.subjects ?? []).map((subject) => ({ ...subject })),
    keywords: [...(metadata?.keywords ?? [])],
    categories: metadata?.section ? [metadata.section] : [],
    copyrightNotice: metadata?.copyrightNotice ?? '',
    ...reportOfBlocks([...kept, ...pictures]),
    quotes,
    notesText: [...(incoming.footnotes ?? [])],
    ...(incoming.footnotes && incoming.footnotes.length > 0 ? { notesCount: incoming.footnotes.length } : {}),
    html: storyHtml(story),
    leftOut: recognition.isArticle
      ? recognition.blocks
          .filter((block) => !block.keep)
          .map(({ text, role, reason }) => ({ text, role, reason }))
      : [],
    ...(recognition.date ? { dateProposal: recognition.date } : {}),
    warnings: incoming.notes.map((note) =>
      [note.code, String(note.count), note.detail].filter(Boolean).join(': '),
    ),
    ...incoming.stated?.report,
  });
}

/** Quotations in the text with their addresses; the page's structured data adds who said them. */
function quotesOf(incoming: Incoming): NonNullable<ImportReport['quotes']> {
  const bare = (text: string): string => text.replace(/[„“”"»«‚‘’'\s]+/g, ' ').trim();
  const told = incoming.metadata?.quotes ?? [];
  const found = (incoming.quotes ?? []).map((quote) => {
    const match = told.find((one) => bare(one.text) === bare(quote.text));
    return {
      text: quote.text,
      ...(match?.speaker ? { speaker: match.speaker } : {}),
      ...(match?.source || quote.source ? { source: match?.source || quote.source || '' } : {}),
      ...(quote.href ? { href: quote.href } : {}),
    };
  });
  const rest = told
    .filter((one) => !found.some((quote) => bare(quote.text) === bare(one.text)))
    .map((one) => ({
      text: one.text,
      ...(one.speaker ? { speaker: one.speaker } : {}),
      ...(one.source ? { source: one.source } : {}),
    }));
  return [...found, ...rest];
}
