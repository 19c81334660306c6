import type { Language } from '#shared/text/language.ts';
import { type Block, blockText } from '../blocks/blocks.ts';
import type { PageMetadata } from '../html/metadata.ts';
import { matchBoilerplate } from './boilerplate.ts';
import { findDate, isDateLine, type PrintedDate } from './dates.ts';
import { type HeadFinding, readHead } from './head.ts';
import { languageOf } from './language.ts';
import { bylineNames } from './lines.ts';
import { BODY, type Placement, type Recognition } from './recognition.ts';
import { endsSentence, fold, isProse, sameTitle } from './similarity.ts';
import { markStandfirst } from './standfirst.ts';
import { readTail } from './tail.ts';

export interface RecognisedArticle {
  /** One per block. */
  readonly places: readonly Placement[];
  readonly recognition: Recognition;
}

/** From here on a text counts as copied from a page. One odd line in somebody's draft is not enough. */
const ENOUGH_POINTS = 2;

/**
 * What each block of an incoming text is. Nothing is taken away here: places only say what would be left out,
 * and why. A text that does not look copied from a page keeps every block; only its headline is named.
 */
export function recogniseArticle(
  blocks: readonly Block[],
  metadata: PageMetadata | null,
  surroundings: { readonly today: string; readonly language: Language },
): RecognisedArticle {
  const texts = blocks.map(blockText);
  const language = languageOf(texts.join(' ').slice(0, 20_000), surroundings.language);
  const pageTitle = metadata?.headline || metadata?.title || '';
  const head = readHead(blocks, pageTitle);
  const places = blocks.map((block, at): Placement => head.places.get(at) ?? placeByKind(block));
  const body = blocks.map((_, at) => at).filter((at) => at >= head.end || !head.places.has(at));
  const tail = readTail(blocks, texts, head.end);
  for (const [at, place] of tail.places) places[at] = place;
  if (metadata) markStructured(blocks, texts, places, head.end);
  const repeated = markRepeats(texts, places, head, body, blocks);
  const prose = body.filter((at) => (places[at] ?? BODY).keep && isProse(texts[at] ?? ''));
  const points = head.points + tail.points + repeated * 2 + (isFromPage(metadata) ? 2 : 0);
  const isArticle = head.headline !== null && prose.length >= 3 && points >= ENOUGH_POINTS;
  if (isArticle) {
    markMiddle(blocks, texts, places, head.end);
    markCrossheads(blocks, texts, places, head.end);
    markStandfirst(blocks, texts, places, head, metadata?.standfirst ?? '');
  } else {
    for (const [at, block] of blocks.entries()) {
      const place = places[at] ?? BODY;
      const structured = metadata !== null && place.reason === 'structured';
      // Fields of the sheet lose no word; everything that would be greyed stays as it is.
      const isField = place.keep && ['kicker', 'headline', 'byline'].includes(place.role);
      if (!isField && !structured && !block.hints.boilerplate) places[at] = placeByKind(block);
    }
  }
  return {
    places,
    recognition: {
      isArticle,
      language,
      date: dateOf(texts, places, surroundings.today, metadata),
      blocks: blocks.flatMap((block, at) => {
        const text = texts[at] ?? '';
        if (text === '' || block.kind === 'picture') return [];
        return [{ text, ...(places[at] ?? BODY) }];
      }),
    },
  };
}

/** A page that says it is an article, or at least its own address or day. */
function isFromPage(metadata: PageMetadata | null): boolean {
  return metadata !== null && (metadata.isArticle || metadata.address !== '' || metadata.published !== '');
}

/** Byline, date and place that the page marks as such and that stand below the standfirst. */
function markStructured(
  blocks: readonly Block[],
  texts: readonly string[],
  places: Placement[],
  from: number,
): void {
  for (let at = from; at < Math.min(blocks.length, from + 15); at += 1) {
    const text = texts[at] ?? '';
    const role = blocks[at]?.hints.role;
    if (text === '' || text.length > 200 || isProse(text) || (places[at] ?? BODY).role !== 'body') continue;
    if (role === 'byline' || role === 'dateline') places[at] = { role, keep: true, reason: 'structured' };
    else if (role === 'date') places[at] = { role, keep: false, reason: 'date-line' };
  }
}

function placeByKind(block: Block): Placement {
  if (block.hints.boilerplate) return { role: 'boilerplate', keep: false, reason: block.hints.boilerplate };
  return block.kind === 'heading' ? { role: 'crosshead', keep: true, reason: '' } : BODY;
}

/** Repetitions of a title between paragraphs: the alternative text of a picture. Returns how many. */
function markRepeats(
  texts: readonly string[],
  places: Placement[],
  head: HeadFinding,
  body: readonly number[],
  blocks: readonly Block[],
): number {
  let repeated = 0;
  const seen = new Map<string, number>();
  for (const at of body) {
    const text = texts[at] ?? '';
    if (text === '' || at === head.headline || blocks[at]?.kind === 'table' || !(places[at] ?? BODY).keep)
      continue;
    const title = /[.…]$/.test(text) ? undefined : head.titles.find((one) => sameTitle(one, text));
    if (title !== undefined && at > (head.headline ?? 0)) {
      places[at] = { role: 'alt-text', keep: false, reason: 'repeats-headline' };
      repeated += 1;
    } else if (
      blocks[at]?.kind === 'paragraph' &&
      text.length >= 25 &&
      !endsSentence(text) &&
      seen.has(fold(text))
    ) {
      places[at] = { role: 'alt-text', keep: false, reason: 'repeated' };
    }
    seen.set(fold(text), at);
  }
  return repeated;
}

/** Furniture below the standfirst, and between the paragraphs by the patterns that are sure enough for that. */
function markMiddle(
  blocks: readonly Block[],
  texts: readonly string[],
  places: Placement[],
  from: number,
): void {
  const descriptions = new Set(
    blocks.flatMap((block) => (block.kind === 'picture' && block.altText ? [fold(block.altText)] : [])),
  );
  let prose = 0;
  for (let at = from; at < blocks.length; at += 1) {
    const text = texts[at] ?? '';
    if (blocks[at]?.kind !== 'paragraph' || (places[at] ?? BODY).role !== 'body') continue;
    if (isProse(text)) prose += 1;
    const match = matchBoilerplate(text);
    // What stands between the summary and the first paragraph still belongs to the page's head.
    const isHead = prose <= 1;
    if (match && (match.anywhere || isHead)) {
      places[at] = { role: 'boilerplate', keep: false, reason: match.code };
    } else if (!isProse(text) && descriptions.has(fold(text))) {
      places[at] = { role: 'alt-text', keep: false, reason: 'picture-text' };
    } else if (isHead && isDateLine(text)) places[at] = { role: 'date', keep: false, reason: 'date-line' };
    else if (isHead && bylineNames(text)) places[at] = { role: 'byline', keep: true, reason: 'byline' };
  }
}

/** In copied text a crosshead is a short line without a full stop between two paragraphs. */
function markCrossheads(
  blocks: readonly Block[],
  texts: readonly string[],
  places: Placement[],
  from: number,
): void {
  const body = blocks.flatMap((_, at) =>
    at >= from && (places[at] ?? BODY).role === 'body' && texts[at] !== '' ? [at] : [],
  );
  for (const [index, at] of body.entries()) {
    const text = texts[at] ?? '';
    const words = text.split(' ').length;
    if (blocks[at]?.kind !== 'paragraph' || words < 2 || words > 10 || text.length > 80) continue;
    if (/[.!…,:;–—-]$/.test(text) || /^[-–•*\d]/.test(text) || !/^[\p{Lu}„“"»]/u.test(text)) continue;
    const before = texts[body[index - 1] ?? -1] ?? '';
    const after = texts[body[index + 1] ?? -1] ?? '';
    if (isProse(before) && isProse(after))
      places[at] = { role: 'crosshead', keep: true, reason: 'between-paragraphs' };
  }
}

function dateOf(
  texts: readonly string[],
  places: readonly Placement[],
  today: string,
  metadata: PageMetadata | null,
): Recognition['date'] {
  const known = metadata?.published.slice(0, 10) || today;
  const of = (wanted: (place: Placement) => boolean): PrintedDate | null => {
    for (const [at, text] of texts.entries()) {
      if (!wanted(places[at] ?? BODY)) continue;
      const date = findDate(text.slice(0, 2000), known);
      if (date) return date;
    }
    return null;
  };
  const date =
    of((place) => place.role === 'date' || place.role === 'byline' || place.role === 'dateline') ??
    of((place) => place.keep && (place.role === 'body' || place.role === 'standfirst'));
  return date && { printed: date.printed, proposal: date.proposal, weekdayAgrees: date.weekdayAgrees };
}
