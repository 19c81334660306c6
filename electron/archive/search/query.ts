import { fail, ok, type Result } from '#shared/result.ts';
import { tokens } from '#shared/text/fold.ts';

/** One thing asked for. Several words are a phrase: they must follow one another. */
export interface QueryTerm {
  /** Folded. */
  readonly words: readonly string[];
  /** As typed, for saying why something matched. */
  readonly typed: string;
  /** The last word may go on: `wort*`, or the word that is being typed. */
  readonly prefix: boolean;
  /** In quotation marks: only these words, no inflections and no parts of compounds. */
  readonly exact: boolean;
  readonly negated: boolean;
  /** Where it begins in the typed text. */
  readonly position: number;
}

export interface SearchQuery {
  readonly terms: readonly QueryTerm[];
}

/** A query that long is a pasted text, not a question. */
export const MOST_TERMS = 64;

const OPENING = '"„“”«»';
const CLOSING = '"“”«»';
const SPACE = /\s/;

/**
 * Words (all must occur), "phrase", -not, wort*. `typing`: the last word counts as a beginning and an open
 * quotation mark closes itself at the end.
 * Errors: INVALID_QUERY {position, reason: 'unclosed-phrase' | 'nothing-wanted' | 'too-many-words'}.
 * Text without any letter or digit asks for nothing: no terms.
 */
export function parseQuery(text: string, { typing = false } = {}): Result<SearchQuery> {
  const terms: QueryTerm[] = [];
  let at = 0;
  while (at < text.length) {
    if (SPACE.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const position = at;
    const negated = text.charAt(at) === '-' && at + 1 < text.length && !SPACE.test(text.charAt(at + 1));
    if (negated) at += 1;
    const piece = OPENING.includes(text.charAt(at)) ? phraseAt(text, at) : wordAt(text, at);
    if (!piece.closed && !typing) return fail('INVALID_QUERY', { position, reason: 'unclosed-phrase' });
    at = piece.end;
    const words = tokens(piece.typed).map((token) => token.word);
    if (words.length === 0) continue;
    if (terms.length === MOST_TERMS || words.length > MOST_TERMS) {
      return fail('INVALID_QUERY', { position, reason: 'too-many-words' });
    }
    const growing = typing && at === text.length && !piece.phrase && !negated;
    terms.push({
      words,
      typed: piece.typed,
      prefix: piece.starred || growing,
      exact: piece.phrase,
      negated,
      position,
    });
  }
  const first = terms[0];
  if (first && terms.every((term) => term.negated)) {
    return typing
      ? ok({ terms: [] })
      : fail('INVALID_QUERY', { position: first.position, reason: 'nothing-wanted' });
  }
  return ok({ terms });
}

interface Piece {
  readonly typed: string;
  readonly end: number;
  readonly phrase: boolean;
  readonly closed: boolean;
  readonly starred: boolean;
}

function phraseAt(text: string, start: number): Piece {
  let end = start + 1;
  while (end < text.length && !CLOSING.includes(text.charAt(end))) end += 1;
  const closed = end < text.length;
  return {
    typed: text.slice(start + 1, end),
    end: closed ? end + 1 : end,
    phrase: true,
    closed,
    starred: false,
  };
}

function wordAt(text: string, start: number): Piece {
  let end = start;
  while (end < text.length && !SPACE.test(text.charAt(end)) && !OPENING.includes(text.charAt(end))) end += 1;
  const typed = text.slice(start, end);
  return { typed: typed.replace(/\*+$/, ''), end, phrase: false, closed: true, starred: typed.endsWith('*') };
}
