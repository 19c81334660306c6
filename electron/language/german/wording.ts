import type { QuotedRegion } from '../quotation-marks.ts';
import type { Sentence } from './clauses.ts';
import type { Frame } from '../frames.ts';
import { namesATitle } from './titles.ts';
import { hostOf, type Host } from './wording-hosts.ts';

const TITLE_NOUN =
  /(?:zeitung|magazin|zeitschrift|blatt|film|buch|roman|album|lied|song|titel|namens?|schiff|sendung|serie|projekte?|programm|partei|gruppe|band|sonde|satellit|verein|initiative|aktion|bündnis|bezeichnung|begriffe?|wort|motto|hurrikan|taifun|sturm|portal|website|internetseite|restaurant|hotel|zug|stiftung|kampagne|konferenz|preis|sender|agentur|stück|werk|oper|gemälde|spiel|software|organisation|festival|operation|mission|typs?|modells?|ausstellung|thema|themen|überschrift|reihe|wettbewerb|gesetz|dienst|onlinedienst|bewegung|miliz|klasse|raumschiff|shuttle|boot|yacht|fähre|tanker|flugzeug|rakete|kategorie|disziplin|abteilung|rubrik|spitznamen?|codenamen?|marke|firma|unternehmen|sorte|art|stichwort|verlag|bar|club|diskothek|gaststätte|hütte|station|halle|haus|bereich|plattform|bank|netzwerk|liste|fraktion|rubriken|phänomenbereich|vereinigung|kirche|single|cd|dvd)(?:e?s|en|n)?$/i;
const FOREIGN =
  /(?:^|\s)(?:the|of|and|for|against|to|a|an|at|my|you|your|is|it|we|he|they|this|that|are|with|de|la|le|les|du|el|al|bin|pro|cum|sine|et|ad|per)(?:\s|$)/i;

/** What is chanted, painted or printed is wording, however short. */
const SLOGAN_BEFORE =
  /(?:Parolen?|Aufschrift|Slogans?|Spruch|Sprüchen?|Rufen?|Sprechchören?|Inschrift|Losung|Zwischenruf|Ausruf)(?: wie(?: etwa| zum Beispiel)?)?\s*$/;

const isSlogan = (text: string, region: QuotedRegion): boolean =>
  SLOGAN_BEFORE.test(text.slice(Math.max(0, region.start - 60), region.start));

/** Words quoted inside a sentence: somebody's wording, unless they are a name or a title. */
export function wordingFrames(
  text: string,
  sentence: Sentence,
  frames: readonly Frame[],
  regions: readonly QuotedRegion[],
): Frame[] {
  const found: Frame[] = [];
  let accepted: { readonly end: number; readonly host: Host; readonly confidence: number } | null = null;
  for (const region of regions) {
    if (regions.some((other) => other !== region && other.start < region.start && other.end > region.end))
      continue;
    const from = sentence.tokens.findIndex((token) => token.start >= region.innerStart);
    let to = from;
    while (from >= 0 && to < sentence.tokens.length && (sentence.tokens[to]?.end ?? 0) <= region.innerEnd)
      to++;
    if (from < 0 || to <= from) continue;
    // "„aggressiv“ und „herausfordernd“": what is joined to wording is wording
    const joined =
      accepted !== null && /^\s*(?:,|und|oder|sowie)\s*$/.test(text.slice(accepted.end, region.start));
    if (!joined && isListed(regions, text, region) && !isSlogan(text, region)) continue;
    const host: Host = joined && accepted ? accepted.host : hostOf(sentence, frames, from, to);
    if (
      frames.some((frame) =>
        [frame.speaker, frame.addressee].some((range) => range && from >= range[0] && to <= range[1]),
      )
    )
      continue;
    if ([host.speaker, host.addressee].some((range) => range && from >= range[0] && to <= range[1])) continue;
    if (host.speaker && namesATitle(sentence, host.speaker)) continue;
    const own = wordingScore(text, region, sentence, from, to, host);
    const confidence: number = joined && accepted ? Math.max(own, accepted.confidence) : own;
    if (confidence < 0.5) continue;
    accepted = { end: region.end, host, confidence };
    found.push({
      type: 'direct',
      content: [[from, to]],
      speaker: host.speaker,
      cue: host.cue,
      addressee: host.addressee,
      quoter: host.quoter ?? null,
      chain: host.quoter ? [host.quoter] : [],
      code: 'quotation-marks',
      confidence,
      lemma: host.lemma,
      carried: host.carried,
      nested: host.kind === 'content',
      passing: host.kind === 'none' && !isSlogan(text, region),
    });
  }
  return found;
}

/** Three and more capitalised quotations in a row, with nothing but commas and "und" between, are a list of titles. */
function isListed(regions: readonly QuotedRegion[], text: string, region: QuotedRegion): boolean {
  const titles = regions.filter((other) => /^\p{Lu}/u.test(text[other.innerStart] ?? ''));
  const at = titles.indexOf(region);
  if (at < 0 || titles.length < 3) return false;
  const joined = (index: number): boolean => {
    const [one, next] = [titles[index], titles[index + 1]];
    return Boolean(one && next && LIST_JOINT.test(text.slice(one.end, next.start)));
  };
  let length = 1;
  for (let index = at; joined(index); index++) length++;
  for (let index = at - 1; joined(index); index--) length++;
  return length >= 3;
}

const LIST_JOINT =
  /^\s*(?:\([^)]*\))?\s*(?:,|und|oder|sowie|,? aber auch|oder auch|oder beispielsweise|und zum Beispiel)\s*$/;

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
  // nobody names a thing with a sentence of eight words and a verb in it
  if (host.kind === 'content' && words.length >= 8 && lower >= 4 && holdsVerb(sentence, from, to))
    return 0.85;
  if (isSlogan(text, region)) return 0.85;
  const phrase = (words.length >= 3 || host.kind === 'label') && opensPhrase(sentence, from);
  if (previous?.capital && TITLE_NOUN.test(previous.text) && !phrase) return 0.1;
  const whole = text.slice(region.innerStart, region.innerEnd).trim();
  if (words.length >= 4 && /[.!?]$/.test(whole) && text.slice(0, region.start).trimEnd().endsWith('('))
    return 0.75;
  if (
    /(?:so genannte[nrsm]?|sogenannte[nrsm]?|\()\s*$/.test(
      text.slice(Math.max(0, region.start - 20), region.start),
    )
  )
    return 0.1;
  if (FOREIGN.test(inner) && words.length <= 6) return 0.15;
  if (inBrackets(text, region)) return 0.1;
  // "iPod", "documenta 12"
  const brand =
    /^\p{Ll}+\p{Lu}/u.test(words[0]?.text ?? '') || (words.length === 1 && to - from > 1 && /\d/.test(inner));
  if (brand) return 0.1;
  const lowerStart = !words[0]?.capital;
  const score = SCORES[host.kind];
  // "wegen „groben Unfugs“ angezeigt": a charge, not somebody's words
  if (host.kind === 'none' && previous?.lower === 'wegen') return score.name;
  if (words.length === 1)
    return lowerStart
      ? score.adjective
      : previous && /^(?:als|einen?|eine[rm]?|den|dem)$/.test(previous.lower)
        ? score.noun
        : score.name;
  if (lowerStart) return words.length >= 4 ? score.clause : score.phrase;
  const verb = holdsVerb(sentence, from, to);
  const adjective = sentence.infos[from - 1]?.adjectiveShaped && !previous?.capital;
  const determined = previous !== undefined && (sentence.infos[from - 1]?.cases !== '' || adjective);
  if (host.kind === 'label' && (determined || previous?.lower === 'als'))
    return words.length >= 3 && lower >= 1 ? score.long : score.noun;
  // "die „Kampagne für ein Freies Tibet“" is a name
  if (determined && !verb) return host.kind === 'content' && words.length >= 3 && lower >= 2 ? 0.6 : 0.3;
  if (words.length >= 4 && lower >= 2) return verb ? score.clause : score.long;
  if (/[!?]$/.test(inner.trim()) && host.kind !== 'none') return score.phrase;
  if (host.kind === 'label' && lower >= 1) return 0.55;
  return lower >= 1 ? score.long - 0.35 : score.name;
}

/** A small word or an adjective opens a phrase, not a name ("auto, motor und sport"). */
function opensPhrase(sentence: Sentence, at: number): boolean {
  const info = sentence.infos[at];
  if (!info || sentence.tokens[at]?.capital) return false;
  return (
    !info.open ||
    info.adjectiveShaped ||
    info.forms !== 0 ||
    /(?:ig|lich|isch|bar|sam|haft|los|voll|ell|ant|ent)$/.test(sentence.tokens[at]?.lower ?? '')
  );
}

const holdsVerb = (sentence: Sentence, from: number, to: number): boolean =>
  sentence.infos.slice(from, to).some((info, at) => info.forms !== 0 && !sentence.tokens[from + at]?.capital);

/** A translation or a second name in brackets: "(etwa: „Partei der Volksmacht“)". */
function inBrackets(text: string, region: QuotedRegion): boolean {
  const before = text.slice(Math.max(0, region.start - 40), region.start);
  return /\((?:[^)]*\b)?(?:etwa|deutsch|engl|englisch|übersetzt|auch|kurz|sinngemäß|Titel)\b[^)]*$/i.test(
    before,
  );
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
  content: { adjective: 0.5, noun: 0.5, name: 0.1, phrase: 0.8, clause: 0.9, long: 0.8 },
  label: { adjective: 0.8, noun: 0.6, name: 0.1, phrase: 0.8, clause: 0.9, long: 0.7 },
  clause: { adjective: 0.6, noun: 0.4, name: 0.1, phrase: 0.7, clause: 0.9, long: 0.5 },
  none: { adjective: 0.3, noun: 0.2, name: 0.1, phrase: 0.5, clause: 0.7, long: 0.2 },
};
