import type { Block } from '#shared/document/story.ts';
import { type SheetField, SHEET_FIELDS } from '#shared/document/story.ts';
import { passages, runsText } from '#shared/document/walk.ts';
import type { Finding, Gated } from './gate.ts';

/** Headline, desk and byline. */
export function missingParts({ row }: Gated): Finding[] {
  const found: Finding[] = [];
  if (row.headline.trim() === '') found.push(missing('no-headline', blockOf('headline')));
  if (row.desk_id === null) found.push(missing('no-desk', null));
  if (row.byline.trim() === '') found.push(missing('no-byline', blockOf('byline')));
  return found;
}

/** "TK", "folgt". */
export function openPlaceholders({ row, story }: Gated): Finding[] {
  if (row.placeholders === 0) return [];
  const sheet = story();
  if (!sheet) return [missing('placeholder', null)];
  return passages(sheet).flatMap(({ block, runs }) =>
    runs
      .filter((run) => run.kind === 'text' && run.placeholder === true)
      .map((run, index) => {
        const text = runsText([run]);
        return { code: 'placeholder', block, text, subject: `${block}:${index}:${text}` } as const;
      }),
  );
}

/** A picture needs an alternative text and a credit. */
export function unfinishedPictures({ story }: Gated): Finding[] {
  return figures(story()?.blocks ?? []).flatMap(({ asset, block, caption, altText, creditLine }) => {
    const found: Finding[] = [];
    const place = { subject: asset, block, text: caption };
    if (altText.trim() === '') found.push({ code: 'picture-alt', ...place });
    if (creditLine.trim() === '') found.push({ code: 'picture-credit', ...place });
    return found;
  });
}

type Figure = Extract<Block, { kind: 'figure' }>;

function figures(blocks: readonly Block[]): Figure[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'figure':
        return [block];
      case 'factBox':
        return figures(block.blocks);
      case 'table':
        return block.rows.flat().flatMap((cell) => figures(cell.blocks));
      default:
        return [];
    }
  });
}

function missing(code: Finding['code'], block: number | null): Finding {
  return { code, block, subject: '' };
}

function blockOf(field: SheetField): number {
  return SHEET_FIELDS.indexOf(field);
}
