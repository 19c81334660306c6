import type { Language } from '#shared/text/language.ts';
import { tokens } from '#shared/text/fold.ts';
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
  readonly #entries = new Map<string, Entry>();
  readonly #analysis: WordAnalysis;
  readonly #language: Language;
  #position = 0;
  words = 0;

  constructor(analysis: WordAnalysis, language: Language) {
    this.#analysis = analysis;
    this.#language = language;
  }

  /** Enters a text into lists. Without `placed` the words have no positions. */
  text(text: string, weight: number, lists: { word: string; part: string; placed: boolean }): void {
    let end = 0;
    for (const { word, capital, start, end: next } of tokens(text)) {
      const noun = capital && end > 0 && !SENTENCE_BREAK.test(text.slice(end, start));
      end = next;
      const { stem, parts } = this.#analysis.word(word, this.#language, capital);
      const entry = this.add(lists.word + stem, weight);
      if (noun && parts.length === 0) entry.noun = true;
      if (lists.placed) {
        entry.positions ??= [];
        if (entry.positions.length < MOST_PLACES) entry.positions.push(this.#position);
        this.#position += 1;
        this.words += 1;
      }
      for (const part of parts) this.add(lists.part + part, weight);
    }
    this.#position += GAP;
  }

  add(key: string, weight: number): Entry {
    let entry = this.#entries.get(key);
    if (!entry) this.#entries.set(key, (entry = { weight: 0, positions: null, noun: false }));
    entry.weight = Math.min(MOST_WEIGHT, entry.weight + weight);
    return entry;
  }

  /** A word that has no place of its own is given one that no phrase comes to. */
  occurrences(): Occurrence[] {
    return [...this.#entries].map(([key, { weight, positions, noun }]) => ({
      key,
      weight,
      positions: positions ?? (key.startsWith(LISTS.word) ? [this.#position + GAP] : null),
      noun,
    }));
  }
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
  for (const { texts, speaker } of source.statements)
    for (const text of [...texts, speaker])
      terms.text(text, WEIGHTS.statement, { word: LISTS.word, part: LISTS.part, placed: false });
  for (const text of source.evidence)
    terms.text(text, WEIGHTS.evidence, { word: LISTS.evidence, part: LISTS.evidence, placed: false });
  const date = minutes(source.date);
  return {
    serial: source.serial,
    values: { date, length, labels: source.labels.map(numberOf) },
    terms: terms.occurrences(),
    statements: source.statements.map((one) =>
      analyseStatement(one, { analysis, numberOf, language: source.language, date }),
    ),
  };
}

function analyseStatement(
  source: StatementSource,
  context: {
    readonly analysis: WordAnalysis;
    readonly numberOf: (label: Label) => number;
    readonly language: Language;
    readonly date: number;
  },
): AnalysedStatement {
  const terms = new Terms(context.analysis, context.language);
  const lists = { word: LISTS.statement, part: LISTS.statementPart, placed: false };
  for (const text of source.texts) terms.text(text, WEIGHTS.body, lists);
  terms.text(source.speaker, WEIGHTS.body, lists);
  const said = source.saidOn === '' ? Number.NaN : Date.parse(source.saidOn);
  return {
    serial: source.serial,
    values: {
      date: Number.isNaN(said) ? context.date : Math.floor(said / 60_000),
      length: tokens(source.texts[0] ?? '').length,
      labels: source.labels.map(context.numberOf),
    },
    terms: terms.occurrences(),
  };
}

function minutes(date: string): number {
  const time = Date.parse(date);
  return Number.isNaN(time) ? 0 : Math.floor(time / 60_000);
}
