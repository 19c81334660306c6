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
