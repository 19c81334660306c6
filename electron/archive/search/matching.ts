import { fold, type Token, tokens } from '#shared/text/fold.ts';
import type { ExpandedTerm } from './expression.ts';

/** How a word of the text came to answer the query. */
export type How = 'word' | 'folded' | 'inflection' | 'compound' | 'prefix';

/** A stretch of surface text that answers a term (half-open offsets). */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Index of the term. */
  readonly term: number;
  readonly how: How;
}

/** All matches in a text, in order. Runs over the text as printed, so offsets need no translation. */
export function matchesIn(text: string, terms: readonly ExpandedTerm[]): Match[] {
  const found = tokens(text);
  const matches: Match[] = [];
  let covered = 0;
  for (const [at, token] of found.entries()) {
    if (token.start < covered) continue;
    for (const [index, expanded] of terms.entries()) {
      if (expanded.term.negated) continue;
      const match = matchAt(text, found, at, expanded);
      if (!match) continue;
      matches.push({ start: token.start, end: match.end, term: index, how: match.how });
      covered = match.end;
      break;
    }
  }
  return matches;
}

function matchAt(
  text: string,
  found: readonly Token[],
  at: number,
  expanded: ExpandedTerm,
): { end: number; how: How } | null {
  const { words, prefix, typed } = expanded.term;
  const token = found[at];
  if (!token) return null;
  if (words.length === 1) {
    const how = howWordMatches(token.word, text.slice(token.start, token.end), expanded);
    return how && { end: token.end, how };
  }
  for (const [step, word] of words.entries()) {
    const next = found[at + step]?.word;
    const open = prefix && step === words.length - 1;
    if (next === undefined || !(open ? next.startsWith(word) : next === word)) return null;
  }
  const end = found[at + words.length - 1]?.end ?? token.end;
  return {
    end,
    how: sameSpelling(text.slice(token.start, end), typed) ? 'word' : prefix ? 'prefix' : 'folded',
  };
}

function howWordMatches(word: string, surface: string, expanded: ExpandedTerm): How | null {
  const { term, forms, compounds, beginnings } = expanded;
  const [asked = ''] = term.words;
  if (word === asked) return sameSpelling(surface, term.typed) ? 'word' : 'folded';
  if (term.prefix && word.startsWith(asked)) return 'prefix';
  if (forms.has(word)) return 'inflection';
  if (compounds.has(word)) return 'compound';
  return beginnings && word.startsWith(asked) ? 'compound' : null;
}

function sameSpelling(surface: string, typed: string): boolean {
  return surface.normalize('NFC').toLowerCase() === typed.normalize('NFC').toLowerCase();
}

/** Why something was found: each different word once, in the words of the text. */
export function reasons(
  text: string,
  matches: readonly Match[],
  terms: readonly ExpandedTerm[],
): { term: string; found: string; how: How }[] {
  const seen = new Map<string, { term: string; found: string; how: How }>();
  for (const { start, end, term, how } of matches) {
    const found = text.slice(start, end);
    const key = `${term} ${fold(found)}`;
    if (!seen.has(key)) seen.set(key, { term: terms[term]?.term.typed ?? '', found, how });
  }
  return [...seen.values()];
}
