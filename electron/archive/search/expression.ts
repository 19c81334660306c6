import type { ReadDatabase } from '../sql.ts';
import type { QueryTerm, SearchQuery } from './query.ts';
import { compoundsEndingIn, formsInUse } from './words.ts';

/** A term with everything of the archive that counts as it. */
export interface ExpandedTerm {
  readonly term: QueryTerm;
  /** Other forms of the word. */
  readonly forms: ReadonlySet<string>;
  /** Compounds that end in the word. */
  readonly compounds: ReadonlySet<string>;
  /** Words that begin with the word count too, as compounds: "Gesprächspartner". */
  readonly beginnings: boolean;
}

/** From this length on the beginning of a word says something. */
const SHORTEST_BEGINNING = 4;

export function expand(index: ReadDatabase, query: SearchQuery): ExpandedTerm[] {
  return query.terms.map((term) => {
    const [word = ''] = term.words;
    // A phrase, a beginning and an exclusion mean what they say; numbers have no forms.
    const whole = term.words.length === 1 && !term.exact && !term.negated && !/\d/.test(word);
    return {
      term,
      forms: new Set(whole && !term.prefix ? formsInUse(index, word) : []),
      compounds: new Set(
        whole && word.length >= (term.prefix ? SHORTEST_BEGINNING : 3) ? compoundsEndingIn(index, word) : [],
      ),
      beginnings: whole && word.length >= SHORTEST_BEGINNING,
    };
  });
}

/**
 * FTS5 expressions for a query: `close` matches the words and their forms, `wide` compounds as well.
 * Words are folded letters and digits in quotation marks, so no syntax of FTS5 can come from outside.
 * Null when nothing is asked for.
 */
export function expressions(terms: readonly ExpandedTerm[]): { close: string; wide: string } | null {
  const wanted = terms.filter(({ term }) => !term.negated);
  if (wanted.length === 0) return null;
  const unwanted = terms.filter(({ term }) => term.negated).map(({ term }) => literal(term));
  const without = unwanted.length > 0 ? ` NOT (${unwanted.join(' OR ')})` : '';
  const joined = (of: (term: ExpandedTerm) => readonly string[]) =>
    `(${wanted.map((term) => `(${of(term).join(' OR ')})`).join(' AND ')})${without}`;
  return { close: joined(closeWords), wide: joined((term) => [...closeWords(term), ...wideWords(term)]) };
}

function closeWords({ term, forms }: ExpandedTerm): string[] {
  return [literal(term), ...[...forms].map(quoted)];
}

function wideWords({ term, compounds, beginnings }: ExpandedTerm): string[] {
  const words = [...compounds].map(quoted);
  if (beginnings && !term.prefix) words.push(`${quoted(term.words[0] ?? '')} *`);
  return words;
}

function literal(term: QueryTerm): string {
  return `${quoted(term.words.join(' '))}${term.prefix ? ' *' : ''}`;
}

function quoted(words: string): string {
  return `"${words}"`;
}

/** Terms as they were typed, for searching and highlighting without an index. */
export function plainTerms(query: SearchQuery): ExpandedTerm[] {
  return query.terms.map((term) => ({
    term: { ...term, prefix: true },
    forms: new Set(),
    compounds: new Set(),
    beginnings: false,
  }));
}
