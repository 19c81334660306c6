import type { Segment, Sentence } from './clauses.ts';
import type { Frame, Range } from '../frames.ts';
import { nounPhraseAt } from './noun-phrases.ts';
import { subjectOf } from './antecedents.ts';
import { isSpeakerLike } from './speaker-likeness.ts';
import { documentSource } from './cue-clauses.ts';

/** Who says a quotation, and how the sentence tells. */
export interface Attribution {
  readonly speaker: Range | null;
  readonly meant?: Range | null;
  readonly cue: readonly number[];
  readonly addressee: Range | null;
  readonly lemma: string;
  readonly code: Frame['code'];
  readonly confidence: number;
  readonly chain?: readonly Range[];
  readonly quoter?: Range | null;
}

/** Any verb before a colon and a quotation introduces it ("lachte:", "machte sich Luft:"). */
export function weakCue(sentence: Sentence, at: number): Attribution | null {
  const segment = sentence.segments[at] as Segment;
  if (segment.finite < 0 || segment.konjunktiv) return null;
  const place = isReadThere(sentence, at) ? placeOfWords(sentence, segment) : null;
  const speaker = place ?? subjectOf(sentence, at);
  const sure = place !== null || followsBelow(sentence, segment);
  const who =
    speaker && (ownerOfWords(sentence, speaker) ?? (sure || couldSpeak(sentence, speaker) ? speaker : null));
  if (!who) return null;
  return {
    speaker: who,
    cue: [segment.finite],
    addressee: null,
    lemma: sentence.tokens[segment.finite]?.lower ?? '',
    code: 'quotation-marks',
    confidence: 0.7,
  };
}

/** "steht", "findet sich", "ist … zu lesen": the words are written somewhere. */
function isReadThere(sentence: Sentence, at: number): boolean {
  const segment = sentence.segments[at] as Segment;
  const verb = sentence.infos[segment.finite]?.readings[0]?.verb.lemma ?? '';
  if (/^(?:stehen|finden|lesen)$/.test(verb)) return true;
  const last = sentence.segments[at + 2] ?? sentence.segments[at + 1];
  const words = sentence.tokens.slice(segment.from, last?.to ?? segment.to).map((token) => token.lower);
  return words.some((word, index) => word === 'zu' && /^(?:lesen|hören|sehen)$/.test(words[index + 1] ?? ''));
}

/** The paper, page or banner; "darauf" where it was named before. */
function placeOfWords(sentence: Sentence, segment: Segment): Range | null {
  const pointer = sentence.tokens.findIndex(
    (token, index) =>
      index >= segment.from && index < segment.to && /^(?:darauf|darin|dort)$/.test(token.lower),
  );
  return documentSource(sentence, segment) ?? (pointer >= 0 ? [pointer, pointer + 1] : null);
}

/** "enthält folgende Regel:" says that the words of its subject come now. */
function followsBelow(sentence: Sentence, segment: Segment): boolean {
  return sentence.tokens
    .slice(segment.finite, segment.to)
    .some((token) => /^folgende[rnms]?$/.test(token.lower));
}

/** "Das Fazit von Anna Bauer überrascht nicht: „…“": the words are hers. */
function ownerOfWords(sentence: Sentence, [from, to]: Range): Range | null {
  for (let at = from; at < to - 1; at++) {
    if (!WORDS.test(sentence.tokens[at]?.lower ?? '')) continue;
    const next = sentence.tokens[at + 1]?.lower;
    const start =
      next === 'von' || next === 'vom' ? at + 2 : sentence.infos[at + 1]?.cases.includes('g') ? at + 1 : -1;
    const phrase = start > 0 ? nounPhraseAt(sentence, start, to) : null;
    if (phrase) return [phrase.from, phrase.to];
  }
  return null;
}

const WORDS =
  /^(?:fazit|antwort|kommentar|reaktion|worte|aussage|begründung|bilanz|appell|forderung|botschaft|erklärung|urteil|rat|vorwurf|kritik)$/;
const AGENT = /(?:er|erin|ist|istin|or|orin|ent|entin|ant|antin|eur|mann|frau|leute)$/;

/** With an article it must be somebody; without one it may be a name. */
function couldSpeak(sentence: Sentence, [from, to]: Range): boolean {
  const pronoun = to === from + 1 && !sentence.tokens[from]?.capital;
  const noun = sentence.tokens.slice(from + 1, to).find((token) => token.capital);
  if (noun && AGENT.test(noun.lower)) return true;
  return (
    Boolean(sentence.tokens[from]?.capital && !sentence.infos[from]?.cases) ||
    isSpeakerLike(sentence, { from, to, pronoun })
  );
}
