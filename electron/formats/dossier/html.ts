import { escapeHtml } from '../html/escape.ts';
import { PAGE_STYLE } from '../html/style.ts';
import type { DossierContent } from './content.ts';
import { evidenceLine, referenceLine, safeAddress, speakerLine, WORDS, wordings } from './words.ts';

/** One self-contained page: nothing from the network, nothing that runs; numbers lead to the references. */
export function dossierHtml(content: DossierContent): string {
  const { language } = content;
  const words = WORDS[language];
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(content.name)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="Copydesk">',
    `<style>${PAGE_STYLE}\n.about{color:#555;font-size:.95rem;margin:.2em 0}</style>`,
    '</head>',
    '<body>',
    '<article>',
    `<header><p class="kicker">${words.dossier}</p><h1>${escapeHtml(content.name)}</h1></header>`,
    ...content.items.map((item) => itemHtml(item, content)),
    ...(content.references.length > 0 ? [referencesHtml(content)] : []),
    '</article>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

type Item = DossierContent['items'][number];

function itemHtml(item: Item, { references, language }: DossierContent): string {
  const text = (value: string): string => escapeHtml(value).replaceAll('\n', '<br>');
  const mark = (number: number | null): string =>
    number === null ? '' : ` <a href="#quelle-${number}">[${number}]</a>`;
  switch (item.kind) {
    case 'note':
      return `<section class="fact-box"><p>${text(item.text)}</p></section>`;
    case 'article': {
      const headline = references.find(({ number }) => number === item.reference)?.headline ?? '';
      const standfirst = item.standfirst === '' ? '' : `\n<p class="standfirst">${text(item.standfirst)}</p>`;
      return `<section><h2>${escapeHtml(headline || WORDS[language].untitled)}${mark(item.reference)}</h2>${standfirst}</section>`;
    }
    case 'passage':
      return `<blockquote><p>${text(item.text)}${mark(item.reference)}</p></blockquote>`;
    case 'statement': {
      const address = safeAddress(item.sourceAddress);
      const cite = address === '' ? '' : ` cite="${escapeHtml(address)}"`;
      const said = wordings(item, language).map(
        ({ label, text: wording }) =>
          `<p>${label === '' ? '' : `<span class="about">${escapeHtml(label)}:</span> `}${text(wording)}</p>`,
      );
      const link = address === '' ? '' : ` <a href="${escapeHtml(address)}">${escapeHtml(address)}</a>`;
      return [
        `<blockquote${cite}>`,
        ...said,
        `<p class="about">${escapeHtml(speakerLine(item, language))}${mark(item.reference)}</p>`,
        `<p class="about">${escapeHtml(evidenceLine(item, language))}${link}</p>`,
        '</blockquote>',
      ].join('\n');
    }
  }
}

function referencesHtml({ references, language }: DossierContent): string {
  const lines = references.map((reference) => {
    const address = safeAddress(reference.address);
    const link = address === '' ? '' : ` <a href="${escapeHtml(address)}">${escapeHtml(address)}</a>`;
    return `<li id="quelle-${reference.number}">${escapeHtml(referenceLine(reference, language))}${link}</li>`;
  });
  return ['<footer>', `<h2>${WORDS[language].references}</h2>`, '<ol>', ...lines, '</ol>', '</footer>'].join(
    '\n',
  );
}
