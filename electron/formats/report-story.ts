import type { Block, Run, Story } from '#shared/document/story.ts';
import { passages, runsText } from '#shared/document/walk.ts';
import type { ArticlePackage } from './copydesk/package.ts';
import { publicArticle } from './material.ts';
import type { ImportReport } from './report.ts';

/** The neutral report of an article that is already ours. */
export function reportOfStory(story: Story, content: ArticlePackage): ImportReport {
  const text = (runs: readonly Run[]): string => runsText(runs).replace(/\s+/g, ' ').trim();
  const body = passages(story).slice(6);
  const of = (role: string): string[] =>
    body
      .filter((passage) => passage.role === role && text(passage.runs) !== '')
      .map((passage) => text(passage.runs));
  const blocks = story.blocks;
  return {
    paragraphs: blocks.flatMap((block) =>
      block.kind === 'paragraph' && text(block.runs) ? [text(block.runs)] : [],
    ),
    subheadings: of('heading'),
    headingLevels: blocks.flatMap((block) => (block.kind === 'heading' ? [block.level + 1] : [])),
    listItems: of('list'),
    blockquotes: of('quotation'),
    tables: blocks.flatMap((block) => (block.kind === 'table' ? [tableText(block)] : [])),
    media: blocks.flatMap((block) =>
      block.kind === 'figure'
        ? [
            {
              type: 'picture',
              caption: block.caption,
              credit: block.creditLine,
              altText: block.altText,
              source: block.asset,
            },
          ]
        : [],
    ),
    quotes: [...publicArticle(content).statements.values()].map((one) => ({
      text: one.printed,
      ...(one.speaker ? { speaker: one.speaker } : {}),
      ...(one.source ? { source: one.source.name } : {}),
      ...(one.address ? { href: one.address } : {}),
    })),
  };
}

function tableText(table: Extract<Block, { kind: 'table' }>): string[][] {
  return table.rows.map((row) =>
    row.map((cell) => cell.blocks.map((block) => ('runs' in block ? runsText(block.runs) : '')).join('\n')),
  );
}
