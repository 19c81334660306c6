import { z } from 'zod';
import type { Block, ListItem, Run, TableCell, TextFormat } from './story.ts';

/** A node as Lexical serializes it. Its own file knows the exact shape; walks see only this much. */
export interface StoredNode {
  readonly type: string;
  readonly version: number;
  readonly [property: string]: unknown;
}

/** What surrounds the runs of a link while its text is lowered. */
export interface RunSurroundings {
  readonly link?: string;
}

/** Handed to every `lower`, so that a node file never imports another one. */
export interface Lowering {
  /** Index of the top-level block that is being lowered. */
  readonly block: number;
  runs(children: readonly StoredNode[], surroundings?: RunSurroundings): Run[];
  blocks(children: readonly StoredNode[]): Block[];
  /** The children of a list, with lists inside items kept as nested lists. */
  items(children: readonly StoredNode[]): ListItem[];
  cells(children: readonly StoredNode[]): TableCell[];
}

/** Schemas of the possible children, tied together in `nodes/index.ts` so that node files stay apart. */
export interface ChildSchemas {
  readonly inline: z.ZodType;
  readonly block: z.ZodType;
  /** Blocks that may stand inside a fact box or a table cell. */
  readonly boxed: z.ZodType;
  readonly itemContent: z.ZodType;
  readonly listItem: z.ZodType;
  readonly tableRow: z.ZodType;
  readonly tableCell: z.ZodType;
}

export interface NodeDefinition {
  readonly type: string;
  /** Where it may stand. `top` blocks stand only directly on the sheet. */
  readonly place: 'field' | 'top' | 'block' | 'inline' | 'part';
  /** The version written today. */
  readonly version: number;
  /** Steps up: `upgrades[1]` turns version 1 into version 2. */
  readonly upgrades?: Readonly<Record<number, (node: StoredNode) => StoredNode>>;
  schema(children: ChildSchemas): z.ZodType;
  lowerBlock?(node: StoredNode, lowering: Lowering): Block;
  lowerRuns?(node: StoredNode, lowering: Lowering, surroundings: RunSurroundings): Run[];
}

/** The properties that Lexical writes for every element. */
export const elementProperties = {
  direction: z.enum(['ltr', 'rtl']).nullable().default(null),
  format: z.enum(['', 'left', 'start', 'center', 'right', 'end', 'justify']).default(''),
  indent: z.int().min(0).max(20).default(0),
};

/** Ids of statement uses, comments and suggestions on a run (UUIDs), sorted and unique. */
export const marksSchema = z.array(z.string().min(1).max(64)).max(200);

/** Lexical's format bits (IS_BOLD = 1, …) as words. Highlight and case bits have no place in a newsroom text. */
const FORMAT_BITS = [
  [1, 'bold'],
  [2, 'italic'],
  [4, 'strikethrough'],
  [8, 'underline'],
  [16, 'code'],
  [32, 'subscript'],
  [64, 'superscript'],
] as const satisfies readonly (readonly [number, keyof TextFormat])[];

export const KNOWN_FORMAT_BITS = FORMAT_BITS.reduce((sum, [bit]) => sum | bit, 0);

export function textFormat(bits: number): TextFormat {
  const format: { -readonly [K in keyof TextFormat]: TextFormat[K] } = {};
  for (const [bit, name] of FORMAT_BITS) if (bits & bit) format[name] = true;
  return format;
}

export function formatBits(format: TextFormat): number {
  return FORMAT_BITS.reduce((bits, [bit, name]) => (format[name] ? bits | bit : bits), 0);
}

export function childrenOf(node: StoredNode): readonly StoredNode[] {
  return Array.isArray(node['children']) ? (node['children'] as readonly StoredNode[]) : [];
}
