import type { Figure, Story } from '#shared/document/story.ts';
import { runsText } from '#shared/document/walk.ts';
import { isSafeLink } from '#shared/text/links.ts';
import type { Exporter } from '../format.ts';
import { type ExportMaterial, pictureKey, plain, type PublicArticle, publicArticle } from '../material.ts';
import { escapeHtml, jsonForScript } from './escape.ts';
import { newsArticle } from './json-ld.ts';
import { printedInstant } from './printed-instant.ts';
import { PAGE_STYLE } from './style.ts';
import { blocksHtml, type HtmlWriting, runsHtml } from './write-body.ts';

/** One self-contained file: pictures as data addresses, nothing from the network, nothing that runs. */
export const htmlExporter: Exporter = {
  id: 'html',
  pictures: true,
  write: (material) => new TextEncoder().encode(articlePage(material)),
};

export function articlePage(material: ExportMaterial): string {
  const article = publicArticle(material.content);
  const { story } = article;
  const { fields } = material.content.article;
  const writing = htmlWriting(material, article);
  const body = blocksHtml(story.blocks, writing);
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(fields.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(article.headline)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...meta('description', plain(runsText(story.fields.standfirst))),
    ...meta('author', article.authors.join(', ')),
    ...meta('keywords', fields.keywords.join(', ')),
    '<meta name="generator" content="Copydesk">',
    `<style>${PAGE_STYLE}</style>`,
    `<script type="application/ld+json">${jsonForScript(newsArticle(material, article))}</script>`,
    '</head>',
    '<body>',
    '<article>',
    headerHtml(material, article, writing),
    ...(body === '' ? [] : [body]),
    '</article>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function meta(name: string, content: string): string[] {
  return content === '' ? [] : [`<meta name="${name}" content="${escapeHtml(content)}">`];
}

function headerHtml(material: ExportMaterial, article: PublicArticle, writing: HtmlWriting): string {
  const { story, language } = article;
  const { fields } = material.content.article;
  const field = (name: keyof Story['fields'], tag: string, attributes = ''): string[] => {
    const html = runsHtml(story.fields[name], writing).trim();
    return html === '' ? [] : [`<${tag}${attributes}>${html}</${tag}>`];
  };
  const headline = field('headline', 'h1');
  const published = fields.publishedAt ?? fields.embargoedUntil?.at;
  const place = field('dateline', 'span', ' class="dateline"');
  const time = published
    ? [
        `<time datetime="${published}">${escapeHtml(printedInstant(published, material.timeZone, language))}</time>`,
      ]
    : [];
  return [
    '<header>',
    ...field('kicker', 'p', ' class="kicker"'),
    ...(headline.length > 0 ? headline : [`<h1>${escapeHtml(article.headline)}</h1>`]),
    ...field('subheadline', 'p', ' class="subheadline"'),
    ...field('standfirst', 'p', ' class="standfirst"'),
    ...field('byline', 'p', ' class="byline"'),
    ...(place.length + time.length > 0
      ? [`<p class="place-and-date">${[...place, ...time].join(', ')}</p>`]
      : []),
    '</header>',
  ].join('\n');
}

/** How quotations and pictures of an article are written. */
export function htmlWriting(material: ExportMaterial, article: PublicArticle): HtmlWriting {
  const of = (marks: readonly string[]) => marks.flatMap((mark) => article.statements.get(mark) ?? []);
  return {
    heading: 2,
    classes: true,
    cite: (marks) =>
      of(marks)
        .map((one) => one.address)
        .find((address) => isSafeLink(address)) ?? '',
    isDirect: (marks) => of(marks).some((one) => one.statement.fields.type === 'direct'),
    figure: (figure) => figureHtml(material, figure),
  };
}

function figureHtml(material: ExportMaterial, figure: Figure): string {
  const picture = material.pictures.get(pictureKey(figure));
  const caption = [figure.caption, figure.creditLine].filter(Boolean).map(escapeHtml);
  const text =
    caption.length > 1
      ? `${caption[0] ?? ''} <span class="credit">${caption[1] ?? ''}</span>`
      : (caption[0] ?? '');
  const captionHtml = text === '' ? '' : `<figcaption>${text}</figcaption>`;
  if (!picture) return captionHtml === '' ? '' : `<figure>${captionHtml}</figure>`;
  const data = `data:${picture.asset.mediaType};base64,${Buffer.from(picture.bytes).toString('base64')}`;
  return `<figure><img src="${data}" alt="${escapeHtml(figure.altText)}" width="${picture.width}" height="${picture.height}">${captionHtml}</figure>`;
}
