/** What to look up, after the services have analysed the words of a query. */
export type Plan =
  | TermsPlan
  | { readonly kind: 'phrase'; readonly places: readonly PhrasePlace[]; readonly window: number | null }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Plan[] }
  | { readonly kind: 'not'; readonly of: Plan }
  /** Articles with a statement that answers the inner plan, all of it in one statement. */
  | { readonly kind: 'quoted'; readonly of: Plan }
  | FilterPlan;

/** One word: any of the terms counts as it. */
export interface TermsPlan {
  readonly kind: 'terms';
  readonly terms: readonly WeighedTerm[];
}

export interface WeighedTerm {
  readonly key: string;
  /** How much a hit by this term is worth beside the word itself. */
  readonly worth: number;
}

/** A place of a phrase: any of these terms stands there. */
export type PhrasePlace = readonly string[];

/** A condition on values. Labels: the document has one of them. Dates in minutes, `until` exclusive. */
export type FilterPlan =
  | { readonly kind: 'labels'; readonly labels: readonly number[]; readonly of: 'article' | 'document' }
  | { readonly kind: 'dates'; readonly since: number; readonly until: number };

export const NOTHING: Plan = { kind: 'any', of: [] };

export function isFilter(plan: Plan): plan is FilterPlan {
  return plan.kind === 'labels' || plan.kind === 'dates';
}

/** Every term of a plan that is wanted. */
export function wantedTerms(plan: Plan): WeighedTerm[] {
  switch (plan.kind) {
    case 'terms':
      return [...plan.terms];
    case 'phrase':
      return plan.places.flatMap((place) => place.map((key) => ({ key, worth: 1 })));
    case 'all':
    case 'any':
      return plan.of.flatMap(wantedTerms);
    case 'quoted':
      return wantedTerms(plan.of);
    default:
      return [];
  }
}
