import type { Language } from '#shared/text/language.ts';
import { type Token, tokens } from '#shared/text/fold.ts';
import type { AnalysedArticle, AnalysedStatement, Occurrence } from './analysed.ts';
import { LISTS } from './analysed.ts';
import type { Label } from './labels.ts';
import { MOST_WEIGHT } from './postings.ts';
import type { ArticleSource, StatementSource } from './reading.ts';

/** What the services bring from `electron/language`: a folded word's stem, and the parts of a compound. */
export interface WordAnalysis {
  word(
    folded: string,
    language: Language,
    noun: boolean,
  ): { readonly stem: string; readonly parts: readonly string[] };
}

/** Half units of weight: an occurrence in the body is PLAIN_WEIGHT. */
const WEIGHTS = { headline: 12, standfirst: 4, tags: 5, body: 2, statement: 1, evidence: 2 } as const;
/** Between two fields, so that no phrase reaches from one into the next. */
const GAP = 16;
/** Between two words: the second one begins a sentence, and its capital says nothing. */
const SENTENCE_BREAK = /[.!?:\n„“"»«]/;
const MOST_PLACES = 4000;

interface Entry {
  weight: number;
  positions: number[] | null;
  noun: boolean;
}

/** Collects the terms of one document. */
class Terms {
  /** By list and stem: putting both together for every word would cost more than looking them up. */
  readonly #lists = new Map<string, Map<string, Entry>>();
  readonly #analysis: WordAnalysis;
  readonly #language: Language;
  #position = 0;
  words = 0;

  constructor(analysis: WordAnalysis, language: Language) {
    this.#analysis = analysis;
    this.#language = language;
  }

  /** Enters a text into lists. Without `placed` the words have no positions. */
  text(
    text: string,
    weight: number,
    lists: { word: string; part: string; placed: boolean },
    found: readonly Token[] = tokens(text),
  ): void {
    const words = this.#list(lists.word);
    const compoundParts = this.#list(lists.part);
    let end = 0;
    for (const { word, capital, start, end: next } of found) {
      const noun = capital && end > 0 && !SENTENCE_BREAK.test(text.slice(end, start));
      end = next;
      const { stem, parts } = this.#analysis.word(word, this.#language, capital);
      const entry = add(words, stem, weight);
      if (noun && parts.length === 0) entry.noun = true;
      if (lists.placed) {
        entry.positions ??= [];
        if (entry.positions.length < MOST_PLACES) entry.positions.push(this.#position);
        this.#position += 1;
        this.words += 1;
      }
      for (const part of parts) add(compoundParts, part, weight);
    }
    this.#position += GAP;
  }

  #list(letter: string): Map<string, Entry> {
    let list = this.#lists.get(letter);
    if (!list) this.#lists.set(letter, (list = new Map<string, Entry>()));
    return list;
  }

  /** A word that has no place of its own is given one that no phrase comes to. */
  occurrences(): Occurrence[] {
    const found: Occurrence[] = [];
    for (const [list, entries] of this.#lists) {
      const placeless = list === LISTS.word ? [this.#position + GAP] : null;
      for (const [stem, { weight, positions, noun }] of entries)
        found.push({ list, stem, weight, positions: positions ?? placeless, noun });
    }
    return found;
  }
}

function add(list: Map<string, Entry>, stem: string, weight: number): Entry {
  let entry = list.get(stem);
  if (!entry) list.set(stem, (entry = { weight: 0, positions: null, noun: false }));
  entry.weight = Math.min(MOST_WEIGHT, entry.weight + weight);
  return entry;
}

export function analyseArticle(
  source: ArticleSource,
  analysis: WordAnalysis,
  numberOf: (label: Label) => number,
): AnalysedArticle {
  const terms = new Terms(analysis, source.language);
  const placed = { word: LISTS.word, part: LISTS.part, placed: true };
  terms.text(source.headline, WEIGHTS.headline, placed);
  terms.text(source.standfirst, WEIGHTS.standfirst, placed);
  terms.text(source.body, WEIGHTS.body, placed);
  const length = terms.words;
  for (const tag of source.tags) terms.text(tag, WEIGHTS.tags, placed);
  terms.text(source.headline, 1, { word: LISTS.headline, part: LISTS.headline, placed: false });
  const inStatements = source.statements.map(({ texts, speaker }) =>
    [...texts, speaker].map((text) => ({ text, words: tokens(text) })),
  );
  for (const { text, words } of inStatements.flat())
    terms.text(text, WEIGHTS.statement, { word: LISTS.word, part: LISTS.part, placed: false }, words);
  for (const text of source.evidence)
    terms.text(text, WEIGHTS.evidence, { word: LISTS.evidence, part: LISTS.evidence, placed: false });
  const date = minutes(source.date);
  return {
    serial: source.serial,
    values: { date, length, labels: source.labels.map(numberOf) },
    terms: terms.occurrences(),
    statements: source.statements.map((one, at) =>
      analyseStatement(one, inStatements[at] ?? [], { analysis, numberOf, language: source.language, date }),
    ),
  };
}

function analyseStatement(
  source: StatementSource,
  texts: readonly { readonly text: string; readonly words: readonly Token[] }[],
  context: {
    readonly analysis: WordAnalysis;
    readonly numberOf: (label: Label) => number;
    readonly language: Language;
    readonly date: number;
  },
): AnalysedStatement {
  const terms = new Terms(context.analysis, context.language);
  const lists = { word: LISTS.statement, part: LISTS.statementPart, placed: false };
  for (const { text, words } of texts) terms.text(text, WEIGHTS.body, lists, words);
  const said = source.saidOn === '' ? Number.NaN : Date.parse(source.saidOn);
  return {
    serial: source.serial,
    values: {
      date: Number.isNaN(said) ? context.date : Math.floor(said / 60_000),
      length: texts[0]?.words.length ?? 0,
      labels: source.labels.map(context.numberOf),
    },
    terms: terms.occurrences(),
  };
}

function minutes(date: string): number {
  const time = Date.parse(date);
  return Number.isNaN(time) ? 0 : Math.floor(time / 60_000);
}
