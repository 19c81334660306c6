import type { QueryNode, WordsNode } from '#shared/search/query.ts';
import { type Collection } from '../../archive/search/evaluate.ts';
import { LISTS } from '../../archive/search/analysed.ts';
import { beginningWith, frequencyOf } from '../../archive/search/finding.ts';
import { isFilter, NOTHING, type Plan, type WeighedTerm } from '../../archive/search/plan.ts';
import type { ReadDatabase } from '../../archive/sql.ts';
import type { SearchAnalysis } from '../../language/search-analysis.ts';
import { type AskedTerm, stemsOf } from './asked.ts';
import { filterFor } from './filters.ts';

/** What a query asks of the index, and what it asks of the texts of the hits. */
export interface CompiledQuery {
  readonly plan: Plan;
  /** With only some of the words; null where that asks for nothing else. */
  readonly wider: Plan | null;
  readonly terms: readonly AskedTerm[];
}

export interface CompileContext {
  readonly archive: ReadDatabase;
  readonly index: ReadDatabase;
  readonly analysis: SearchAnalysis;
  readonly collection: Collection;
}

/** Beside the word itself. A part of a compound says less, and a beginning is a guess. */
const WORTH = { word: 1, part: 0.55, beginning: 0.8, evidence: 0.4, apart: 0.35 } as const;
const MOST_BEGINNINGS = 64;
const MOST_BEGINNINGS_IN_PHRASE = 24;
/** A compound that so few have is looked for in its parts as well. */
const RARE = 3;

type Lists = { readonly word: string; readonly part: string | null; readonly evidence: string | null };
const ARTICLE_LISTS: Lists = { word: LISTS.word, part: LISTS.part, evidence: LISTS.evidence };
const STATEMENT_LISTS: Lists = { word: LISTS.statement, part: LISTS.statementPart, evidence: null };
const HEADLINE_LISTS: Lists = { word: LISTS.headline, part: null, evidence: null };

export function compileQuery(node: QueryNode | null, context: CompileContext): CompiledQuery {
  const compiler = new Compiler(context);
  if (!node) return { plan: NOTHING, wider: null, terms: [] };
  const lists = context.collection === 'articles' ? ARTICLE_LISTS : STATEMENT_LISTS;
  const plan = compiler.node(node, lists);
  return { plan, wider: widened(plan, compiler.apart), terms: compiler.terms };
}

/**
 * Any of what all was asked for, and a rare compound by any of its parts; exclusions and conditions stay.
 * `apart`: what stands for a rare compound, with its parts.
 */
function widened(plan: Plan, apart: ReadonlyMap<Plan, readonly Plan[]>): Plan | null {
  const parts = plan.kind === 'all' ? plan.of : [plan];
  const words = parts.filter((part) => part.kind !== 'not' && !isFilter(part));
  if (words.length < 2 && !words.some((part) => apart.has(part))) return null;
  const others = parts.filter((part) => part.kind === 'not' || isFilter(part));
  const any = words.flatMap((part) => [part, ...(apart.get(part) ?? [])]);
  return { kind: 'all', of: [{ kind: 'any', of: any }, ...others, { kind: 'not', of: plan }] };
}

class Compiler {
  readonly terms: AskedTerm[] = [];
  readonly apart = new Map<Plan, readonly Plan[]>();
  readonly #context: CompileContext;
  #wanted = true;

  constructor(context: CompileContext) {
    this.#context = context;
  }

  node(node: QueryNode, lists: Lists): Plan {
    switch (node.kind) {
      case 'words':
        return this.#words(node, lists);
      case 'near':
        return this.#near(node.left, node.right, { distance: node.distance, lists });
      case 'all':
      case 'any':
        return { kind: node.kind, of: node.of.map((part) => this.node(part, lists)) };
      case 'not': {
        const before = this.#wanted;
        this.#wanted = false;
        const of = this.node(node.of, lists);
        this.#wanted = before;
        return { kind: 'not', of };
      }
      case 'field':
        return filterFor(node, this.#context);
      case 'scope': {
        if (node.scope === 'headline') return this.node(node.of, HEADLINE_LISTS);
        const of = this.node(node.of, STATEMENT_LISTS);
        return this.#context.collection === 'statements' ? of : { kind: 'quoted', of };
      }
    }
  }

  #words(node: WordsNode, lists: Lists): Plan {
    const [word = ''] = node.words;
    if (node.words.length > 1) return this.#phrase(node, lists);
    const stems = this.#stems(word);
    const inCompounds = !node.exact && this.#wanted && lists.part !== null && word.length >= 3;
    const terms: WeighedTerm[] = stems.map((stem) => ({ key: lists.word + stem, worth: WORTH.word }));
    if (inCompounds) terms.push(...stems.map((stem) => ({ key: lists.part + stem, worth: WORTH.part })));
    if (lists.evidence !== null && !node.exact)
      terms.push(...stems.map((stem) => ({ key: lists.evidence + stem, worth: WORTH.evidence })));
    if (node.prefix) {
      const known = new Set(terms.map(({ key }) => key));
      for (const key of this.#beginnings(word, lists, MOST_BEGINNINGS))
        if (!known.has(key)) terms.push({ key, worth: WORTH.beginning });
    }
    const plan: Plan = { kind: 'terms', terms };
    const apart = inCompounds && !node.prefix ? this.#apart(word, terms, lists) : null;
    this.#ask(node, { stems: [new Set(stems)], inCompounds, apart: new Set(apart?.stems ?? []) });
    if (!apart) return plan;
    const either: Plan = { kind: 'any', of: [plan, { kind: 'all', of: apart.of }] };
    this.apart.set(either, apart.of);
    return either;
  }

  /** A rare compound by its parts: "Hochwasserschutzmauer" where there is a Mauer for the Hochwasserschutz. */
  #apart(word: string, terms: readonly WeighedTerm[], lists: Lists): { of: Plan[]; stems: string[] } | null {
    const { analysis, index } = this.#context;
    const found = terms.reduce((sum, { key }) => sum + frequencyOf(index, key), 0);
    if (found >= RARE) return null;
    const stems = analysis.word(word, 'de', true).parts;
    if (stems.length < 2) return null;
    // The two halves; their own parts are in the archive only where the halves are.
    const halves = stems.filter((stem) => !stems.some((other) => other !== stem && other.includes(stem)));
    const of = halves.map(
      (stem): Plan => ({
        kind: 'terms',
        terms: [
          { key: lists.word + stem, worth: WORTH.apart },
          { key: lists.part + stem, worth: WORTH.apart * WORTH.part },
        ],
      }),
    );
    return of.length < 2 ? null : { of, stems: halves };
  }

  #phrase(node: WordsNode, lists: Lists): Plan {
    const stems = node.words.map((word) => this.#stems(word));
    const places = stems.map((place) => place.map((stem) => lists.word + stem));
    const last = node.words.at(-1) ?? '';
    if (node.prefix) places.at(-1)?.push(...this.#beginnings(last, lists, MOST_BEGINNINGS_IN_PHRASE));
    this.#ask(node, {
      stems: stems.map((place) => new Set(place)),
      inCompounds: false,
      apart: new Set(),
    });
    return { kind: 'phrase', places, window: null };
  }

  /** The last word of the left side and the first of the right one; the rest of a phrase holds as well. */
  #near(left: WordsNode, right: WordsNode, { distance, lists }: { distance: number; lists: Lists }): Plan {
    const sides = [left, right].map((node) => this.#words(node, lists));
    const keys = (word: string) => this.#stems(word).map((stem) => lists.word + stem);
    const near: Plan = {
      kind: 'phrase',
      places: [keys(left.words.at(-1) ?? ''), keys(right.words[0] ?? '')],
      window: distance,
    };
    const phrases = sides.filter((side) => side.kind === 'phrase');
    return phrases.length === 0 ? near : { kind: 'all', of: [...phrases, near] };
  }

  #beginnings(word: string, lists: Lists, limit: number): string[] {
    return beginningWith(this.#context.index, lists.word + word, limit);
  }

  #stems(word: string): string[] {
    return stemsOf(word, this.#context.analysis);
  }

  #ask(node: WordsNode, rest: Pick<AskedTerm, 'stems' | 'inCompounds' | 'apart'>): void {
    if (!this.#wanted) return;
    const { typed, start, words, prefix } = node;
    this.terms.push({ typed, position: start, words, prefix, ...rest });
  }
}
