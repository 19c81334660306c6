import type { SearchHit } from '#shared/contract/search.ts';
import { fold, type Token, tokens } from '#shared/text/fold.ts';
import type { Language } from '#shared/text/language.ts';
import type { SearchAnalysis } from '../../language/search-analysis.ts';
import type { AskedTerm } from './asked.ts';

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

  constructor(terms: readonly AskedTerm[], analysis: SearchAnalysis) {
    this.terms = terms;
    this.#analysis = analysis;
  }

  /** All matches in a text, in order. */
  matchesIn(text: string, language: Language): Match[] {
    const found = tokens(text);
    const matches: Match[] = [];
    let covered = 0;
    for (const [at, token] of found.entries()) {
      if (token.start < covered) continue;
      const { stem } = this.#analysis.word(token.word, language, false);
      for (const [index, asked] of this.terms.entries()) {
        const match = this.#matchAt({ text, language, found, at, stem }, asked);
        if (!match) continue;
        matches.push({ start: token.start, end: match.end, term: index, how: match.how });
        covered = match.end;
        break;
      }
    }
    return matches;
  }

  #matchAt(place: Place, asked: AskedTerm): { end: number; how: How } | null {
    const { text, found, at } = place;
    const token = found[at];
    const last = found[at + asked.words.length - 1];
    if (!token || !last) return null;
    if (asked.words.length === 1) {
      const how = this.#how(place, asked);
      return how && { end: token.end, how };
    }
    for (const [step, word] of asked.words.entries()) {
      const next = found[at + step];
      const open = asked.prefix && step === asked.words.length - 1;
      if (!next || !this.#isForm(next, word, { asked, step, open, language: place.language })) return null;
    }
    const surface = text.slice(token.start, last.end);
    if (sameSpelling(surface, asked.typed)) return { end: last.end, how: 'word' };
    return { end: last.end, how: fold(surface) === fold(asked.typed) ? 'folded' : 'inflection' };
  }

  #isForm(
    token: Token,
    word: string,
    { asked, step, open, language }: { asked: AskedTerm; step: number; open: boolean; language: Language },
  ): boolean {
    if (token.word === word || (open && token.word.startsWith(word))) return true;
    return asked.stems[step]?.has(this.#analysis.word(token.word, language, false).stem) ?? false;
  }

  #how({ text, language, found, at, stem }: Place, asked: AskedTerm): How | null {
    const [word = ''] = asked.words;
    const token = found[at];
    if (!token) return null;
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
  readonly found: readonly Token[];
  readonly at: number;
  /** Of the word at this place. */
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
