import type { Match } from './matching.ts';

/** A passage of an article with the words that were found in it. */
export interface MatchedPassage {
  readonly block: number;
  /** Where the passage begins in the text of its block. */
  readonly offset: number;
  readonly text: string;
  readonly matches: readonly Match[];
}

export interface Snippet {
  readonly text: string;
  /** Offsets into `text`. */
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
  readonly block: number;
  /** Where the first word found stands in the text of the block. */
  readonly offset: number;
}

const MOST_SNIPPETS = 3;
const BEFORE = 60;
const LENGTH = 180;
const OMISSION = '… ';

/** The passages that say most about the query, best first, cut around what was found. */
export function snippetsOf(found: readonly MatchedPassage[]): Snippet[] {
  return found
    .filter((passage) => passage.matches.length > 0)
    .map((passage) => ({ passage, value: valueOf(passage) }))
    .sort((left, right) => right.value - left.value)
    .slice(0, MOST_SNIPPETS)
    .map(({ passage }) => cut(passage));
}

/** Different terms count most, then terms found as they were asked for, then how often. */
function valueOf({ matches }: MatchedPassage): number {
  const terms = new Set(matches.map((match) => match.term)).size;
  const close = new Set(matches.filter((match) => match.how !== 'compound').map((match) => match.term)).size;
  return terms * 100 + close * 10 + Math.min(matches.length, 9);
}

function cut({ text, matches, block, offset }: MatchedPassage): Snippet {
  const first = densest(matches);
  const start = first.start <= BEFORE ? 0 : wordStart(text, first.start - BEFORE, first.start);
  const end = Math.max(
    first.end,
    text.length - start <= LENGTH ? text.length : wordEnd(text, start + LENGTH),
  );
  const lead = start > 0 ? OMISSION : '';
  const highlights = matches
    .filter((match) => match.start >= start && match.end <= end)
    .map((match) => ({ start: match.start - start + lead.length, end: match.end - start + lead.length }));
  return {
    text: `${lead}${text.slice(start, end)}${end < text.length ? ' …' : ''}`,
    highlights,
    block,
    offset: offset + first.start,
  };
}

/** The match from which a snippet's length covers the most different terms. */
function densest(matches: readonly Match[]): Match {
  let best = matches[0] as Match;
  let most = 0;
  for (const [index, match] of matches.entries()) {
    const terms = new Set<number>();
    for (const next of matches.slice(index, index + 30)) {
      if (next.end - match.start <= LENGTH - BEFORE) terms.add(next.term);
    }
    if (terms.size > most) {
      most = terms.size;
      best = match;
    }
  }
  return best;
}

function wordStart(text: string, from: number, until: number): number {
  const space = text.slice(from, until).search(/\s/);
  return space < 0 ? from : from + space + 1;
}

function wordEnd(text: string, until: number): number {
  const space = text.slice(0, until).search(/\s\S*$/);
  return space <= 0 ? until : space;
}
