import type { Segment, Sentence } from './clauses.ts';
import { findCue, type Cue } from './cues.ts';
import { trim, type Frame, type Range } from '../frames.ts';
import { nounPhraseAt } from './noun-phrases.ts';
import { isSpeakerLike } from './speaker-likeness.ts';
import { FORM } from './verb-forms.ts';
import { isReportingKonjunktiv, type WordInfo } from './words.ts';
import type { Token } from '../tokens.ts';
import { readCueClause } from './cue-clauses.ts';

/** Speech reports: a clause that names the act of speaking and its object, without the words. */
export function reportFrames(sentence: Sentence, end = sentence.segments.at(-1)?.to ?? 0): Frame[] {
  if (sentence.segments.length === 0) return [];
  for (let index = 0; index < sentence.segments.length; index++) {
    const segment = sentence.segments[index] as Segment;
    if (segment.kind !== 'main' || segment.konjunktiv) continue;
    const cue = findCue(sentence, index);
    if (!cue || !cue.flags.includes('n') || (cue.flags.includes('w') && !WITH_OBJECT.test(cue.lemma)))
      continue;
    const clause = readCueClause(sentence, index, cue);
    if (!clause.speaker || !canReport(sentence, clause.speaker)) continue;
    if (reflexive(sentence, segment) && !/zeigen|aussprechen|aus sprechen/.test(cue.lemma)) continue;
    if (tellsNothing(sentence, segment, cue)) continue;
    return [
      {
        type: 'reported',
        content: [wholeSentence(sentence, end)],
        speaker: clause.speaker,
        cue: [...cue.tokens, ...invoking(sentence, clause.chain)],
        addressee: clause.addressee,
        code: 'speech-act',
        confidence: 0.6,
        lemma: cue.lemma,
        chain: clause.chain,
      },
    ];
  }
  return [];
}

/** Verbs too weak to open a clause of content, but telling with an object ("rechnet mit …", "beziffert auf …"). */
const WITH_OBJECT =
  /^(?:von aus gehen|rechnen|aussprechen|für aus sprechen|gegen aus sprechen|verweisen|beziffern|begründen|befürworten)$/;

/** Nobody said anything ("bestätigte das nicht"), it was said long ago ("hatte … kritisiert"), or people died. */
function tellsNothing(sentence: Sentence, segment: Segment, cue: Cue): boolean {
  const words = sentence.tokens.slice(segment.from, segment.to).map((token) => token.lower);
  if (words.some((word) => /^(?:nicht|nichts|kaum|niemand)$/.test(word))) return true;
  if (/^(?:hatten?)$/.test(sentence.tokens[cue.finite]?.lower ?? '')) return true;
  return /fordern/.test(cue.lemma) && words.some((word) => CASUALTIES.test(word));
}

const CASUALTIES = /^(?:tote|toten|todesopfer|opfer|menschenleben|leben|verletzte|verletzten)$/;

/** Sentences in the Konjunktiv, or with soll/sollen, that have no frame of their own. */
export function freeFrame(sentence: Sentence): Frame | null {
  const main = sentence.segments.find((segment) => segment.kind === 'main');
  if (!main) return null;
  const range = wholeSentence(sentence, sentence.segments.at(-1)?.to ?? 0);
  const base = { content: [range], speaker: null, cue: [], addressee: null, lemma: '', carried: true };
  if (isFirstPerson(sentence, main)) return null;
  const holder = opinionOf(sentence, main);
  if (holder)
    return {
      ...base,
      type: 'reported',
      speaker: holder,
      carried: false,
      code: 'konjunktiv',
      confidence: 0.6,
    };
  if (main.konjunktiv) {
    const sure = isReportingKonjunktiv(
      sentence.tokens[main.finite] as Token,
      sentence.infos[main.finite] as WordInfo,
    );
    if (/\bsei (?:denn|dank|es|angemerkt|erwähnt|gesagt)\b/.test(wordsOf(sentence, main))) return null;
    const modal = !sure && /^(?:könn|dürf|müss)te/.test(sentence.tokens[main.finite]?.lower ?? '');
    return {
      ...base,
      type: 'indirect-free',
      code: 'konjunktiv',
      confidence: sure ? 0.8 : modal ? 0.55 : 0.65,
      sure,
    };
  }
  const finite = sentence.tokens[main.finite]?.lower;
  if (finite !== 'soll' && finite !== 'sollen') return null;
  // "soll gestohlen haben" is hearsay by itself, "soll eröffnet werden" only in the wake of a statement
  return {
    ...base,
    type: 'free-indirect',
    code: 'hearsay',
    confidence: isPerfect(sentence, main) ? 0.7 : 0.6,
  };
}

/** "Für den Minister sei das ein Erfolg": the object of für holds the opinion. */
function opinionOf(sentence: Sentence, main: Segment): Range | null {
  if (
    !main.konjunktiv ||
    sentence.tokens[main.head]?.lower !== 'für' ||
    !/^(?:sei|seien|wäre)$/.test(sentence.tokens[main.finite]?.lower ?? '')
  )
    return null;
  const phrase = nounPhraseAt(sentence, main.head + 1, main.finite);
  return phrase && isSpeakerLike(sentence, phrase) ? [phrase.from, phrase.to] : null;
}

/** A statement that is a whole sentence keeps its full stop. */
function wholeSentence(sentence: Sentence, end: number): Range {
  const [from, to] = trim(sentence, [0, end]);
  return end >= sentence.tokens.length && sentence.tokens[to]?.kind === 'stop' ? [from, to + 1] : [from, to];
}

/** The words "unter Berufung auf" in front of the source behind the speaker. */
function invoking(sentence: Sentence, chain: readonly Range[]): number[] {
  const from = chain[0]?.[0] ?? 0;
  return sentence.tokens[from - 3]?.lower === 'unter' ? [from - 3, from - 2, from - 1] : [];
}

/** People, bodies and their papers speak; floods and names of things do not. */
function canReport(sentence: Sentence, [from, to]: Range): boolean {
  const first = sentence.tokens[from];
  if (!first || /^(?:ich|wir|es|man|das)$/.test(first.lower)) return false;
  const pronoun = to === from + 1 && !first.capital;
  if (pronoun) return /^(?:er|sie|die|der|diese|dieser)$/.test(first.lower);
  return true;
}

function reflexive(sentence: Sentence, segment: Segment): boolean {
  return sentence.tokens.slice(segment.from, segment.to).some((token) => token.lower === 'sich');
}

function isFirstPerson(sentence: Sentence, segment: Segment): boolean {
  return sentence.tokens
    .slice(segment.from, segment.to)
    .some((token) => /^(?:ich|mir|mich|wir)$/.test(token.lower));
}

const wordsOf = (sentence: Sentence, segment: Segment): string =>
  sentence.tokens
    .slice(segment.from, segment.to)
    .map((token) => token.lower)
    .join(' ');

/** Ends in "… haben", "… sein", "… worden sein". */
function isPerfect(sentence: Sentence, segment: Segment): boolean {
  for (let at = segment.to - 1; at > segment.finite + 1; at--) {
    const token = sentence.tokens[at];
    if (token?.kind !== 'word') continue;
    return (
      /^(?:haben|sein)$/.test(token.lower) && ((sentence.infos[at - 1]?.forms ?? 0) & FORM.participle) !== 0
    );
  }
  return false;
}
