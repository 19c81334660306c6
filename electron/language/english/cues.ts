import type { Frame, Range, TokenSentence } from '../frames.ts';
import { ADVERBS, AUXILIARIES, englishCue, PREPOSITIONS, TIME_WORDS } from './lexicon.ts';
import { phraseAt, subjectBefore } from './phrases.ts';

/** A cue verb with its subject, receiver and place in the sentence. */
export interface EnglishCue {
  readonly at: number;
  readonly tokens: readonly number[];
  readonly flags: string;
  readonly lemma: string;
  readonly speaker: Range | null;
  readonly addressee: Range | null;
  /** "said the mayor": the subject follows. */
  readonly inverted: boolean;
  readonly passive: boolean;
  /** First token of the cue clause and first behind verb and receiver. */
  readonly from: number;
  readonly to: number;
}

/** What a cue gives to each statement that it introduces. */
export type Base = Pick<Frame, 'speaker' | 'cue' | 'addressee' | 'lemma'>;

export const baseOf = (cue: EnglishCue): Base => ({
  speaker: cue.speaker,
  cue: cue.tokens,
  addressee: cue.addressee,
  lemma: cue.lemma,
});

/** All cue clauses of a sentence. */
export function englishCues(sentence: TokenSentence): EnglishCue[] {
  const found: EnglishCue[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const cue = cueAt(sentence, at);
    if (cue) found.push(cue);
  }
  return found;
}

function cueAt(sentence: TokenSentence, at: number): EnglishCue | null {
  const { tokens } = sentence;
  const token = tokens[at];
  const known = token?.kind === 'word' && !token.capital ? englishCue(token.lower) : undefined;
  if (!token || !known) return null;
  const { flags, lemma } = known.verb;
  const previous = tokens[at - 1]?.lower ?? '';
  if (
    /^(?:the|a|an|his|her|its|their|this|that|no|any|to|of|in|for|with)$/.test(previous) &&
    !(previous === 'that' && tokens[at - 2])
  )
    return null;
  const auxiliary = helper(sentence, at);
  const finite =
    known.forms.has('past') || known.forms.has('present') || auxiliary >= 0 || known.forms.has('base');
  if (!finite) return null;
  const passive =
    auxiliary >= 0 &&
    /^(?:is|are|was|were|been|be)$/.test(tokens[auxiliary]?.lower ?? '') &&
    known.forms.has('participle');
  const verbs = auxiliary >= 0 ? [auxiliary, at] : [at];
  const before = subjectBefore(sentence, auxiliary >= 0 ? auxiliary : at);
  const leads = /^(?:comma|speech|dash)$/.test(tokens[at - 1]?.kind ?? 'start') || at === 0;
  const after = leads && !passive ? phraseAt(sentence, at + 1, tokens.length) : null;
  const receiver = flags.includes('o') && !passive ? receiverAt(sentence, at + 1) : null;
  if (after && !isObject(sentence, after) && closesClause(sentence, after[1], before !== null)) {
    return {
      at,
      tokens: verbs,
      flags,
      lemma,
      speaker: after,
      addressee: null,
      inverted: true,
      passive,
      from: at,
      to: after[1],
    };
  }
  if (!before && !passive) return coordinated(sentence, at, verbs, flags, lemma);
  if (!before) return null;
  if (known.forms.has('base') && !known.forms.has('past') && auxiliary < 0 && !isPlural(sentence, before))
    return null;
  const speaker = passive ? agentAfter(sentence, at + 1) : before;
  return {
    at,
    tokens: verbs,
    flags,
    lemma,
    speaker,
    addressee: passive ? before : receiver,
    inverted: false,
    passive,
    from: before[0],
    to: receiver ? receiver[1] : at + 1,
  };
}

/** Behind an inverted subject the cue clause is over; a verb there would make it the subject of the content. */
function closesClause(sentence: TokenSentence, at: number, hasSubject: boolean): boolean {
  const token = sentence.tokens[at];
  if (!token || token.kind !== 'word') return true;
  return (
    !hasSubject &&
    (PREPOSITIONS.has(token.lower) ||
      TIME_WORDS.has(token.lower) ||
      ADVERBS.has(token.lower) ||
      /^(?:who|as|when|and)$/.test(token.lower))
  );
}

const isPlural = (sentence: TokenSentence, [from, to]: Range): boolean =>
  sentence.tokens
    .slice(from, to)
    .some((token) => /[^s]s$|^(?:they|we|i|you|people|police|media|many|most|some)$/.test(token.lower));

/** "… and added that": the subject is the one of the cue before. */
function coordinated(
  sentence: TokenSentence,
  at: number,
  tokens: readonly number[],
  flags: string,
  lemma: string,
): EnglishCue | null {
  if (!/^(?:and|but)$/.test(sentence.tokens[at - 1]?.lower ?? '')) return null;
  for (let earlier = at - 2; earlier > 0; earlier--) {
    const word = sentence.tokens[earlier];
    if (!word || word.capital || !(englishCue(word.lower)?.forms.has('past') || /(?:ed)$/.test(word.lower)))
      continue;
    const speaker = subjectBefore(sentence, earlier);
    if (speaker)
      return {
        at,
        tokens,
        flags,
        lemma,
        speaker,
        addressee: null,
        inverted: false,
        passive: false,
        from: at - 1,
        to: at + 1,
      };
  }
  return null;
}

function helper(sentence: TokenSentence, at: number): number {
  let index = at - 1;
  while (index >= 0 && ADVERBS.has(sentence.tokens[index]?.lower ?? '')) index--;
  return AUXILIARIES.has(sentence.tokens[index]?.lower ?? '') ? index : -1;
}

function receiverAt(sentence: TokenSentence, at: number): Range | null {
  const phrase = phraseAt(sentence, at, sentence.tokens.length);
  return phrase &&
    !TIME_WORDS.has(sentence.tokens[phrase[0]]?.lower ?? '') &&
    sentence.tokens[phrase[0]]?.lower !== 'that'
    ? phrase
    : null;
}

/** "quoted by CNN", "criticised by the union". */
function agentAfter(sentence: TokenSentence, from: number): Range | null {
  for (let at = from; at < Math.min(from + 6, sentence.tokens.length); at++) {
    if (sentence.tokens[at]?.lower === 'by') return phraseAt(sentence, at + 1, sentence.tokens.length);
    if (sentence.tokens[at]?.kind !== 'word') return null;
  }
  return null;
}

/** After ", said" a phrase like "that …" is content, not a subject. */
function isObject(sentence: TokenSentence, phrase: Range): boolean {
  return /^(?:that|it|there|him|them|on|in)$/.test(sentence.tokens[phrase[0]]?.lower ?? '');
}
