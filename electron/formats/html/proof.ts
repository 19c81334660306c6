import type { StoredDocument } from '#shared/document/document.ts';
import { lower } from '#shared/document/lower.ts';
import type { Figure, Story } from '#shared/document/story.ts';
import { publicStory } from '#shared/document/walk.ts';
import { escapeHtml } from './escape.ts';
import { PAGE_STYLE, PRINT_STYLE } from './style.ts';
import { blocksHtml, runsHtml } from './write-body.ts';

/** A clean proof for printing: the article as it would appear, without notes, marks and placeholders. */
export function proofPage(document: StoredDocument, language: string, title: string): string {
  const story = publicStory(lower(document));
  const writing = { heading: 2, classes: true, cite: () => '', isDirect: () => false, figure: caption };
  const field = (name: keyof Story['fields'], tag: string): string => {
    const html = runsHtml(story.fields[name]).trim();
    return html === '' ? '' : `<${tag} class="${name}">${html}</${tag}>`;
  };
  const headline = field('headline', 'h1') || (title ? `<h1>${escapeHtml(title)}</h1>` : '');
  const safe = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : 'de';
  return [
    '<!DOCTYPE html>',
    `<html lang="${safe}"><head><meta charset="utf-8"><title>${escapeHtml(title || 'Copydesk')}</title>`,
    `<style>${PAGE_STYLE}\n${PRINT_STYLE}</style></head><body><article>`,
    field('kicker', 'p'),
    headline,
    field('subheadline', 'p'),
    field('standfirst', 'p'),
    field('byline', 'p'),
    field('dateline', 'p'),
    blocksHtml(story.blocks, writing),
    '</article></body></html>',
    '',
  ]
    .filter((line, at, all) => line !== '' || at === all.length - 1)
    .join('\n');
}

/** On a proof a picture is its caption: what has to be read is the words. */
function caption(figure: Figure): string {
  const words = [figure.caption, figure.creditLine].filter(Boolean).map(escapeHtml).join(' – ');
  return words === '' ? '' : `<figure><figcaption>${words}</figcaption></figure>`;
}
