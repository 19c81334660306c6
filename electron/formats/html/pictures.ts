import { blockText } from '../blocks/blocks.ts';
import { joinWordLists } from './lists.ts';
import { attribute, descendants, type HtmlElement, textOf } from './parse.ts';
import type { Around, PageReader } from './reading.ts';
import { hintsOf } from './roles.ts';

/**
 * A picture is not fetched and not taken over; its words are: alternative text, caption and credit go into the
 * report, and the dropped picture is counted. A figure without a picture (a table, a quotation) is read as usual.
 */
export function readPicture(reader: PageReader, element: HtmlElement, inside: Around, around: Around): void {
  const image = element.tagName === 'img' ? element : firstOf(element, 'img');
  if (
    element.tagName === 'figure' &&
    (!image || firstOf(element, 'table') || firstOf(element, 'blockquote'))
  ) {
    reader.flush(around);
    for (const block of joinWordLists(reader.collect(() => reader.children(element, inside), around)))
      reader.push(block);
    return;
  }
  if (element.tagName !== 'figure' && element.tagName !== 'img' && !image) return;
  const source = image ? attribute(image, 'src') : '';
  const altText = image ? attribute(image, 'alt').replace(/\s+/g, ' ').trim() : '';
  const isMarker = image !== null && isTiny(image);
  if (isMarker && altText === '') return;
  const captionElement = element.tagName === 'figure' ? firstOf(element, 'figcaption') : null;
  const creditElement = captionElement ? creditIn(captionElement) : null;
  const creditLine = creditElement ? textOf(creditElement) : '';
  const caption = captionElement ? captionText(reader, captionElement, inside, creditLine) : '';
  const split = splitCredit(caption, creditLine);
  reader.reading.dropped.add('pictures', 1, altText || split.caption);
  // An image in the middle of a line must not break the paragraph.
  if (element.tagName === 'img' && !isMarker) {
    const parent = element.parentNode;
    const alone = parent && 'tagName' in parent && textOf(parent) === '';
    if (!alone) return;
  }
  reader.flush(around);
  reader.push({
    kind: 'picture',
    altText,
    caption: split.caption,
    creditLine: split.creditLine,
    source: /^(https?:|[^:]*$)/i.test(source) && !source.startsWith('data:') ? source.slice(0, 4096) : '',
    hints: around.hints,
  });
}

function captionText(reader: PageReader, element: HtmlElement, inside: Around, credit: string): string {
  const blocks = reader.collect(() => reader.children(element, { ...inside, hints: {} }), inside);
  const text = blocks.map(blockText).join(' ').replace(/\s+/g, ' ').trim();
  return credit && text.endsWith(credit) ? text.slice(0, -credit.length).trim() : text;
}

/** "Die Hafenstraße am Abend. Foto: Carla Kamera/Musterbote" */
function splitCredit(caption: string, creditLine: string): { caption: string; creditLine: string } {
  if (creditLine)
    return {
      caption,
      creditLine: creditLine
        .replace(/^\(|\)$/g, '')
        .replace(/^(?:foto|bild|photo|credit|quelle)s?\s*:\s*/i, ''),
    };
  const match = /^(.*?)[\s(|]*\b(?:Foto|Fotos|Bild|Photo|Credit|Quelle):\s*([^()]{2,120}?)\)?$/s.exec(
    caption,
  );
  return match
    ? { caption: (match[1] ?? '').trim(), creditLine: (match[2] ?? '').trim() }
    : { caption, creditLine: '' };
}

function creditIn(caption: HtmlElement): HtmlElement | null {
  for (const element of descendants(caption)) {
    if (
      /(^|[-_ ])(credit|source|copyright|quelle|bildnachweis|photographer)($|[-_ s])/i.test(
        attribute(element, 'class'),
      )
    ) {
      return element;
    }
  }
  return null;
}

function firstOf(root: HtmlElement, tag: string): HtmlElement | null {
  for (const element of descendants(root)) if (element.tagName === tag) return element;
  return null;
}

function isTiny(image: HtmlElement): boolean {
  const size = (name: string): number => Number.parseInt(attribute(image, name), 10);
  return size('width') <= 3 || size('height') <= 3 || hintsOf(image).boilerplate === 'share';
}
