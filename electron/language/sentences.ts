import type { TextSpan } from '#shared/statement/types.ts';
import { ABBREVIATIONS, NUMBERED, ORDINAL_NOUNS, SENTENCE_STARTERS } from './abbreviations.ts';
import { findQuotedRegions, type QuotedRegion } from './quotation-marks.ts';

export type Language = 'de' | 'en';

/**
 * Splits text into sentences. Paragraphs always end a sentence; a quotation of several sentences stays with
 * the words that introduce it; full stops of abbreviations, ordinals, dates and initials do not split.
 */
export function splitSentences(text: string, language: Language): TextSpan[] {
  const spans: TextSpan[] = [];
  for (const paragraph of paragraphsOf(text)) {
    const inner = text.slice(paragraph.start, paragraph.end);
    for (const span of splitParagraph(inner, findQuotedRegions(inner), language)) {
      spans.push({ start: paragraph.start + span.start, end: paragraph.start + span.end });
    }
  }
  return spans;
}

/** The lines of a text that hold anything, without the white space around them. */
export function paragraphsOf(text: string): TextSpan[] {
  const spans: TextSpan[] = [];
  let start = 0;
  while (start <= text.length) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const trimmed = trimSpan(text, start, end);
    if (trimmed) spans.push(trimmed);
    start = end + 1;
  }
  return spans;
}

/** Splits one paragraph of which the quoted regions are known. */
export function splitParagraph(
  text: string,
  regions: readonly QuotedRegion[],
  language: Language,
): TextSpan[] {
  const outer = regions.filter((region) => region.depth === 0 && region.end - region.start > 1);
  const spans: TextSpan[] = [];
  let start = 0;
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    const region = outer[next];
    if (region && at >= region.start) {
      at = region.end - 1;
      next++;
      if (endsWithQuotation(text, region)) {
        push(spans, text, start, region.end);
        start = region.end;
      }
      continue;
    }
    const char = text[at];
    if (char !== '.' && char !== '!' && char !== '?' && char !== '…') continue;
    const end = sentenceEnd(text, at, language);
    if (end < 0) continue;
    push(spans, text, start, end);
    start = end;
    at = end - 1;
  }
  push(spans, text, start, text.length);
  return spans;
}

function push(spans: TextSpan[], text: string, start: number, end: number): void {
  const span = trimSpan(text, start, end);
  if (span) spans.push(span);
}

function trimSpan(text: string, start: number, end: number): TextSpan | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] as string)) from++;
  while (to > from && /\s/.test(text[to - 1] as string)) to--;
  return to > from ? { start: from, end: to } : null;
}

/** A quotation that ends with its own full stop ends the sentence if a new one begins behind it. */
function endsWithQuotation(text: string, region: QuotedRegion): boolean {
  if (!/[.!?…]/.test(text[region.innerEnd - 1] ?? '')) return false;
  const rest = text.slice(region.end, region.end + 40);
  return /^\s+["„“»‚]?\s?[\p{Lu}\p{N}]/u.test(rest) || rest.trim() === '';
}

/** Where the sentence ends that the mark at `at` may close, or -1. */
function sentenceEnd(text: string, at: number, language: Language): number {
  let end = at + 1;
  while (/[.!?…]/.test(text[end] ?? '')) end++;
  while (/["“”»«’)\]]/.test(text[end] ?? '') && !/\s/.test(text[end - 1] ?? ' ')) end++;
  const rest = text.slice(end, end + 60);
  if (rest.trim() === '') return end;
  const following = /^(\s*)["„“»«‚‘'([]*\s?(\S+)/u.exec(rest);
  if (!following) return end;
  const glued = following[1] === '';
  const word = (following[2] ?? '').replace(/[.,;:!?"“”»)]+$/u, '');
  if (!/^[\p{Lu}\p{N}]/u.test(word)) return /^\s+[-–—•]/.test(rest) ? end : -1;
  if (text[at] !== '.') return glued ? -1 : end;
  const before = /(\S+)$/.exec(text.slice(Math.max(0, at - 30), at))?.[1] ?? '';
  const bare = before.replace(/^[("„“»‚'[]+/, '');
  if (glued)
    return /^\p{Lu}/u.test(word) && /\p{Ll}{3,}$/u.test(bare) && !/[./@]/.test(word) && word.length > 2
      ? end
      : -1;
  return stopEndsSentence(bare, word, language) ? end : -1;
}

function stopEndsSentence(before: string, word: string, language: Language): boolean {
  const lower = before.toLowerCase();
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(before)) return language === 'en' && SENTENCE_STARTERS.test(word);
  if (/^\p{L}$/u.test(before)) return language === 'en' && before === 'I';
  if (/^\d{1,2}$/.test(before)) {
    if (language === 'de' && (ORDINAL_NOUNS.test(word) || !SENTENCE_STARTERS.test(word))) return false;
    return true;
  }
  if (/^[IVX]+$/.test(before)) return SENTENCE_STARTERS.test(word);
  if (lower === 'usw' || lower === 'etc') return true;
  if (NUMBERED.has(lower)) return !/^\p{N}/u.test(word);
  if (ABBREVIATIONS[language].has(lower))
    return /^(?:u\.s|a\.m|p\.m|inc|corp|co|jr|sr)$/.test(lower) && SENTENCE_STARTERS.test(word);
  return true;
}
