import { subjectOf } from './antecedents.ts';
import type { Segment, Sentence } from './clauses.ts';
import { readCueClause } from './cue-clauses.ts';
import { findCue, type Cue } from './cues.ts';
import { sizeOf, type Frame, type Range } from '../frames.ts';
import { nounPhraseAt } from './noun-phrases.ts';
import { isSpeakerLike } from './speaker-likeness.ts';

/** What quoted words inside a sentence hang on. */
export interface Host {
  readonly speaker: Range | null;
  readonly cue: readonly number[];
  readonly addressee: Range | null;
  readonly lemma: string;
  /** How the words hang on the host: inside a statement, as label of a verb, in a clause with a cue. */
  readonly kind: 'content' | 'label' | 'clause' | 'none';
  readonly carried: boolean;
  /** Who quotes the speaker. */
  readonly quoter?: Range | null;
}

/** The statement around the words, else the verb of their clause, else whom the sentence is about. */
export function hostOf(sentence: Sentence, frames: readonly Frame[], from: number, to: number): Host {
  let last = to;
  while (last > from + 1 && sentence.tokens[last - 1]?.kind === 'stop') last--;
  const around = frames.filter(
    (other) => other.type !== 'reported' && other.content.some(([a, b]) => from >= a && last <= b),
  );
  const frame = around.sort((one, other) => sizeOf(one) - sizeOf(other))[0];
  if (frame) return { ...frame, kind: 'content', carried: frame.carried ?? false };
  const index = sentence.segments.findIndex((segment) => from >= segment.from && from < segment.to);
  const afterAls = sentence.tokens[from - 1]?.lower === 'als';
  const reach = afterAls ? Math.max(0, index - 4) : Math.max(0, index - 1);
  for (let at = index; at >= reach; at--) {
    const cue = findCue(sentence, at);
    if (!cue || (cue.finite >= from && cue.finite < to)) continue;
    if ((afterAls ? at < index : at < index - 1) && !cue.flags.includes('a')) continue;
    return clauseHost(sentence, at, cue, index, from, to);
  }
  const other = frames.find((candidate) => candidate.type !== 'direct' || candidate.cue.length > 0);
  const holder = other ? null : opinionHolder(sentence, index);
  if (holder) return { speaker: holder, cue: [], addressee: null, lemma: '', kind: 'label', carried: false };
  const speaker = other?.speaker ?? mainSubject(sentence, index, from, to);
  return { speaker, cue: [], addressee: null, lemma: '', kind: 'none', carried: speaker === null };
}

/** Verbs whose object is a wording rather than a thing ("warnte vor einem „…“"). */
const LABELLING =
  /^(?:von sprechen|warnen|raten|fordern|verlangen|vorwerfen|kritisieren|ankündigen|beklagen|konstatieren|befürchten|rechnen|versprechen|zurückweisen|zusagen|anprangern|attestieren|bescheinigen|unterstellen|beschuldigen)$/;

function clauseHost(sentence: Sentence, at: number, cue: Cue, index: number, from: number, to: number): Host {
  const clause = readCueClause(sentence, at, cue);
  const label = cue.flags.includes('a');
  const object = at === index && LABELLING.test(cue.lemma);
  const als = label ? indexOfAls(sentence, sentence.segments[at] as Segment, to) : -1;
  const speaker = clause.meant ?? clause.speaker;
  const own = speaker && speaker[0] >= from && speaker[1] <= to;
  return {
    speaker: own ? null : speaker,
    cue: als >= 0 ? [...cue.tokens, als] : cue.tokens,
    addressee: clause.addressee,
    lemma: cue.lemma,
    kind:
      (label && (als >= 0 || !cue.flags.includes('w'))) || object
        ? 'label'
        : at === index
          ? 'clause'
          : 'none',
    carried: false,
    quoter: own ? null : clause.quoter,
  };
}

function indexOfAls(sentence: Sentence, segment: Segment, before: number): number {
  for (let at = before - 1; at > segment.from; at--) if (sentence.tokens[at]?.lower === 'als') return at;
  return -1;
}

/** "Für den Minister ist das „…“": the object of für holds the opinion. */
function opinionHolder(sentence: Sentence, index: number): Range | null {
  const segment = sentence.segments[index];
  if (!segment || segment.finite < 0 || !sentence.infos[segment.finite]?.auxiliary) return null;
  for (let at = segment.head; at < segment.to; at++) {
    if (sentence.tokens[at]?.lower !== 'für') continue;
    const phrase = nounPhraseAt(sentence, at + 1, segment.to);
    if (phrase && isSpeakerLike(sentence, phrase)) return [phrase.from, phrase.to];
  }
  return null;
}

/** Whoever is the subject of the main clause around the words, if it can speak at all. */
function mainSubject(sentence: Sentence, index: number, from: number, to: number): Range | null {
  for (let at = index; at >= 0; at--) {
    const segment = sentence.segments[at];
    if (segment?.kind !== 'main' || segment.konjunktiv) continue;
    const subject = subjectOf(sentence, at);
    if (!subject || (subject[0] >= from && subject[1] <= to)) return null;
    const pronoun = subject[1] === subject[0] + 1 && !sentence.tokens[subject[0]]?.capital;
    return isSpeakerLike(sentence, { from: subject[0], to: subject[1], pronoun }) ? subject : null;
  }
  return null;
}
