import type { TextSpan } from '#shared/statement/types.ts';
import type { QuotedRegion } from './quotation-marks.ts';

/** Words that announce a name rather than speech. */
const TITLE_BEFORE =
  /(?:^|\s)(?:Motto|Titel|Namen?|Überschrift|Film|Buch|Song|Lied|Roman|Album|Stück|Musical|Schlagzeile|titled|called|entitled|named)$/;
/** "Den Namen der Sendung gab der Sender bekannt: „…“" */
const TITLE_CLAUSE = /(?:^|[\s„])(?:Namen?|Titel|Motto|Stichwort|Bezeichnung)\s[^.:„“]*:$/;
/** "…, in dem er „…“ sang" */
const SUNG = /^(?:sang|sangen|singt|singen|spielte|spielten|gesungen|gespielt)(?:\s|[.,])/;
const ENGLISH = /(?:^|\s)(?:the|of|and|at|for|to)\s/i;

/** Whether a quotation stands for itself in its sentence, rather than as words inside it. */
export function isSpeech(
  text: string,
  region: QuotedRegion,
  sentence: TextSpan,
  isCue: (word: string) => boolean,
): boolean {
  const inner = text.slice(region.innerStart, region.innerEnd).trim();
  const words = inner.split(/\s+/).length;
  const before = text.slice(sentence.start, region.start).trimEnd();
  const after = text.slice(region.end, sentence.end).trimStart();
  const capital = /^[[(.…\s]*[\p{Lu}\p{N}]/u.test(inner);
  if (region.continues || region.continued) return true;
  if (
    TITLE_BEFORE.test(before) ||
    /\((?:[^)]*\s)?(?:etwa|deutsch|engl|englisch|übersetzt|kurz)[^)]*$/i.test(before)
  )
    return false;
  const closed = /[.!?…]$/.test(inner);
  if (!closed && (isListed(before, after) || TITLE_CLAUSE.test(before) || SUNG.test(after))) return false;
  if (/:$/.test(before) && (closed || (words >= 2 && hasLowerWord(inner)))) return true;
  if (before === '') {
    if (after === '' || /^[.)]$/.test(after)) return words >= 3 || (closed && capital && words >= 2);
    if (/^[,–-]/.test(after)) return words >= 3 || closed || (capital && isAnswer(words, after, isCue));
    if (closed && words >= 2) return true;
    const next = /^\p{Ll}+/u.exec(after)?.[0] ?? '';
    return words >= 3 && capital && (inner.endsWith(',') || next === 'so' || isCue(next));
  }
  if (
    /(?:Worten|Worte|Satz|Feststellung|Frage|Aussage|Begründung|Kommentar|Ausruf|Parole|Spruch|Zwischenruf|Aufruf|Appell|words|phrase)$/.test(
      before,
    ) &&
    capital &&
    words >= 4
  )
    return true;
  if (closed && capital && words >= 4 && (after === '' || /^[.,]/.test(after))) return true;
  if (words <= 8 && !closed && ENGLISH.test(inner) && !isEnglish(text)) return false;
  if (capital && words >= 6 && /[,:]$/.test(before) && (after === '' || /^[.,]/.test(after))) return true;
  return false;
}

/** „Nein“, antwortete sie. Not the first part of a quotation that goes on behind the cue. */
function isAnswer(words: number, after: string, isCue: (word: string) => boolean): boolean {
  const follower = /^[,–-]\s*(\p{Ll}+)/u.exec(after)?.[1] ?? '';
  return words === 1 && isCue(follower) && !/[„“”"»«‚‘]/.test(after);
}

/** Between two other quotations there is a list of titles, or of slogans. */
const isListed = (before: string, after: string): boolean =>
  /[“”"«],$/.test(before) && /^,\s*[„“"»]/.test(after);

/** English words do not make a title in an English text. */
const isEnglish = (text: string): boolean =>
  /\b(?:said|the|was)\b/.test(text) && !/\b(?:der|die|das|und)\b/.test(text);

/** Some word besides the first is lower case and no mere particle of a title. */
function hasLowerWord(text: string): boolean {
  return text
    .split(/\s+/)
    .slice(1)
    .some(
      (word) =>
        /^\p{Ll}/u.test(word) &&
        !/^(?:der|die|das|des|und|von|für|im|in|eines?|a|the|of|and|nice|de|la|le)$/.test(word),
    );
}
