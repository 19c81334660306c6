import type { Block, Piece } from '../blocks/blocks.ts';
import type { HeadFinding } from './head.ts';
import { BODY, type Placement } from './recognition.ts';
import { containment, isProse, similarity } from './similarity.ts';

const STANDFIRST_LENGTH = 450;

/** The summary under the headline, by what the page says, or by one of several signs of its own. */
export function markStandfirst(
  blocks: readonly Block[],
  texts: readonly string[],
  places: Placement[],
  head: HeadFinding,
  description: string,
): void {
  const kept = (at: number): boolean =>
    (places[at] ?? BODY).role === 'body' &&
    (places[at] ?? BODY).keep &&
    blocks[at]?.kind === 'paragraph' &&
    (texts[at] ?? '') !== '';
  const hinted = blocks.findIndex(
    (block, at) => block.hints.role === 'standfirst' && at < head.end + 6 && kept(at),
  );
  if (hinted >= 0) {
    places[hinted] = { role: 'standfirst', keep: true, reason: 'structured' };
    return;
  }
  const first = texts.findIndex((_, at) => at >= head.end && kept(at));
  const block = blocks[first];
  const text = texts[first] ?? '';
  if (first < 0 || block?.kind !== 'paragraph' || text.length > STANDFIRST_LENGTH || !isProse(text)) return;
  const following = texts.filter((_, at) => at > first && kept(at));
  if (following.length < 2) return;
  const reason = standfirstReason();
  if (reason) places[first] = { role: 'standfirst', keep: true, reason };

  function standfirstReason(): string | null {
    if (description !== '' && similarity(description, text) >= 0.75) return 'page-description';
    if (
      block?.kind === 'paragraph' &&
      isAllBold(block.pieces) &&
      !following.slice(0, 3).every((_, index) => allBoldAt(index))
    )
      return 'bold';
    const next = places[first + 1]?.role;
    if (next === 'byline' || next === 'date') return 'above-byline';
    if (description !== '') return null;
    if (following.some((other) => containment(text, other) >= 0.6)) return 'summary-repeated';
    const sentences = text.split(/(?<=[.!?][“”"»«]?)(?<!\d\.)\s+(?=\p{Lu}|[„“"»])/u).length;
    const doubledTitle = [...head.places.values()].some((place) => place.role === 'duplicate-title');
    return doubledTitle && sentences <= 2 && text.length <= 300 ? 'summary-under-headline' : null;
  }
  function allBoldAt(index: number): boolean {
    const other = blocks.filter((_, at) => at > first && kept(at))[index];
    return other?.kind === 'paragraph' && isAllBold(other.pieces);
  }
}

function isAllBold(pieces: readonly Piece[]): boolean {
  return (
    pieces.length > 0 &&
    pieces.every((piece) => piece.kind !== 'text' || piece.format.bold === true || piece.text.trim() === '')
  );
}
