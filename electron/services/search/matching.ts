import type { SearchHit } from '#shared/contract/search.ts';
import { fold, nextToken, type Token } from '#shared/text/fold.ts';
import type { Language } from '#shared/text/language.ts';
import type { SearchAnalysis } from '../../language/search-analysis.ts';
import type { AskedTerm } from './asked.ts';
import { Candidates } from './candidates.ts';

/** How a word of the text came to answer the query. */
export type How = SearchHit['why'][number]['how'];

/** A stretch of surface text that answers a term (half-open offsets). */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Index of the term. */
  readonly term: number;
  readonly how: How;
}

/** Finds the words of a query in texts as printed, by comparing stems, so offsets need no translation. */
export class Matcher {
  readonly terms: readonly AskedTerm[];
  readonly #analysis: SearchAnalysis;
  readonly #candidates: Candidates;

  constructor(terms: readonly AskedTerm[], analysis: SearchAnalysis) {
    this.terms = terms;
    this.#analysis = analysis;
    this.#candidates = new Candidates(terms);
  }

  /** All matches in a text, in order. */
  matchesIn(text: string, language: Language): Match[] {
    if (this.terms.length === 0) return [];
    const matches: Match[] = [];
    let covered = 0;
    for (const token of this.#candidates.in(text, language)) {
      if (token.start < covered) continue;
      const { stem } = this.#analysis.word(token.word, language, false);
      for (const [index, asked] of this.terms.entries()) {
        const match = this.#matchAt({ text, language, token, stem }, asked);
        if (!match) continue;
        matches.push({ start: token.start, end: match.end, term: index, how: match.how });
        covered = match.end;
        break;
      }
    }
    return matches;
  }

  #matchAt(place: Place, asked: AskedTerm): { end: number; how: How } | null {
    const { text, token } = place;
    if (asked.words.length === 1) {
      const how = this.#how(place, asked);
      return how && { end: token.end, how };
    }
    let next: Token | null = token;
    let { end } = token;
    let begun = false;
    for (const [step, word] of asked.words.entries()) {
      if (!next) return null;
      if (!this.#isForm(next, word, { asked, step, language: place.language })) {
        const last = step === asked.words.length - 1;
        begun = last && asked.prefix && next.word.startsWith(word);
        if (!begun) return null;
      }
      end = next.end;
      next = nextToken(text, end);
    }
    const surface = text.slice(token.start, end);
    if (begun) return { end, how: 'prefix' };
    if (sameSpelling(surface, asked.typed)) return { end, how: 'word' };
    return { end, how: fold(surface) === fold(asked.typed) ? 'folded' : 'inflection' };
  }

  #isForm(
    token: Token,
    word: string,
    { asked, step, language }: { asked: AskedTerm; step: number; language: Language },
  ): boolean {
    if (token.word === word) return true;
    return asked.stems[step]?.has(this.#analysis.word(token.word, language, false).stem) ?? false;
  }

  /** One reason for one word, however it was looked up: a form of what was typed before a beginning. */
  #how({ text, language, token, stem }: Place, asked: AskedTerm): How | null {
    const [word = ''] = asked.words;
    if (token.word === word)
      return sameSpelling(text.slice(token.start, token.end), asked.typed) ? 'word' : 'folded';
    if (asked.stems[0]?.has(stem)) return 'inflection';
    if (asked.prefix && token.word.startsWith(word)) return 'prefix';
    if (asked.apart.has(stem)) return 'compound';
    return asked.inCompounds && this.#isPart(token, language, asked) ? 'compound' : null;
  }

  /** Only words that contain the stem are taken apart. */
  #isPart(token: Token, language: Language, asked: AskedTerm): boolean {
    if (!token.capital) return false;
    const [stems] = asked.stems;
    const isAsked = (stem: string) => (stems?.has(stem) ?? false) || asked.apart.has(stem);
    let inside = false;
    for (const stem of stems ?? []) inside ||= token.word.includes(stem);
    for (const stem of asked.apart) inside ||= token.word.includes(stem);
    return inside && this.#analysis.word(token.word, language, true).parts.some(isAsked);
  }
}

interface Place {
  readonly text: string;
  readonly language: Language;
  readonly token: Token;
  /** Of the token. */
  readonly stem: string;
}

function sameSpelling(surface: string, typed: string): boolean {
  return surface.normalize('NFC').toLowerCase() === typed.normalize('NFC').toLowerCase();
}

/** Why something was found: each different word once, in the words of the text. */
export function reasons(
  text: string,
  matches: readonly Match[],
  terms: readonly AskedTerm[],
): SearchHit['why'] {
  const seen = new Map<string, SearchHit['why'][number]>();
  for (const { start, end, term, how } of matches) {
    const found = text.slice(start, end);
    const key = `${term} ${fold(found)}`;
    if (!seen.has(key)) seen.set(key, { term: terms[term]?.typed ?? '', found, how });
  }
  return [...seen.values()];
}
