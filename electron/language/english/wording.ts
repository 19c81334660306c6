import type { Frame, TokenSentence } from '../frames.ts';
import type { QuotedRegion } from '../quotation-marks.ts';
import { englishCues } from './cues.ts';

const TITLE_NOUN =
  /^(?:film|movie|book|novel|album|song|single|show|series|magazine|newspaper|called|titled|entitled|named|dubbed|nicknamed|ship|operation|project|campaign|play|exhibition|game)$/;

/** Words quoted inside an English sentence: somebody's wording, unless they are a title. */
export function wordingFrames(
  text: string,
  sentence: TokenSentence,
  settled: readonly Frame[],
  regions: readonly QuotedRegion[],
): Frame[] {
  const found: Frame[] = [];
  for (const region of regions) {
    if (region.depth > 0) continue;
    const from = sentence.tokens.findIndex((token) => token.start >= region.innerStart);
    let to = from;
    while (from >= 0 && to < sentence.tokens.length && (sentence.tokens[to]?.end ?? 0) <= region.innerEnd)
      to++;
    if (from < 0 || to <= from) continue;
    const words = sentence.tokens.slice(from, to).filter((token) => token.kind === 'word');
    const lowerStart = words[0] !== undefined && !words[0].capital;
    const host = settled.find((frame) => frame.content.some(([a, b]) => from >= a && to <= b));
    const cue = host ? null : englishCues(sentence).find((one) => one.at < from || one.at >= to);
    if (TITLE_NOUN.test(sentence.tokens[from - 1]?.lower ?? '') && !lowerStart) continue;
    if (!lowerStart && words.filter((word) => word.capital).length * 2 >= words.length) continue;
    const label = cue !== null && cue !== undefined && /[an]/.test(cue.flags);
    const confidence = host
      ? words.length > 1
        ? 0.85
        : 0.6
      : label
        ? 0.8
        : cue
          ? 0.65
          : words.length >= 4
            ? 0.6
            : 0.3;
    if (confidence < 0.5) continue;
    found.push({
      type: 'direct',
      content: [[from, to]],
      speaker: host?.speaker ?? cue?.speaker ?? null,
      cue: host?.cue ?? cue?.tokens ?? [],
      addressee: host?.addressee ?? null,
      code: 'quotation-marks',
      confidence,
      lemma: host?.lemma ?? cue?.lemma ?? '',
      carried: !host && !cue ? true : (host?.carried ?? false),
      nested: host !== undefined,
    });
  }
  return found;
}
