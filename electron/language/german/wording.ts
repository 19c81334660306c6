import type { QuotedRegion } from '../quotation-marks.ts';
import type { Sentence } from './clauses.ts';
import { findCue } from './cues.ts';
import type { Frame, Range } from './frames.ts';
import { subjectOf } from './antecedents.ts';
import { nounPhraseAt } from './noun-phrases.ts';
import { isSpeakerLike } from './subjects.ts';
import { readCueClause } from './cue-clauses.ts';

export interface Host {
  readonly speaker: Range | null;
  readonly cue: readonly number[];
  readonly addressee: Range | null;
  readonly lemma: string;
  /** How the words hang on the host: inside a statement, as label of a verb, in a clause with a cue. */
  readonly kind: 'content' | 'label' | 'clause' | 'none';
  readonly carried: boolean;
}

const TITLE_NOUN =
  /(?:zeitung|magazin|zeitschrift|blatt|film|buch|roman|album|lied|song|titel|namens?|schiff|sendung|serie|projekte?|programm|partei|gruppe|band|sonde|satellit|verein|initiative|aktion|bündnis|bezeichnung|begriffe?|wort|motto|hurrikan|taifun|sturm|portal|website|internetseite|restaurant|hotel|zug|stiftung|kampagne|konferenz|preis|sender|agentur|stück|werk|oper|gemälde|spiel|software|organisation|festival|operation|mission|typs?|modells?|ausstellung|thema|themen|überschrift|reihe|wettbewerb|gesetz|dienst|onlinedienst|bewegung|miliz|klasse|raumschiff|shuttle|boot|yacht|fähre|tanker|flugzeug|rakete|kategorie|disziplin|abteilung|rubrik|spitznamen?|codenamen?|marke|firma|unternehmen|sorte|art|stichwort|slogan|verlag|bar|club|diskothek|gaststätte|hütte|station|halle|haus|bereich|plattform|bank|netzwerk|liste|fraktion|rubriken|phänomenbereich|vereinigung|kirche|single|cd|dvd)$/i;
const FOREIGN = /(?:^|\s)(?:the|of|and|for|against|to|de|la|le|les|du|el)(?:\s|$)/i;

/** Words quoted inside a sentence: somebody's wording, unless they are a name or a title. */
export function wordingFrames(
  text: string,
  sentence: Sentence,
  frames: readonly Frame[],
  regions: readonly QuotedRegion[],
): Frame[] {
  const found: Frame[] = [];
  for (const region of regions) {
    if (regions.some((other) => other !== region && other.start < region.start && other.end > region.end))
      continue;
    const from = sentence.tokens.findIndex((token) => token.start >= region.innerStart);
    let to = from;
    while (from >= 0 && to < sentence.tokens.length && (sentence.tokens[to]?.end ?? 0) <= region.innerEnd)
      to++;
    if (from < 0 || to <= from) continue;
    const host = hostOf(sentence, frames, from, to);
    const confidence = wordingScore(text, region, sentence, from, to, host);
    if (confidence < 0.5) continue;
    found.push({
      type: 'direct',
      content: [[from, to]],
      speaker: host.speaker,
      cue: host.cue,
      addressee: host.addressee,
      code: 'quotation-marks',
      confidence,
      lemma: host.lemma,
      carried: host.carried,
      nested: host.kind === 'content',
    });
  }
  return found;
}

/** The statement around the words, else the verb of their clause. */
function hostOf(sentence: Sentence, frames: readonly Frame[], from: number, to: number): Host {
  const frame = frames.find(
    (other) => other.type !== 'reported' && other.content.some(([a, b]) => from >= a && to <= b),
  );
  if (frame) return { ...frame, kind: 'content', carried: frame.carried ?? false };
  const index = sentence.segments.findIndex((segment) => from >= segment.from && from < segment.to);
  for (const at of [index, index - 1]) {
    const cue = at >= 0 ? findCue(sentence, at) : null;
    if (!cue || (cue.finite >= from && cue.finite < to)) continue;
    const clause = readCueClause(sentence, at, cue);
    const label = /a/.test(cue.flags);
    const als = label
      ? sentence.tokens.findIndex((token, position) => token.lower === 'als' && position > 0 && position < to)
      : -1;
    const speaker =
      clause.speaker && clause.speaker[0] >= from && clause.speaker[1] <= to ? null : clause.speaker;
    return {
      speaker,
      cue: als >= 0 ? [...cue.tokens, als] : cue.tokens,
      addressee: clause.addressee,
      lemma: cue.lemma,
      kind: label ? 'label' : at === index ? 'clause' : 'none',
      carried: false,
    };
  }
  const other = frames.find((candidate) => candidate.type !== 'direct' || candidate.cue.length > 0);
  const speaker = other?.speaker ?? opinionHolder(sentence, index) ?? mainSubject(sentence, index, from, to);
  return { speaker, cue: [], addressee: null, lemma: '', kind: 'none', carried: speaker === null };
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
    return isSpeakerLike(sentence, {
      from: subject[0],
      to: subject[1],
      pronoun: subject[1] === subject[0] + 1 && !sentence.tokens[subject[0]]?.capital,
    })
      ? subject
      : null;
  }
  return null;
}

/** How likely the quoted words are somebody's wording; 0 to 1. */
function wordingScore(
  text: string,
  region: QuotedRegion,
  sentence: Sentence,
  from: number,
  to: number,
  host: Host,
): number {
  const words = sentence.tokens.slice(from, to).filter((token) => token.kind === 'word');
  const lower = words.filter((token) => !token.capital).length;
  const previous = sentence.tokens[from - 1];
  const inner = text.slice(region.innerStart, region.innerEnd);
  if (words.length === 0) return 0;
  if (previous?.capital && TITLE_NOUN.test(previous.text)) return 0.1;
  if (
    /(?:so genannte[nrsm]?|sogenannte[nrsm]?|\()\s*$/.test(
      text.slice(Math.max(0, region.start - 20), region.start),
    )
  )
    return 0.1;
  if (FOREIGN.test(inner)) return 0.15;
  const lowerStart = !words[0]?.capital;
  const score = SCORES[host.kind];
  if (words.length === 1)
    return lowerStart
      ? score.adjective
      : previous && /^(?:als|einen?|eine[rm]?|den|dem)$/.test(previous.lower)
        ? score.noun
        : score.name;
  if (lowerStart) return words.length >= 4 ? score.clause : score.phrase;
  const verb = sentence.infos
    .slice(from, to)
    .some((info, at) => info.forms !== 0 && !sentence.tokens[from + at]?.capital);
  if (words.length >= 4 && lower >= 2) return verb ? score.clause : score.long;
  return lower >= 1 ? score.long - 0.35 : score.name;
}

interface Scores {
  readonly adjective: number;
  readonly noun: number;
  readonly name: number;
  readonly phrase: number;
  readonly clause: number;
  readonly long: number;
}

/** Hand-set: the closer the words hang on a cue, the likelier they are wording. */
const SCORES: Record<Host['kind'], Scores> = {
  content: { adjective: 0.5, noun: 0.4, name: 0.1, phrase: 0.8, clause: 0.9, long: 0.8 },
  label: { adjective: 0.8, noun: 0.6, name: 0.1, phrase: 0.8, clause: 0.9, long: 0.7 },
  clause: { adjective: 0.6, noun: 0.4, name: 0.1, phrase: 0.7, clause: 0.9, long: 0.5 },
  none: { adjective: 0.3, noun: 0.2, name: 0.1, phrase: 0.5, clause: 0.7, long: 0.2 },
};
