import { isSafeLink } from '#shared/text/links.ts';
import { escapeHtml } from '../html/escape.ts';
import { MANUSCRIPT_STYLE } from '../manuscript/html-style.ts';
import type { RecordRow } from '../manuscript/model.ts';
import { type QuoteEntry, type QuoteWording, writtenList } from './entries.ts';
import type { QuoteList } from './quote-list.ts';

/** On top of the looks of the manuscript, with which it shares its records. */
const STYLE = `
${MANUSCRIPT_STYLE}
.records{list-style:decimal;padding-left:1.6rem}.records .title{display:flex;flex-wrap:wrap;gap:0 .8em}.records .state{margin-left:auto;color:#4d7a58}.open .state{color:#8a4208}
.records blockquote{margin:.5rem 0;padding:0 0 0 .9em}.records blockquote small{display:block;color:#595959;font:.8125rem/1.4 "Helvetica Neue",Arial,sans-serif}
.records .flag{margin:.4rem 0;padding:.15rem .5rem;background:#fbf0e4;border-left:3px solid #a65a13;font:700 .8125rem/1.5 "Helvetica Neue",Arial,sans-serif}
.records dl{margin-top:.5rem}.about{margin:0 0 .8rem;color:#555}
`.trim();

/** One self-contained page: nothing from the network, nothing that runs. */
export function quoteListHtml(list: QuoteList): string {
  const written = writtenList(list);
  const { words, title } = written;
  return `${[
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(list.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(`${title} – ${words.quoteList}`)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    '<meta name="generator" content="Copydesk">',
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<p class="label kind">${words.quoteList}</p>`,
    `<p class="internal">${words.internal}</p>`,
    `<h1 dir="auto">${escapeHtml(title)}</h1>`,
    written.about === '' ? '' : `<p class="about" dir="auto">${escapeHtml(written.about)}</p>`,
    `<p class="label"><strong>${escapeHtml(written.summary)}</strong></p>`,
    `<p class="label">${words.asOf}: ${escapeHtml(written.date)}</p>`,
    written.omitted === '' ? '' : `<p class="label">${written.omitted}</p>`,
    written.entries.length === 0
      ? ''
      : `<ol class="records">\n${written.entries.map(entryHtml).join('\n')}\n</ol>`,
    '</main>',
    '</body>',
    '</html>',
  ]
    .filter((line) => line !== '')
    .join('\n')}\n`;
}

function entryHtml(entry: QuoteEntry): string {
  return [
    `<li id="statement-${entry.number}"${entry.open ? ' class="open"' : ''}>`,
    `<p class="title"><span dir="auto">${escapeHtml(entry.title)}</span> <span class="state">${entry.stateWord}</span></p>`,
    ...entry.wordings.map(wordingHtml),
    ...entry.flags.map((flag) => `<p class="flag">${escapeHtml(flag)}</p>`),
    `<dl>${entry.rows.map(rowHtml).join('')}</dl>`,
    '</li>',
  ].join('\n');
}

function wordingHtml({ label, text, language }: QuoteWording): string {
  const tag = language === '' ? '' : ` lang="${escapeHtml(language)}"`;
  const small = label === '' ? '' : `<small dir="auto">${escapeHtml(label)}</small>`;
  return `<blockquote>${small}<p dir="auto"${tag}>${escapeHtml(text)}</p></blockquote>`;
}

function rowHtml({ label, text, address }: RecordRow): string {
  const link =
    address && isSafeLink(address) ? ` <a href="${escapeHtml(address)}">${escapeHtml(address)}</a>` : '';
  return `<dt>${escapeHtml(label)}</dt><dd dir="auto">${escapeHtml(text)}${link}</dd>`;
}
