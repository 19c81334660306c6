import type { Block, List } from '#shared/document/story.ts';
import { runsText } from '#shared/document/walk.ts';
import type { Exporter } from './format.ts';
import { type ExportMaterial, publicArticle } from './material.ts';

/** UTF-8 text with empty lines between paragraphs, as a mail or a typesetter takes it. */
export const textExporter: Exporter = {
  id: 'text',
  pictures: false,
  write: (material) => new TextEncoder().encode(articleText(material)),
};

export function articleText({ content }: ExportMaterial): string {
  const { story, headline } = publicArticle(content);
  const fields = (['kicker', 'headline', 'subheadline', 'standfirst', 'byline'] as const).map((name) => {
    const text = runsText(story.fields[name]).trim();
    return name === 'headline' && text === '' ? headline : text;
  });
  const dateline = runsText(story.fields.dateline).trim();
  const body = story.blocks.map(blockText).filter((text) => text !== '');
  // The place stands before the first sentence, as agencies print it.
  if (dateline !== '') body[0] = `${dateline} – ${body[0] ?? ''}`.trim();
  return `${[...fields.filter(Boolean), ...body].join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
    case 'pullQuote':
      return runsText(block.runs).trim();
    case 'list':
      return listText(block, '');
    case 'factBox':
      return block.blocks.map(blockText).filter(Boolean).join('\n\n');
    case 'figure': {
      const words = [block.caption, block.creditLine].filter(Boolean).join(' ');
      return words === '' ? '' : `[${words}]`;
    }
    case 'table':
      return block.rows
        .map((row) => row.map((cell) => cell.blocks.map(blockText).join(' ')).join('\t'))
        .join('\n');
    case 'rule':
      return '* * *';
  }
}

function listText(list: List, indent: string): string {
  return list.items
    .map((item, at) => {
      const mark = list.ordered ? `${list.start + at}.` : '–';
      const nested = item.nested.map((one) => `\n${listText(one, `${indent}   `)}`).join('');
      return `${indent}${mark} ${runsText(item.runs).trim().replace(/\n/g, `\n${indent}   `)}${nested}`;
    })
    .join('\n');
}
