import { drifts } from './drift.ts';
import type { TextSpan } from './types.ts';

/** Between two pieces of a quotation at most this many characters of the evidence are left out. */
const LONGEST_GAP = 2000;
const OMISSION = /\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,})\s*/;
/** "[der Kanzler]" was put in; "[d]ie" is a word with an adapted letter. As `tokens.ts` has it. */
const INSERTION = /\[[^\][]*\](?![\p{L}\p{N}])/gu;
const LETTER = /[\p{L}\p{N}]/u;

/** The letters and digits of a text in small letters, each with its place: what line ends and hyphens leave over. */
interface Letters {
  readonly text: string;
  readonly places: Uint32Array;
}

/**
 * Looks for a wording in the text of evidence: the same words in the same order up to the changes that drift
 * permits, whatever the line breaks and hyphens; pieces of a quotation may stand apart. Null when it is not there.
 */
export function findPassage(evidence: string, wording: string): TextSpan | null {
  const pieces = piecesOf(wording);
  const [first] = pieces;
  if (!first) return null;
  const letters = lettersOf(evidence);
  for (
    let at = letters.text.indexOf(first.letters);
    at >= 0;
    at = letters.text.indexOf(first.letters, at + 1)
  ) {
    const end = endOfAll(evidence, letters, pieces, at);
    if (end !== null) return { start: letters.places[at] ?? 0, end };
  }
  return null;
}

interface Piece {
  readonly printed: string;
  readonly letters: string;
}

function piecesOf(wording: string): Piece[] {
  return wording
    .split(OMISSION)
    .map((printed) => ({
      printed,
      letters: lettersOf(printed.replace(INSERTION, ' ')).text,
    }))
    .filter(({ letters }) => letters !== '');
}

/** Where the last piece ends when all stand there in order, the first of them at `from`; or null. */
function endOfAll(
  evidence: string,
  { text, places }: Letters,
  pieces: readonly Piece[],
  from: number,
): number | null {
  let end: number | null = null;
  let at = from;
  for (const { printed, letters } of pieces) {
    for (; ; at += 1) {
      at = text.indexOf(letters, at);
      const start = places[at];
      if (at < 0 || start === undefined || (end !== null && start - end > LONGEST_GAP)) return null;
      const last = (places[at + letters.length - 1] ?? start) + 1;
      if (standsAlone(evidence, start, last) && !drifts(printed, evidence.slice(start, last))) {
        at += letters.length;
        end = last;
        break;
      }
      // The first piece has been found where it was; elsewhere it is another passage.
      if (end === null) return null;
    }
  }
  return end;
}

function standsAlone(text: string, start: number, end: number): boolean {
  return !LETTER.test(text.charAt(start - 1)) && !LETTER.test(text.charAt(end));
}

const kinds = new Map<string, string>();

/** Small letter, "ss" for ß, or nothing for what is no letter and no digit. */
function letterOf(character: string): string {
  const known = kinds.get(character);
  if (known !== undefined) return known;
  const small = character.toLowerCase();
  const letter = !LETTER.test(character) ? '' : small === 'ß' ? 'ss' : small.length === 1 ? small : character;
  kinds.set(character, letter);
  return letter;
}

function lettersOf(text: string): Letters {
  const places = new Uint32Array(text.length * 2);
  const found: string[] = [];
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const letter = letterOf(text.charAt(index));
    if (letter === '') continue;
    found.push(letter);
    for (let each = 0; each < letter.length; each += 1) {
      places[count] = index;
      count += 1;
    }
  }
  return { text: found.join(''), places };
}

/** Fewer words are found everywhere, so what resembles them says nothing. */
const FEWEST_WORDS = 5;
const LIKENESS = 0.6;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The place that most resembles a wording that does not stand in the evidence: at least three fifths of its words,
 * within a stretch little longer than itself. For showing where the printed words differ; never for "belegt".
 */
export function findSimilar(evidence: string, wording: string): TextSpan | null {
  const wanted = wordsOf(wording.replace(INSERTION, ' ')).map(({ word }) => word);
  if (wanted.length < FEWEST_WORDS) return null;
  const words = wordsOf(evidence);
  const window = Math.min(words.length, Math.ceil(wanted.length * 1.2) + 1);
  const left = countsOf(wanted);
  let shared = 0;
  let best = { shared: 0, first: 0 };
  for (const [index, { word }] of words.entries()) {
    shared += take(left, word);
    const gone = words[index - window];
    if (gone) shared -= give(left, gone.word);
    if (shared > best.shared) best = { shared, first: Math.max(0, index - window + 1) };
  }
  if (best.shared < wanted.length * LIKENESS) return null;
  const inside = words.slice(best.first, best.first + window);
  const wantedCounts = countsOf(wanted);
  const tail = inside.slice(idleWords(inside, wantedCounts));
  const core = tail.slice(0, tail.length - idleWords(tail.toReversed(), wantedCounts));
  const [first, last] = [core[0], core.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** How many words at the beginning of a stretch are not of the wording, or come again further on. */
function idleWords(stretch: readonly { word: string }[], wanted: ReadonlyMap<string, number>): number {
  const there = countsOf(stretch.map(({ word }) => word));
  const at = stretch.findIndex(({ word }) => {
    const count = there.get(word) ?? 0;
    if (count <= (wanted.get(word) ?? 0)) return true;
    there.set(word, count - 1);
    return false;
  });
  return at < 0 ? stretch.length : at;
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** One when the word was still wanted. The count goes below zero, so that giving it back is symmetrical. */
function take(left: Map<string, number>, word: string): number {
  const count = left.get(word);
  if (count === undefined) return 0;
  left.set(word, count - 1);
  return count > 0 ? 1 : 0;
}

function give(left: Map<string, number>, word: string): number {
  const count = left.get(word);
  if (count === undefined) return 0;
  left.set(word, count + 1);
  return count >= 0 ? 1 : 0;
}

function wordsOf(text: string): { word: string; start: number; end: number }[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    word: match[0].toLowerCase().replaceAll('ß', 'ss'),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
