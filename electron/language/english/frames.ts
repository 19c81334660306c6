import { trim, without, type Frame, type Range, type TokenSentence } from '../frames.ts';
import { baseOf, englishCues, type EnglishCue } from './cues.ts';
import { sentenceStart } from './loose-frames.ts';
import { DETERMINERS } from './lexicon.ts';
import { looksLikeClause, phraseAt } from './phrases.ts';

/** Direct statements: each quotation with the nearest cue clause beside it. */
export function directFrames(sentence: TokenSentence, cues: readonly EnglishCue[]): Frame[] {
  const frames: Frame[] = [];
  sentence.tokens.forEach((token, at) => {
    if (token.kind !== 'speech') return;
    const usable = cues.filter((cue) => /[stnoia]/.test(cue.flags) && !cue.passive);
    const cue = usable
      .filter((one) => between(sentence, at, one))
      .sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
    frames.push({
      type: 'direct',
      content: [[at, at + 1]],
      ...(cue ? baseOf(cue) : { speaker: null, cue: [], addressee: null, lemma: '' }),
      code: !cue ? 'quotation-marks' : cue.at > at ? 'cue-after' : 'cue-before',
      confidence: cue ? 0.95 : 0.7,
      carried: !cue,
    });
  });
  return frames;
}

/** A cue may serve a quotation if no full stop stands between them. */
function between(sentence: TokenSentence, at: number, cue: EnglishCue): boolean {
  const [low, high] = at < cue.at ? [at, cue.at] : [cue.at, at];
  return sentence.tokens
    .slice(low + 1, high)
    .every((token) => token.kind !== 'stop' && token.kind !== 'semicolon');
}

/** Indirect statements that a verb introduces, before, behind or inside them. */
export function verbFrames(sentence: TokenSentence, cues: readonly EnglishCue[]): Frame[] {
  const frames: Frame[] = [];
  for (const cue of cues) {
    const frame = contentAfter(sentence, cue) ?? contentAround(sentence, cue);
    if (frame) frames.push(frame);
  }
  return frames;
}

const OPENERS = /^(?:that|whether|if|why|how|what|when|where|who)$/;

function contentAfter(sentence: TokenSentence, cue: EnglishCue): Frame | null {
  const { tokens } = sentence;
  let from = cue.to;
  // "said on Monday that": phrases of time and place stand between
  for (let at = from; at < Math.min(from + 7, tokens.length); at++) {
    const token = tokens[at];
    if (token?.kind === 'speech' || token?.kind === 'colon') {
      if (at === from) return null;
      break;
    }
    if (token?.kind === 'stop') break;
    if (token && /^(?:that|whether)$/.test(token.lower)) {
      from = at;
      break;
    }
    if (token?.kind === 'comma') break;
  }
  const receiver =
    tokens[from]?.lower === 'to' &&
    (DETERMINERS.has(tokens[from + 1]?.lower ?? '') || tokens[from + 1]?.capital)
      ? phraseAt(sentence, from + 1, tokens.length)
      : null;
  if (/i/.test(cue.flags) && (tokens[from]?.lower !== 'to' || receiver))
    from = infinitiveAfter(sentence, from) ?? from;
  const first = tokens[from]?.lower ?? '';
  const base = {
    ...baseOf(cue),
    addressee: cue.addressee ?? receiver,
    code: 'cue-before' as const,
    type: 'indirect' as const,
  };
  const range: Range = [from, contentEnd(sentence, from, cue)];
  if (first === 'that' || first === 'whether')
    return { ...base, content: [trim(sentence, range)], confidence: cue.flags.includes('w') ? 0.6 : 0.85 };
  if (OPENERS.test(first) && /s/.test(cue.flags))
    return { ...base, content: [trim(sentence, range)], confidence: 0.75 };
  if (first === 'to' && /i/.test(cue.flags) && !cue.flags.includes('w'))
    return { ...base, content: [trim(sentence, range)], confidence: 0.75 };
  if (cue.passive || cue.inverted || !/[st]/.test(cue.flags) || cue.flags.includes('w')) return null;
  if (!looksLikeClause(sentence, from, range[1])) return null;
  return { ...base, content: [trim(sentence, range)], confidence: 0.8 };
}

/** "appealed to the thieves to return them": the infinitive behind the receiver. */
function infinitiveAfter(sentence: TokenSentence, from: number): number | null {
  for (let at = from + 1; at < Math.min(from + 8, sentence.tokens.length - 1); at++) {
    const token = sentence.tokens[at];
    if (!token || token.kind !== 'word') return null;
    const next = sentence.tokens[at + 1];
    if (
      token.lower === 'to' &&
      next?.kind === 'word' &&
      !next.capital &&
      !DETERMINERS.has(next.lower) &&
      !/s$/.test(next.lower)
    )
      return at;
  }
  return null;
}

/** The content ends where another main clause of the reporter begins ("…, but X denied"). */
function contentEnd(sentence: TokenSentence, from: number, cue: EnglishCue): number {
  const { tokens } = sentence;
  for (let at = from + 1; at < tokens.length; at++) {
    if (tokens[at]?.kind === 'semicolon' || tokens[at]?.kind === 'speech') return at;
    const conjunction = /^(?:and|but|while)$/.test(tokens[at]?.lower ?? '');
    if (!conjunction && tokens[at]?.kind !== 'comma') continue;
    const next = englishCues(sentence).find(
      (other) => other.at > at && (other.from === at + 1 || other.from === at) && other.at !== cue.at,
    );
    if (next && !next.passive) return at;
  }
  return tokens.length;
}

/** "The plan, she said, would fail." and "The plan would fail, she said." */
function contentAround(sentence: TokenSentence, cue: EnglishCue): Frame | null {
  const { tokens } = sentence;
  if (!/[st]/.test(cue.flags) || cue.flags.includes('w') || cue.passive) return null;
  if (tokens[cue.from - 1]?.kind !== 'comma') return null;
  const start = sentenceStart(sentence, cue.from);
  let end = cue.to;
  while (end < tokens.length && !/^(?:comma|stop|speech|semicolon)$/.test(tokens[end]?.kind ?? '')) end++;
  if (tokens.slice(start, cue.from).some((token) => token.kind === 'speech')) return null;
  const after =
    tokens[end]?.kind === 'comma' &&
    end + 1 < tokens.length &&
    !tokens.slice(end).some((token) => token.kind === 'speech');
  const content = without(sentence, [start, after ? tokens.length : cue.from], [[cue.from, end]]);
  const size = content.reduce((sum, [a, b]) => sum + b - a, 0);
  if (size < 2) return null;
  return {
    ...baseOf(cue),
    type: 'indirect',
    content,
    code: after ? 'cue-inside' : 'cue-after',
    confidence: 0.85,
  };
}
