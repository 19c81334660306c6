import { type Block, blockText } from '../blocks/blocks.ts';
import { matchBoilerplate } from './boilerplate.ts';
import { isDateLine } from './dates.ts';
import { bylineNames, bylineWithDate, isDateWithByline } from './lines.ts';
import type { Placement } from './recognition.ts';
import { endsSentence, fold, isProse, sameTitle, similarity } from './similarity.ts';

export interface HeadFinding {
  /** Places for the blocks of the head by index; blocks not named are body. */
  readonly places: ReadonlyMap<number, Placement>;
  readonly headline: number | null;
  /** Every wording of the title that was found, the headline first. */
  readonly titles: readonly string[];
  /** Index of the first block after the head. */
  readonly end: number;
  /** How strongly the head says "this was copied from a page", in points. */
  readonly points: number;
}

/** How many blocks before the first sentence may belong to the head; a page's navigation is long. */
const HEAD_BLOCKS = 40;
const TITLE_LENGTH = 220;

/**
 * Reads what stands before the body: titles in one or more wordings, kicker, byline, date, page furniture.
 * `pageTitle` is what the page calls itself, where there is a page.
 */
export function readHead(blocks: readonly Block[], pageTitle: string): HeadFinding {
  const texts = blocks.map(blockText);
  const places = new Map<number, Placement>();
  let points = 0;
  let end = 0;
  const candidates: number[] = [];
  for (let at = 0; at < Math.min(blocks.length, HEAD_BLOCKS); at += 1) {
    const block = blocks[at];
    const text = texts[at] ?? '';
    if (!block || block.kind === 'table' || block.kind === 'factBox') break;
    const place = block.kind === 'picture' || text === '' ? null : furniture(block, text);
    if (place) {
      places.set(at, place);
      if (!block.hints.boilerplate) points += place.role === 'boilerplate' || place.role === 'date' ? 1 : 0.5;
    } else if (block.kind !== 'picture' && text !== '') {
      if (
        block.hints.role === 'standfirst' ||
        isProse(text) ||
        text.length > TITLE_LENGTH ||
        block.kind === 'list'
      )
        break;
      candidates.push(at);
    }
    end = at + 1;
  }
  const headline = chooseHeadline(blocks, texts, candidates, pageTitle);
  if (headline === null) return { places: new Map(), headline: null, titles: [], end: 0, points: 0 };
  const title = texts[headline] ?? '';
  const titles = [title];
  places.set(headline, {
    role: 'headline',
    keep: true,
    reason: blocks[headline]?.kind === 'heading' ? 'heading' : 'first-line',
  });
  let subheadline = false;
  for (const at of candidates) {
    if (at === headline) continue;
    const text = texts[at] ?? '';
    const hint = blocks[at]?.hints.role;
    if (sameTitle(text, title) || fold(text) === fold(pageTitle)) {
      places.set(at, { role: 'duplicate-title', keep: false, reason: 'same-as-headline' });
      titles.push(text);
      points += 2;
    } else if (hint === 'kicker') {
      places.set(at, { role: 'kicker', keep: true, reason: 'structured' });
    } else if (at < headline && text.split(' ').length <= 5) {
      // Right above the headline stands its kicker; further up, and on every page, the paper's own name.
      const isName =
        at < headline - 1 || isPaper(text) || texts.some((one) => one.startsWith('©') && one.includes(text));
      places.set(
        at,
        isName
          ? { role: 'boilerplate', keep: false, reason: 'site-name' }
          : { role: 'kicker', keep: true, reason: 'above-headline' },
      );
    } else if (
      hint === 'subheadline' ||
      (at === headline + 1 && !subheadline && blocks[at]?.kind === 'heading')
    ) {
      places.set(at, { role: 'subheadline', keep: true, reason: hint ? 'structured' : 'below-headline' });
      subheadline = true;
    } else if (at > headline && followsFurniture(places, at) && isPaper(text)) {
      places.set(at, { role: 'boilerplate', keep: false, reason: 'site-name' });
    } else if (at > headline && followsFurniture(places, at) && isName(text)) {
      places.set(at, { role: 'byline', keep: true, reason: 'name-line' });
    } else if (hint === 'dateline') places.set(at, { role: 'dateline', keep: true, reason: 'structured' });
  }
  return { places, headline, titles, end, points };
}

/** Below a date or a share button: there a page puts who wrote it. */
function followsFurniture(places: ReadonlyMap<number, Placement>, at: number): boolean {
  const role = places.get(at - 1)?.role;
  return role === 'date' || role === 'boilerplate' || role === 'byline';
}

/** "John Sample": two or three words that all begin with a capital, and nothing else. */
function isName(text: string): boolean {
  return (
    /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.?)?(?: (?:von|van|de) )? ?\p{Lu}[\p{L}’'-]+$/u.test(text) &&
    text.includes(' ')
  );
}

/** "Mahrenfelder Tagblatt", "The Sulle Courier": what newspapers call themselves. */
function isPaper(text: string): boolean {
  return /(?:zeitung|blatt|anzeiger|kurier|courier|bote|rundschau|nachrichten|magazin|presse|merkur|times|post|herald|tribune|news|gazette|chronicle|journal|observer|online|\.(?:de|com|net|org|at|ch))$/iu.test(
    text,
  );
}

function furniture(block: Block, text: string): Placement | null {
  const { hints } = block;
  if (hints.boilerplate) return { role: 'boilerplate', keep: false, reason: hints.boilerplate };
  if (hints.role === 'byline' && text.length < 200 && !isProse(text))
    return { role: 'byline', keep: true, reason: 'structured' };
  if (hints.role === 'date' || isDateLine(text)) return { role: 'date', keep: false, reason: 'date-line' };
  if (bylineNames(text) || bylineWithDate(text) || isDateWithByline(text))
    return { role: 'byline', keep: true, reason: 'byline' };
  const match = block.kind === 'heading' && block.level === 1 ? null : matchBoilerplate(text);
  return match ? { role: 'boilerplate', keep: false, reason: match.code } : null;
}

/**
 * The headline: what the page marks as such; else the wording of the title that comes most often (the page's
 * title, its heading and a picture's alternative text), of equals the later, which stands nearer to the text.
 */
function chooseHeadline(
  blocks: readonly Block[],
  texts: readonly string[],
  candidates: readonly number[],
  pageTitle: string,
): number | null {
  const titled = candidates.filter((at) => {
    const text = texts[at] ?? '';
    return /\p{L}/u.test(text) && !(endsSentence(text) && /[.…]$/.test(text)) && !/[:,;]$/.test(text);
  });
  const hinted = titled.find((at) => blocks[at]?.hints.role === 'headline' && blocks[at]?.kind === 'heading');
  if (hinted !== undefined) return hinted;
  const heading = titled.filter((at) => {
    const block = blocks[at];
    return block?.kind === 'heading' && block.level === 1;
  });
  if (heading.length > 0 && heading[0] !== undefined) {
    const best = heading.toSorted(
      (left, right) => similarity(texts[right] ?? '', pageTitle) - similarity(texts[left] ?? '', pageTitle),
    )[0];
    return best ?? heading[0];
  }
  const long = titled.filter((at) => (texts[at] ?? '').split(' ').length >= 3);
  const [first] = long;
  if (first === undefined) return titled[0] ?? null;
  if (pageTitle !== '') {
    const named = long.find((at) => similarity(texts[at] ?? '', pageTitle) >= 0.6);
    if (named !== undefined) return named;
  }
  const groups = long.map((at) => ({
    at,
    others: long.filter((other) => other !== at && sameTitle(texts[at] ?? '', texts[other] ?? '')).length,
    count: texts.filter((text) => fold(text) === fold(texts[at] ?? '')).length,
  }));
  const doubled = groups.filter((group) => group.others > 0);
  if (doubled.length === 0) return first;
  return doubled.toSorted((left, right) => right.count - left.count || right.at - left.at)[0]?.at ?? first;
}
