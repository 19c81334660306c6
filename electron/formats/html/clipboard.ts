import { SHEET_FIELDS, type Story } from '#shared/document/story.ts';
import { bodyText, runsText } from '#shared/document/walk.ts';
import type { ExportMaterial } from '../material.ts';
import { plain, publicArticle } from '../material.ts';
import { escapeHtml } from './escape.ts';
import { blocksHtml, runsHtml } from './write-body.ts';
import { htmlWriting } from './exporter.ts';

export interface ClipboardField {
  readonly name: string;
  readonly text: string;
  readonly html: string;
}

/**
 * What goes into a content management system: clean HTML without classes and styles, and each field for itself.
 * `<q>` stays out: most systems strip it, and those that keep it would set the marks a second time.
 */
export function clipboardOf(material: ExportMaterial): {
  html: string;
  text: string;
  fields: ClipboardField[];
} {
  const article = publicArticle(material.content);
  const { story } = article;
  const writing = {
    ...htmlWriting(material, article),
    isDirect: () => false,
    figure: () => '',
    classes: false,
  };
  const body = blocksHtml(story.blocks, writing);
  const html = (name: keyof Story['fields'], tag: string): string[] => {
    const inner = runsHtml(story.fields[name], writing).trim();
    return inner === '' ? [] : [`<${tag}>${inner}</${tag}>`];
  };
  const parts = [
    ...html('kicker', 'p'),
    ...html('headline', 'h1'),
    ...html('subheadline', 'p'),
    ...html('standfirst', 'p'),
    ...html('byline', 'p'),
    ...html('dateline', 'p'),
    ...(body === '' ? [] : [body]),
  ];
  const fields: ClipboardField[] = SHEET_FIELDS.map((name) => {
    const text = plain(runsText(story.fields[name]));
    return { name, text, html: runsHtml(story.fields[name], writing) };
  });
  fields.push({ name: 'body', text: bodyText(story), html: body });
  const keywords = material.content.article.fields.keywords.join(', ');
  fields.push({ name: 'keywords', text: keywords, html: escapeHtml(keywords) });
  return {
    html: parts.join('\n'),
    text: [...fields.slice(0, SHEET_FIELDS.length).map((field) => field.text), bodyText(story)]
      .filter(Boolean)
      .join('\n\n'),
    fields: fields.filter((field) => field.text !== ''),
  };
}
