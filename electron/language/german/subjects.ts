import type { Sentence } from './clauses.ts';
import { disagrees, isBareName, isSpeakerLike } from './speaker-likeness.ts';
import { LEADING_ADVERB } from './noun-search.ts';
import { nounPhraseAt, type NounPhrase } from './noun-phrases.ts';
import { startsPhrase } from './cue-phrases.ts';

/** Who does and who receives in a clause. */
export interface Parties {
  readonly subject: NounPhrase | null;
  readonly dative: NounPhrase | null;
  readonly accusative: NounPhrase | null;
  /** Object of "von" or "durch", the doer in a passive clause. */
  readonly agent: NounPhrase | null;
  /** Object of "gegenüber", or "vor der Presse". */
  readonly towards: NounPhrase | null;
}

interface Chunk {
  readonly phrase: NounPhrase;
  readonly preposition: string;
}

/** Cuts a stretch into noun phrases with their prepositions; other words are skipped. */
export function chunks(sentence: Sentence, from: number, to: number, agents = false): Chunk[] {
  const { tokens, infos } = sentence;
  // in the passive "von X" is the doer, not an attribute of the noun before
  const attributes = agents ? 'genitive' : true;
  const found: Chunk[] = [];
  let at = from;
  while (at < to) {
    const info = infos[at];
    const token = tokens[at];
    if (!token || !info) break;
    if (token.kind === 'open') {
      while (at < to && tokens[at]?.kind !== 'close') at++;
      at++;
      continue;
    }
    const isPreposition = info.preposition && !(token.lower === 'während' && at === from);
    if (isPreposition) {
      const phrase = nounPhraseAt(sentence, at + 1, to, attributes);
      if (phrase) {
        found.push({ phrase, preposition: token.lower });
        at = phrase.to;
        if (tokens[at]?.lower === 'gegenüber') at++;
        continue;
      }
    }
    const phrase = isPreposition ? null : nounPhraseAt(sentence, at, to, attributes);
    if (phrase) {
      const postposed = tokens[phrase.to]?.lower;
      const free = postposed === 'gegenüber' && !nounPhraseAt(sentence, phrase.to + 1, to);
      const after = free || postposed === 'zufolge' || postposed === 'nach' ? (postposed ?? '') : '';
      found.push({
        phrase,
        preposition: after && phrase.to < to && !(after === 'nach' && phrase.to + 1 < to) ? after : '',
      });
      at = phrase.to;
      if (after) at++;
      continue;
    }
    at++;
  }
  return found;
}

/** Finds the parties of a clause of which the finite verb stands at `finite`. */
export function parties(
  sentence: Sentence,
  from: number,
  finite: number,
  to: number,
  verbLast: boolean,
  passive = false,
): Parties {
  const before = chunks(sentence, from, finite, passive);
  const after = chunks(sentence, finite + 1, to, passive);
  const all = [...before, ...after];
  const prefield = !verbLast ? prefieldPhrase(sentence, from, finite) : null;
  const candidates = (verbLast ? all : after).filter((chunk) => canBeSubject(chunk));
  const subject = chooseSubject(
    sentence,
    prefield,
    candidates.map((chunk) => chunk.phrase),
    verbLast,
    finite,
  );
  const rest = all.filter(
    (chunk) => !chunk.preposition && !overlaps(chunk.phrase, subject) && !chunk.phrase.time,
  );
  const first = (test: (chunk: Chunk) => boolean): NounPhrase | null => all.find(test)?.phrase ?? null;
  return {
    subject,
    dative:
      rest.find((chunk) => chunk.phrase.cases.includes('d') && !/n/.test(chunk.phrase.cases))?.phrase ??
      dativePronoun(sentence, from, to),
    accusative:
      rest.find((chunk) => chunk.phrase.cases.includes('a') || chunk.phrase.cases.includes('n'))?.phrase ??
      null,
    agent:
      first((chunk) => isAgent(chunk) && isSpeakerLike(sentence, chunk.phrase)) ??
      first((chunk) => isAgent(chunk) && chunk.preposition === 'vom') ??
      first(isAgent),
    towards: first((chunk) => chunk.preposition === 'gegenüber'),
  };
}

const isAgent = (chunk: Chunk): boolean =>
  /^(?:von|vom|durch|seitens)$/.test(chunk.preposition) && !chunk.phrase.time;

function canBeSubject(chunk: Chunk): boolean {
  return !chunk.preposition && !chunk.phrase.time && chunk.phrase.cases.includes('n');
}

/** Everything before the finite verb of a main clause is one constituent, so take it whole. */
function prefieldPhrase(sentence: Sentence, from: number, finite: number): NounPhrase | null {
  const { tokens, infos } = sentence;
  let start = from;
  if (start === 0 && start + 1 < finite && LEADING_ADVERB.test(tokens[0]?.lower ?? '')) start++;
  while (
    start < finite &&
    (infos[start]?.adverb || infos[start]?.coordinator) &&
    !infos[start]?.cases &&
    !(infos[start]?.preposition && startsPhrase(sentence, start + 1))
  )
    start++;
  if (start >= finite) return null;
  const phrase = particleName(sentence, from, finite) ?? nounPhraseAt(sentence, start, finite);
  if (!phrase || phrase.time || !phrase.cases.includes('n')) return null;
  let end = finite;
  while (
    end > phrase.to &&
    (infos[end - 1]?.adverb || tokens[end - 1]?.kind !== 'word') &&
    tokens[end - 1]?.kind !== 'close'
  )
    end--;
  return { ...phrase, to: Math.max(end, phrase.to) };
}

/** "Von der Leyen sagte": a surname that opens the sentence with its particle, right in front of the verb. */
function particleName(sentence: Sentence, from: number, finite: number): NounPhrase | null {
  const { tokens } = sentence;
  if (from > 0 || !/^(?:von|van|zu|de|ter)$/.test(tokens[0]?.lower ?? '')) return null;
  const noun = /^(?:der|den|dem|und|zu)$/.test(tokens[1]?.lower ?? '') ? 2 : 1;
  // "Zu Beginn sagte", "Von Anfang an": without a second particle the noun may be anything
  const next = sentence.infos[finite + 1];
  const sure = noun === 2 || (next?.adverb === true && !next.cases);
  if (!sure || finite !== noun + 1 || !tokens[noun]?.capital || /^zu$/.test(tokens[1]?.lower ?? ''))
    return null;
  return { from, to: finite, head: noun, cases: 'n', pronoun: false, time: false };
}

function chooseSubject(
  sentence: Sentence,
  prefield: NounPhrase | null,
  after: readonly NounPhrase[],
  verbLast: boolean,
  finite: number,
): NounPhrase | null {
  const { tokens } = sentence;
  const first = after[0] ?? null;
  if (!prefield)
    return verbLast ? (after.find((phrase) => !isObjectPronoun(sentence, phrase)) ?? first) : first;
  if (!first) return prefield;
  if (disagrees(sentence, prefield, finite) && !first.time) return first;
  const article = tokens[first.from]?.lower ?? '';
  if (first.pronoun && first.from === prefield.to + 1) {
    if (/^(?:er|man|wir|ich)$/.test(article)) return first;
    if (article === 'sie' && !isSpeakerLike(sentence, prefield) && !isBareName(sentence, prefield))
      return first;
  }
  if (/^(?:das|dies|es|dieses)$/.test(tokens[prefield.from]?.lower ?? '') && prefield.pronoun) return first;
  if (
    first.from === prefield.to + 1 &&
    !isSpeakerLike(sentence, prefield) &&
    !isBareName(sentence, prefield)
  ) {
    if (article === 'der' && first.cases === 'n' && OBJECT_OPENERS.test(tokens[prefield.from]?.lower ?? ''))
      return first;
    const ambiguous = /^(?:die|das|eine|diese|seine|ihre)$/.test(article);
    const object =
      /^(?:die|eine|diese|seine|ihre|den|einen|jegliche|alle|solche)$/.test(
        tokens[prefield.from]?.lower ?? '',
      ) || !isDetermined(sentence, prefield);
    if (!ambiguous && object && (isSpeakerLike(sentence, first) || isBareName(sentence, first))) return first;
  }
  return prefield;
}

/** Whether the phrase opens with a determiner. */
const isDetermined = (sentence: Sentence, phrase: NounPhrase): boolean =>
  sentence.infos[phrase.from]?.cases !== '';

const OBJECT_OPENERS = /^(?:die|das|eine|ein|diese|dieses|seine|ihre|den|einen|mehrere|alle)$/;

const isObjectPronoun = (sentence: Sentence, phrase: NounPhrase): boolean =>
  phrase.pronoun && sentence.tokens[phrase.from]?.lower === 'es';

function overlaps(one: NounPhrase, other: NounPhrase | null): boolean {
  return other !== null && one.from < other.to && other.from < one.to;
}

function dativePronoun(sentence: Sentence, from: number, to: number): NounPhrase | null {
  for (let index = from; index < to; index++) {
    if (
      /^(?:ihm|ihnen|ihr|uns|mir)$/.test(sentence.tokens[index]?.lower ?? '') &&
      !sentence.tokens[index + 1]?.capital
    ) {
      return { from: index, to: index + 1, head: index, cases: 'd', pronoun: true, time: false };
    }
  }
  return null;
}
