import type { Range, TokenSentence } from '../frames.ts';
import {
  ADVERBS,
  AUXILIARIES,
  BOUNDARIES,
  DETERMINERS,
  englishCue,
  PREPOSITIONS,
  PRONOUNS,
  TIME_WORDS,
} from './lexicon.ts';

/** A mark that ends a phrase; the full stop of an abbreviation inside the sentence does not. */
function isBreak(sentence: TokenSentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (!token) return false;
  if (token.kind === 'stop') return token.text !== '.' || at >= sentence.tokens.length - 1;
  return /^(?:comma|colon|semicolon|dash|speech)$/.test(token.kind);
}

/** Where the clause begins that holds the token `at`: behind the nearest mark or conjunction. */
export function clauseStart(sentence: TokenSentence, at: number): number {
  let start = at;
  while (start > 0) {
    const previous = sentence.tokens[start - 1];
    if (!previous || isBreak(sentence, start - 1) || BOUNDARIES.has(previous.lower)) break;
    start--;
  }
  return start;
}

/** The subject that ends before `verb`, with an apposition in front of it if a comma stands there. */
export function subjectBefore(sentence: TokenSentence, verb: number): Range | null {
  const { tokens } = sentence;
  let end = verb;
  while (
    end > 0 &&
    (ADVERBS.has(tokens[end - 1]?.lower ?? '') ||
      AUXILIARIES.has(tokens[end - 1]?.lower ?? '') ||
      /ly$/.test(tokens[end - 1]?.lower ?? ''))
  )
    end--;
  if (tokens[end - 1]?.kind === 'comma') return appositionBefore(sentence, end - 1);
  const start = clauseStart(sentence, end);
  const from = skipLead(sentence, start, end);
  if (from >= end || !startsPhrase(sentence, from) || holdsVerb(sentence, from, end)) return null;
  return [from, end];
}

/** A finite verb inside means that the stretch is a clause, not a subject. */
function holdsVerb(sentence: TokenSentence, from: number, to: number): boolean {
  return sentence.tokens
    .slice(from, to)
    .some(
      (token) =>
        !token.capital && (AUXILIARIES.has(token.lower) || englishCue(token.lower)?.forms.has('past')),
    );
}

/** "Anna Bauer, a spokeswoman for the railway, said": the name stands before the apposition. */
function appositionBefore(sentence: TokenSentence, comma: number): Range | null {
  const { tokens } = sentence;
  let open = comma - 1;
  while (open >= 0 && !isBreak(sentence, open)) open--;
  const inserted = tokens[open + 1];
  if (open < 0 || tokens[open]?.kind !== 'comma' || !inserted) return null;
  if (
    !(
      DETERMINERS.has(inserted.lower) ||
      /^(?:who|which|whose)$/.test(inserted.lower) ||
      inserted.capital ||
      /^\d+$/.test(inserted.text) ||
      /(?:man|er|or|ist)$/.test(inserted.lower)
    )
  )
    return null;
  const start = clauseStart(sentence, open);
  const from = skipLead(sentence, start, open);
  if (from >= open || !startsPhrase(sentence, from)) return null;
  return /^(?:who|which|whose)$/.test(inserted.lower) ? [from, open] : [from, comma];
}

/** Skips adverbs and a phrase of time or place that leads the clause ("On Monday the mayor"). */
function skipLead(sentence: TokenSentence, start: number, end: number): number {
  const { tokens } = sentence;
  let from = start;
  while (from < end && (ADVERBS.has(tokens[from]?.lower ?? '') || tokens[from]?.kind === 'open')) from++;
  if (!PREPOSITIONS.has(tokens[from]?.lower ?? '')) return from;
  for (let at = from + 2; at < end; at++) {
    const word = tokens[at]?.lower ?? '';
    const afterNoun =
      !DETERMINERS.has(tokens[at - 1]?.lower ?? '') && !PREPOSITIONS.has(tokens[at - 1]?.lower ?? '');
    if (
      afterNoun &&
      (DETERMINERS.has(word) || PRONOUNS.has(word) || TIME_WORDS.has(tokens[at - 1]?.lower ?? ''))
    )
      return at;
  }
  return end;
}

function startsPhrase(sentence: TokenSentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (!token || token.kind !== 'word') return token?.kind === 'number';
  if (PREPOSITIONS.has(token.lower) || AUXILIARIES.has(token.lower)) return false;
  return true;
}

/** The noun phrase that starts at `at`: "the head of the union, Anna Bauer". */
export function phraseAt(sentence: TokenSentence, at: number, limit: number): Range | null {
  const { tokens } = sentence;
  if (!startsPhrase(sentence, at)) return null;
  const first = tokens[at];
  if (!first) return null;
  if (PRONOUNS.has(first.lower) || /^(?:him|them|me|us)$/.test(first.lower)) return [at, at + 1];
  const next = tokens[at + 1];
  if (
    first.lower === 'her' &&
    (next?.kind !== 'word' ||
      AUXILIARIES.has(next.lower) ||
      PREPOSITIONS.has(next.lower) ||
      BOUNDARIES.has(next.lower))
  )
    return [at, at + 1];
  let end = at;
  while (end < limit) {
    const token = tokens[end];
    if (!token || isBreak(sentence, end) || TIME_WORDS.has(token.lower)) break;
    if (BOUNDARIES.has(token.lower) && token.lower !== 'and' && !(token.lower === 'that' && end === at))
      break;
    if (token.lower === 'and' && !tokens[end + 1]?.capital) break;
    if (PREPOSITIONS.has(token.lower) && !/^(?:of|for|from|at)$/.test(token.lower)) break;
    if (PREPOSITIONS.has(token.lower) && TIME_WORDS.has(tokens[end + 1]?.lower ?? '')) break;
    if (end > at && DETERMINERS.has(token.lower) && opensAnother(tokens[end - 1]?.lower ?? '')) break;
    if (
      ADVERBS.has(token.lower) ||
      AUXILIARIES.has(token.lower) ||
      /^(?:it|he|she|they|we|i)$/.test(token.lower)
    )
      break;
    if (end > at && englishCue(token.lower)?.forms.has('past') && !token.capital) break;
    end++;
  }
  if (end === at) return null;
  return withApposition(sentence, at, end, limit);
}

/** A determiner behind a noun begins the next phrase ("told reporters the ferry …"). */
const opensAnother = (previous: string): boolean =>
  !DETERMINERS.has(previous) && !PREPOSITIONS.has(previous) && previous !== 'and' && previous !== 'half';

function withApposition(sentence: TokenSentence, at: number, end: number, limit: number): Range {
  const { tokens } = sentence;
  const next = tokens[end + 1];
  if (tokens[end]?.kind !== 'comma' || end + 1 >= limit || !next || !tokens[at]?.capital) return [at, end];
  if (
    !DETERMINERS.has(next.lower) &&
    !/(?:man|woman|person|director|chief|minister|president|secretary|head|leader)$/.test(next.lower)
  )
    return [at, end];
  let close = end + 1;
  while (close < limit && !isBreak(sentence, close)) {
    if (AUXILIARIES.has(tokens[close]?.lower ?? '') || PRONOUNS.has(tokens[close]?.lower ?? ''))
      return [at, end];
    close++;
  }
  return [at, close];
}

/** Whether the stretch could be a clause of its own: a subject and something like a finite verb. */
export function looksLikeClause(sentence: TokenSentence, from: number, to: number): boolean {
  if (to - from < 3 || !startsPhrase(sentence, from)) return false;
  for (let at = from + 1; at < to; at++) {
    const token = sentence.tokens[at];
    if (!token || token.capital) continue;
    if (AUXILIARIES.has(token.lower) || /(?:ed|n't)$/.test(token.lower)) return true;
    const next = sentence.tokens[at + 1];
    if (
      /[^s]s$/.test(token.lower) &&
      next?.kind === 'word' &&
      (DETERMINERS.has(next.lower) ||
        PREPOSITIONS.has(next.lower) ||
        ADVERBS.has(next.lower) ||
        PRONOUNS.has(next.lower) ||
        next.lower === 'to')
    )
      return true;
    if (
      englishCue(token.lower) ||
      /^(?:went|came|made|took|got|gave|saw|knew|began|ran|rose|fell|left|lost|won|held|kept|felt|met|paid|sent|spoke|stood|broke|grew|led|need|want|go|come|make|take)$/.test(
        token.lower,
      )
    )
      return true;
  }
  return false;
}
