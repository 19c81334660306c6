import type { TextSpan } from '#shared/statement/types.ts';
import type { Sentence } from './german/clauses.ts';
import type { Frame } from './german/frames.ts';
import type { QuotedRegion } from './quotation-marks.ts';

const TITLE_NOUN =
  /(?:zeitung|magazin|zeitschrift|wochenzeitung|nachrichtenmagazin|blatt|film|buch|roman|album|lied|song|titel|namen?|schiff|sendung|serie|projekt|programm|partei|gruppe|band|sonde|raumsonde|raumfähre|satellit|verein|initiative|aktion|bündnis|bezeichnung|begriff|wort|motto|hurrikan|taifun|sturm|portal|website|internetseite|restaurant|hotel|zug|tageszeitung|boulevardblatt|stiftung|kampagne|konferenz|preis|nachrichtensender|sender|agentur|nachrichtenagentur|stück|theaterstück|werk|oper|gemälde|spiel|computerspiel|software|organisation|festival|operation|mission|typs?|modells?)$/i;

/** Whether a quotation stands for itself in its sentence, rather than as words inside it. */
export function isSpeech(text: string, region: QuotedRegion, sentence: TextSpan): boolean {
  const inner = text.slice(region.innerStart, region.innerEnd).trim();
  const words = inner.split(/\s+/).length;
  const before = text.slice(sentence.start, region.start).trimEnd();
  const after = text.slice(region.end, sentence.end).trimStart();
  const capital = /^[\[(.…\s]*[\p{Lu}\p{N}]/u.test(inner);
  if (region.continues || region.continued) return true;
  if (/:$/.test(before) && (words >= 2 || /[.!?]$/.test(inner))) return true;
  const closed = /[.!?…]$/.test(inner);
  if (before === '') {
    if (after === '' || /^[.)]$/.test(after)) return words >= 3;
    if (/^[,–-]/.test(after)) return words >= 3 || closed;
    if (closed && words >= 2) return true;
    return (
      words >= 6 &&
      capital &&
      /^(?:so|sagte|sagt|erklärte|schrieb|heißt|hieß|meinte|betonte|zitiert)\b/.test(after)
    );
  }
  if (closed && capital && words >= 4 && (after === '' || /^[.,]/.test(after))) return true;
  if (capital && words >= 6 && /[,:]$/.test(before) && (after === '' || /^[.,]/.test(after))) return true;
  return false;
}

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
    while (to < sentence.tokens.length && (sentence.tokens[to]?.end ?? 0) <= region.innerEnd) to++;
    if (from < 0 || to <= from) continue;
    const host = frames.find((frame) => frame.content.some(([a, b]) => from >= a && to <= b));
    if (!isWording(text, region, sentence, from, to, host !== undefined)) continue;
    found.push({
      type: 'direct',
      content: [[from, to]],
      speaker: host?.speaker ?? null,
      cue: host && host.type !== 'reported' ? host.cue : (host?.cue ?? []),
      addressee: host?.addressee ?? null,
      code: 'quotation-marks',
      confidence: host ? 0.7 : 0.5,
      lemma: host?.lemma ?? '',
      carried: !host || (host.carried ?? false),
      nested: true,
    });
  }
  return found;
}

function isWording(
  text: string,
  region: QuotedRegion,
  sentence: Sentence,
  from: number,
  to: number,
  hosted: boolean,
): boolean {
  const words = sentence.tokens.slice(from, to).filter((token) => token.kind === 'word');
  const previous = sentence.tokens[from - 1];
  const lower = words.filter((token) => !token.capital).length;
  if (words.length === 0) return false;
  if (previous?.capital && TITLE_NOUN.test(previous.text)) return false;
  if (/(?:so genannte[nrs]?|sogenannte[nrs]?)\s*$/.test(text.slice(0, region.start))) return false;
  if (words.length >= 5 && lower >= 2) return true;
  if (!hosted) return false;
  if (lower >= 1 && !words[0]?.capital) return true;
  if (previous && /^(?:als|ein|eine|einen|einem|einer)$/.test(previous.lower)) return true;
  return words.length >= 3 && lower >= 1;
}
