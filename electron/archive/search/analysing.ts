import type { Language } from '#shared/text/language.ts';
import { type ScannedWord, WordScanner } from '#shared/text/word-scanner.ts';
import type { AnalysedArticle, AnalysedStatement, Occurrence } from './analysed.ts';
import { LISTS } from './analysed.ts';
import type { Label } from './labels.ts';
import { MOST_WEIGHT } from './postings.ts';
import type { ArticleSource, StatementSource } from './reading.ts';

/** What the services bring from `electron/language`: the stem of a word as written, and the parts of a compound. */
export interface WordAnalysis {
  /** The stem is empty when folding leaves nothing of the word. */
  written(word: ScannedWord, language: Language): AnalysedSurface;
}

interface AnalysedSurface {
  readonly stem: string;
  readonly parts: readonly string[];
  readonly capital: boolean;
}

interface Word {
  readonly known: AnalysedSurface;
  /** It stands there as a noun. */
  readonly noun: boolean;
}

function wordsOf(text: string, analysis: WordAnalysis, language: Language): Word[] {
  const words: Word[] = [];
  let end = 0;
  const scanner = new WordScanner(text);
  while (scanner.next()) {
    const known = analysis.written(scanner, language);
    if (known.stem === '') continue;
    const inside = known.capital && known.parts.length === 0 && end > 0;
    words.push({ known, noun: inside && !isBreak(text, end, scanner.start) });
    end = scanner.end;
  }
  return words;
}

/** Half units of weight: an occurrence in the body is PLAIN_WEIGHT. */
const WEIGHTS = { headline: 12, standfirst: 4, tags: 5, body: 2, statement: 1, evidence: 2 } as const;
/** Between two fields, so that no phrase reaches from one into the next. */
const GAP = 16;
/** Between two words: the second one begins a sentence, and its capital says nothing. */
const SPACE = 32;
const SENTENCE_BREAK = /[.!?:\n„“"»«]/;
function isBreak(text: string, start: number, end: number): boolean {
  if (end - start === 1 && text.charCodeAt(start) === SPACE) return false;
  return SENTENCE_BREAK.test(text.slice(start, end));
}

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
  #position = 0;
  words = 0;

  /** Enters the words of a text into lists. Without `placed` they have no positions. */
  text(found: readonly Word[], weight: number, lists: { word: string; part: string; placed: boolean }): void {
    const words = this.#list(lists.word);
    const compoundParts = this.#list(lists.part);
    for (const {
      known: { stem, parts },
      noun,
    } of found) {
      const entry = add(words, stem, weight);
      if (noun) entry.noun = true;
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
  const words = (text: string) => wordsOf(text, analysis, source.language);
  const terms = new Terms();
  const placed = { word: LISTS.word, part: LISTS.part, placed: true };
  const headline = words(source.headline);
  terms.text(headline, WEIGHTS.headline, placed);
  terms.text(words(source.standfirst), WEIGHTS.standfirst, placed);
  terms.text(words(source.body), WEIGHTS.body, placed);
  const length = terms.words;
  for (const tag of source.tags) terms.text(words(tag), WEIGHTS.tags, placed);
  terms.text(headline, 1, { word: LISTS.headline, part: LISTS.headline, placed: false });
  const inStatements = source.statements.map(({ texts, speaker }) => [...texts, speaker].map(words));
  for (const found of inStatements.flat())
    terms.text(found, WEIGHTS.statement, { word: LISTS.word, part: LISTS.part, placed: false });
  for (const text of source.evidence)
    terms.text(words(text), WEIGHTS.evidence, {
      word: LISTS.evidence,
      part: LISTS.evidence,
      placed: false,
    });
  const date = minutes(source.date);
  return {
    serial: source.serial,
    values: { date, length, labels: source.labels.map(numberOf) },
    terms: terms.occurrences(),
    statements: source.statements.map((one, at) =>
      analyseStatement(one, inStatements[at] ?? [], { numberOf, date }),
    ),
  };
}

function analyseStatement(
  source: StatementSource,
  texts: readonly (readonly Word[])[],
  context: { readonly numberOf: (label: Label) => number; readonly date: number },
): AnalysedStatement {
  const terms = new Terms();
  const lists = { word: LISTS.statement, part: LISTS.statementPart, placed: false };
  for (const words of texts) terms.text(words, WEIGHTS.body, lists);
  const said = source.saidOn === '' ? Number.NaN : Date.parse(source.saidOn);
  return {
    serial: source.serial,
    values: {
      date: Number.isNaN(said) ? context.date : Math.floor(said / 60_000),
      length: texts[0]?.length ?? 0,
      labels: source.labels.map(context.numberOf),
    },
    terms: terms.occurrences(),
  };
}

function minutes(date: string): number {
  const time = Date.parse(date);
  return Number.isNaN(time) ? 0 : Math.floor(time / 60_000);
}
