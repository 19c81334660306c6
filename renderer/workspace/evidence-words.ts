import type { AddedEvidence, ReadingSummary } from '#shared/contract/evidence.ts';
import type { Anchor } from '#shared/statement/anchor.ts';
import type { evidenceWords } from './evidence-words.messages.ts';

type Words = (typeof evidenceWords)['de'];

/** "12:05" or "1:02:05": a place in a recording. */
export function timecode(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** "Seite 12" or "2:05–2:11"; empty for a place in running text. */
export function placeWords(anchor: Anchor, words: Words): string {
  if (anchor.seconds !== null) {
    const end = anchor.untilSeconds === null ? '' : `–${timecode(anchor.untilSeconds)}`;
    return timecode(anchor.seconds) + end;
  }
  return anchor.page === null ? '' : words.page(anchor.page);
}

/** What keeps a file's words from being read, in a sentence that names the file and what to do; or null. */
export function readingTrouble(
  { outcome, misnamed }: Pick<ReadingSummary, 'outcome' | 'misnamed'>,
  name: string,
  words: Words,
): string | null {
  if (misnamed) return words.misnamed(name);
  switch (outcome) {
    case 'encrypted':
      return words.encrypted(name);
    case 'broken':
      return words.broken(name);
    case 'too-large':
      return words.tooLarge(name);
    case 'no-reader':
      return words.noReader(name);
    case 'text':
    case 'no-text':
      return null;
  }
}

/** How looking for the quote in new evidence went; null where there was nothing to look in. */
export function searchWords(
  added: Pick<AddedEvidence, 'alike' | 'anchor'>,
  reading: Pick<ReadingSummary, 'outcome'>,
  mediaType: string,
  words: Words,
): string | null {
  if (reading.outcome === 'no-text') return mediaType === 'application/pdf' ? words.noWords : null;
  if (reading.outcome !== 'text') return null;
  if (added.alike === 'similar') return words.similar;
  if (added.alike === null || !added.anchor) return words.notFound;
  const place = placeWords(added.anchor, words);
  return place === '' ? words.foundInText : words.found(place);
}
