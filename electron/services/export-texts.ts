import { lower } from '#shared/document/lower.ts';
import { SHEET_FIELDS } from '#shared/document/story.ts';
import { bodyText, runsText } from '#shared/document/walk.ts';
import type { ArticlePackage } from '../formats/copydesk/package.ts';
import type { PlacedText } from './context.ts';

/**
 * Every text that goes along with an article, each with its place: the sheet (once more in one piece, because a
 * name may be cut by bold type), fields, statements, sources, names of evidence, pictures, earlier versions.
 */
export function textsOf(content: ArticlePackage, fileNames: readonly string[]): PlacedText[] {
  const { article, versions, statements, sources, evidence, assets, ...rest } = content;
  const story = lower(article.document);
  const found: PlacedText[] = [
    {
      place: 'text',
      text: [...SHEET_FIELDS.map((name) => runsText(story.fields[name])), bodyText(story)].join('\n'),
    },
    ...fileNames.map((text) => ({ place: 'file-name' as const, text })),
  ];
  walk(article.document, 'text', found);
  walk(article.fields, 'field', found);
  walk(statements, 'statement', found);
  walk(sources, 'source', found);
  walk(evidence, 'evidence', found);
  walk(assets, 'picture', found);
  walk(versions, 'version', found);
  walk(rest, 'field', found);
  return found;
}

/** Every text in anything that is made of plain values, as text of what goes out, with the names of its files. */
export function textsIn(content: unknown, ...fileNames: readonly string[]): PlacedText[] {
  const found: PlacedText[] = fileNames.map((text) => ({ place: 'file-name', text }));
  walk(content, 'text', found);
  return found;
}

function walk(value: unknown, place: PlacedText['place'], found: PlacedText[]): void {
  if (typeof value === 'string') {
    if (/\p{L}/u.test(value)) found.push({ place, text: value });
  } else if (Array.isArray(value)) for (const one of value) walk(one, place, found);
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) walk(one, place, found);
}
