import { z } from 'zod';
import { GROUND_RULES } from './types.ts';

/**
 * How closely a source is kept, from level 0 to 3 (product.md, section 3):
 * - `open`: told by name;
 * - `described`: told by its description only;
 * - `confidential`: told by its description only, without anything else that could lead to it;
 * - `background`: not told at all.
 */
export const CONFIDENTIALITY_LEVELS = ['open', 'described', 'confidential', 'background'] as const;
export const confidentialitySchema = z.enum(CONFIDENTIALITY_LEVELS);
export type Confidentiality = z.infer<typeof confidentialitySchema>;
export type GroundRule = (typeof GROUND_RULES)[number];

/** What decides how a statement may be told: its own rule and the rule and level of its source. */
export interface Told {
  readonly groundRule: GroundRule;
  readonly source: { readonly groundRule: GroundRule; readonly level: Confidentiality } | null;
}

/** The stricter of two ground rules. */
export function stricterRule(left: GroundRule, right: GroundRule): GroundRule {
  return GROUND_RULES.indexOf(left) >= GROUND_RULES.indexOf(right) ? left : right;
}

/** The rule that counts for a statement: the stricter of its own and its source's. */
export function ruleOf({ groundRule, source }: Told): GroundRule {
  return source ? stricterRule(groundRule, source.groundRule) : groundRule;
}

/** Whether the source's own name may be written down in the archive and told. */
export function isNamed(level: Confidentiality): boolean {
  return level === 'open';
}

/** How a statement may be told outside the house. */
export interface Terms {
  /** Otherwise only as the text itself names the speaker. */
  readonly namesSpeaker: boolean;
  readonly source: 'name' | 'description' | 'none';
  /** Whether occasion, place, date, addressee and chain go along. */
  readonly traced: boolean;
  /** Whether evidence and addresses go along. */
  readonly evidenced: boolean;
}

/**
 * Null where a statement may not be told at all ("unter drei"). "Unter zwei" names the circle or institution only
 * (Bundespressekonferenz, Satzung § 16). A source that is not open is never told by name, and from the level
 * "confidential" on nothing goes out that could lead to it.
 */
export function termsOf(told: Told): Terms | null {
  const rule = ruleOf(told);
  if (rule === 'three') return null;
  const level = told.source?.level ?? 'open';
  const isClose = rule === 'two' || level === 'confidential' || level === 'background';
  return {
    namesSpeaker: rule === 'one',
    source: level === 'background' ? 'none' : isClose || level === 'described' ? 'description' : 'name',
    traced: !isClose,
    evidenced: !isClose && level === 'open',
  };
}
