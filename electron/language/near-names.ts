import { fold } from '#shared/text/fold.ts';

/** Names that may be one thing written in two ways. */

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly entityKind: 'person' | 'organisation' | 'place' | null;
  readonly variants: readonly string[];
}

export const NEAR_REASONS = ['spelling', 'variant', 'inflection', 'surname', 'letter'] as const;
export interface NearPair {
  readonly left: string;
  readonly right: string;
  readonly reason: (typeof NEAR_REASONS)[number];
}

/** Shorter words are too often one letter apart from another word: Rat, Tat, Rad. */
const LETTER_APART_FROM = 6;
/** A group as large as this is no group of spellings (a surname half the town has). */
const LARGEST_GROUP = 12;

/**
 * Pairs, the surest reason first, each pair once. Walks the names once per kind of likeness with keys in maps, so
 * that 50,000 names take well under a second; `cancelled` is asked between names.
 */
export function nearPairs(names: readonly Named[], cancelled: () => boolean = () => false): NearPair[] {
  const pairs = new Map<string, NearPair>();
  const add = (left: Named, right: Named, reason: NearPair['reason']): void => {
    if (left.id === right.id || left.entityKind !== right.entityKind) return;
    const key = [left.id, right.id].toSorted().join('\n');
    if (!pairs.has(key)) pairs.set(key, { left: left.id, right: right.id, reason });
  };
  const group = (
    keysOf: (name: Named) => readonly string[],
    reason: NearPair['reason'],
    fits?: Fits,
  ): void => {
    const groups = new Map<string, Named[]>();
    for (const name of names) {
      if (cancelled()) return;
      for (const key of new Set(keysOf(name))) {
        if (key !== '') groups.set(key, [...(groups.get(key) ?? []), name]);
      }
    }
    for (const members of groups.values()) {
      if (members.length > LARGEST_GROUP) continue;
      members.forEach((left, at) => {
        for (const right of members.slice(at + 1)) if (!fits || fits(left, right)) add(left, right, reason);
      });
    }
  };
  group((name) => [bare(name.name)], 'spelling');
  group((name) => [name.name, ...name.variants].map(bare), 'variant');
  group((name) => (name.entityKind === null ? [stems(name.name)] : []), 'inflection');
  group(({ name, entityKind }) => (entityKind === 'person' ? [surname(name)] : []), 'surname', abbreviates);
  group(({ name }) => holes(bare(name)), 'letter', oneLetterApart);
  return [...pairs.values()].sort(
    (left, right) => NEAR_REASONS.indexOf(left.reason) - NEAR_REASONS.indexOf(right.reason),
  );
}

type Fits = (left: Named, right: Named) => boolean;

/** Letters and digits only, folded: "E-Auto", "e auto" and "EAuto" are one. */
function bare(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** German endings of nouns and adjectives cut off each word; words that would become too short stay. */
function stems(name: string): string {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => (word.length > 5 ? word.replace(/(?:en|er|em|es|e|n|s)$/, '') : word))
    .join(' ');
}

function surname(name: string): string {
  const words = fold(name).split(/\s+/);
  return words.length > 1 || /^\p{Lu}/u.test(name) ? (words.at(-1) ?? '') : '';
}

/** "P. Müller" and "Peter Müller", "Müller" and "Peter Müller"; never "Petra Müller" and "Peter Müller". */
function abbreviates(left: Named, right: Named): boolean {
  const [short, long] = [left.name, right.name]
    .map((name) =>
      fold(name)
        .split(/[\s.]+/)
        .filter(Boolean),
    )
    .toSorted((one, other) => one.join('').length - other.join('').length);
  if (!short || !long) return false;
  const given = short.slice(0, -1);
  return given.every(
    (word, at) => long[at]?.startsWith(word) === true && (word.length === 1 || word === long[at]),
  );
}

/** The word with each letter left out in turn, and whole: words one letter apart share one of them. */
function holes(word: string): string[] {
  if (word.length < LETTER_APART_FROM || word.length > 40) return [];
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/** One letter more, less or different, and never a digit: Wahl 2021 is not Wahl 2025. */
function oneLetterApart(left: Named, right: Named): boolean {
  const [one, other] = [bare(left.name), bare(right.name)];
  if (one.replace(/\D/g, '') !== other.replace(/\D/g, '')) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = long.length - short.length;
  if (rest > 1) return false;
  return rest === 1 ? short.slice(at) === long.slice(at + 1) : short.slice(at + 1) === long.slice(at + 1);
}
