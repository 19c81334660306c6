import type { Token } from '#shared/text/fold.ts';
import { all, first, idList, type ReadDatabase, run, type WriteDatabase } from '../sql.ts';
import { possibleForms } from './inflections.ts';

/** The words of the index, for finding inflections and compounds. */

/** Compounds have at least this many letters. */
const SHORTEST_COMPOUND = 7;
/** A head of fewer letters is mere chance ("Eis" in "Beweis"). */
const SHORTEST_HEAD = 3;
/** From this length on a word inside another is no chance any more, whatever stands before it. */
const SURE_HEAD = 6;
const MOST_COMPOUNDS = 80;
const ENDING_IN = `SELECT word FROM words WHERE reversed > ? AND reversed < ? LIMIT ${MOST_COMPOUNDS}`;
const NOUN = 'SELECT 1 FROM words WHERE word IN (?, ?) AND reversed IS NOT NULL';
const LINKS = ['', 's', 'es', 'n', 'en', 'er', 'e'] as const;

const ENTER_NOUN = `
  INSERT INTO words (word, reversed) VALUES (?, ?)
  ON CONFLICT (word) DO UPDATE SET reversed = excluded.reversed WHERE reversed IS NULL`;

/** Between two words: the second one begins a sentence, and its capital says nothing. */
const SENTENCE_BREAK = /[.!?:\n„“"»«]/;

/** Enters the words of a text. `known` spares the question for words that were entered before. */
export function enterWords(
  index: WriteDatabase,
  text: string,
  found: readonly Token[],
  known: Set<string>,
): void {
  if (known.size > 400_000) known.clear();
  let end = 0;
  for (const { word, capital, start, end: next } of found) {
    const initial = end === 0 || SENTENCE_BREAK.test(text.slice(end, start));
    end = next;
    const compound = capital && !initial && word.length >= 3 && !/\d/.test(word);
    const key = compound ? `!${word}` : word;
    if (known.has(key)) continue;
    known.add(key);
    if (compound) run(index, ENTER_NOUN, word, reversed(word));
    else run(index, 'INSERT OR IGNORE INTO words (word) VALUES (?)', word);
  }
}

/** The forms of a word that occur in the archive: "Gespräche" for "Gespräch". */
export function formsInUse(index: ReadDatabase, word: string): string[] {
  const forms = possibleForms(word);
  return all<{ word: string }>(
    index,
    'SELECT word FROM words WHERE word IN (SELECT value FROM json_each(?))',
    idList(forms),
  )
    .map((row) => row.word)
    .filter((form) => form !== word);
}

/**
 * Compounds that end in the word or one of its forms: "Telefongespräch", "Außenministerin". A short head
 * counts only when what stands before it is a word of its own, with or without a linking element, so that
 * "Rat" finds "Stadtrat" and neither "beraten" nor "Vorrat".
 */
export function compoundsEndingIn(index: ReadDatabase, word: string): string[] {
  if (word.length < SHORTEST_HEAD || /\d/.test(word)) return [];
  const found = new Set<string>();
  for (const form of possibleForms(word)) {
    if (form.length < SHORTEST_HEAD) continue;
    const ending = reversed(form);
    for (const row of all<{ word: string }>(index, ENDING_IN, ending, `${ending}\u{10FFFF}`)) {
      if (found.size >= MOST_COMPOUNDS) return [...found];
      if (row.word.length < SHORTEST_COMPOUND) continue;
      const before = row.word.slice(0, -form.length);
      if (before.length < 3) continue;
      if (form.length >= SURE_HEAD || LINKS.some((link) => isWord(index, before, link))) found.add(row.word);
    }
  }
  return [...found];
}

function isWord(index: ReadDatabase, before: string, link: string): boolean {
  if (!before.endsWith(link)) return false;
  const stem = before.slice(0, before.length - link.length);
  // "Schul-" and "Kirch-" drop the ending of Schule and Kirche.
  return stem.length >= 3 && first(index, NOUN, stem, `${stem}e`) !== undefined;
}

function reversed(word: string): string {
  return [...word].reverse().join('');
}
