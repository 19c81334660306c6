import { isSafeLink } from '#shared/text/links.ts';
import type { RecordRow } from '../manuscript/model.ts';
import { addressMarkdown, block, line, quoted } from '../markdown/inline.ts';
import { type QuoteEntry, writtenList } from './entries.ts';
import type { QuoteList } from './quote-list.ts';

/** CommonMark: a heading, the wordings as a block quotation, and a list of what is known, per statement. */
export function quoteListMarkdown(list: QuoteList): string {
  const written = writtenList(list);
  const { words } = written;
  const parts = [
    `# ${line(`${words.quoteList}: ${written.title}`)}`,
    written.about === '' ? '' : line(written.about),
    `*${line(words.internal)}*`,
    `**${line(written.summary)}**`,
    line(`${words.asOf}: ${written.date}`),
    line(written.omitted),
    ...written.entries.map(entryMarkdown),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function entryMarkdown(entry: QuoteEntry): string {
  const said = entry.wordings.map(
    ({ label, text }) => `${label === '' ? '' : `*${line(label)}:* `}${block(text)}`,
  );
  return [
    `## ${entry.number}\\. ${line(entry.title)} – ${line(entry.stateWord)}`,
    quoted(said.join('\n\n')),
    ...entry.flags.map((flag) => `**${line(flag)}**`),
    entry.rows.map(rowMarkdown).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function rowMarkdown({ label, text, address }: RecordRow): string {
  const link = address && isSafeLink(address) ? ` ${addressMarkdown(address)}` : '';
  return `- *${line(label)}:* ${line(text)}${link}`;
}
