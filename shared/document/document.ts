import { z } from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { childrenOf, type StoredNode } from './node.ts';
import { blockSchema, fieldSchema, nodeByType } from './nodes/index.ts';
import { SHEET_FIELDS } from './story.ts';

/** The whole sheet as stored: Lexical's serialized state with our nodes, the six fields first. */
export interface StoredDocument {
  readonly root: {
    readonly type: 'root';
    readonly version: 1;
    readonly direction: 'ltr' | 'rtl' | null;
    readonly format: '';
    readonly indent: number;
    readonly children: readonly StoredNode[];
  };
}

/** Elements below each other; deeper input is hostile or broken (the schemas recurse). */
const MAX_DEPTH = 60;

const rootSchema = z.strictObject({
  root: z.strictObject({
    type: z.literal('root').default('root'),
    version: z.literal(1).default(1),
    direction: z.enum(['ltr', 'rtl']).nullable().default(null),
    format: z.literal('').default(''),
    indent: z.literal(0).default(0),
    children: z.array(z.unknown()),
  }),
});

/**
 * Reads a stored document from its JSON text, brings older nodes up and checks every node.
 * Errors: INVALID_DOCUMENT {path, reason}; NEWER_VERSION {name, version, supported} for a node of the future.
 */
export function parseDocument(json: string): Result<StoredDocument> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return fail('INVALID_DOCUMENT', {
      path: '',
      reason: error instanceof Error ? error.message : 'not JSON',
    });
  }
  return checkDocument(value);
}

/** As `parseDocument`, for a value that is already parsed. */
export function checkDocument(value: unknown): Result<StoredDocument> {
  const outer = rootSchema.safeParse(value);
  if (!outer.success) return fail('INVALID_DOCUMENT', issueOf(outer.error, ''));
  const checked = checkBlocks(outer.data.root.children);
  if (!checked.ok) return checked;
  if (checked.value.length < SHEET_FIELDS.length) {
    return fail('INVALID_DOCUMENT', { path: 'root.children', reason: 'the fixed blocks are missing' });
  }
  return ok({ root: { ...outer.data.root, children: checked.value } });
}

/**
 * Checks blocks that are to stand on the sheet from top-level index `start` on (the first six places are the
 * fixed blocks'). Errors: as `parseDocument`.
 */
export function checkBlocks(children: readonly unknown[], start = 0): Result<StoredNode[]> {
  const checked: StoredNode[] = [];
  for (const [offset, child] of children.entries()) {
    const index = start + offset;
    const path = `root.children.${index}`;
    const prepared = upgrade(child, path, 0);
    if (!prepared.ok) return prepared;
    const schema = index < SHEET_FIELDS.length ? fieldSchema : blockSchema;
    const result = schema.safeParse(prepared.value);
    if (!result.success) return fail('INVALID_DOCUMENT', issueOf(result.error, path));
    const node = result.data as StoredNode;
    if (index < SHEET_FIELDS.length && node['field'] !== SHEET_FIELDS[index]) {
      return fail('INVALID_DOCUMENT', { path, reason: `expected the field ${SHEET_FIELDS[index] ?? ''}` });
    }
    checked.push(node);
  }
  return ok(checked);
}

function issueOf(error: z.ZodError, path: string): { path: string; reason: string } {
  const issue = error.issues[0];
  const inner = issue?.path.map(String).join('.') ?? '';
  return { path: [path, inner].filter(Boolean).join('.'), reason: issue?.message ?? 'invalid' };
}

/** Known types only, no node from the future, older ones brought up, and no bottomless nesting. */
function upgrade(value: unknown, path: string, depth: number): Result<unknown> {
  if (depth > MAX_DEPTH) return fail('INVALID_DOCUMENT', { path, reason: 'nested too deeply' });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fail('INVALID_DOCUMENT', { path, reason: 'not a node' });
  }
  let node = value as StoredNode;
  const definition = nodeByType.get(String(node.type));
  if (!definition) return fail('INVALID_DOCUMENT', { path, reason: `unknown node "${String(node.type)}"` });
  const from = typeof node.version === 'number' ? node.version : definition.version;
  if (from > definition.version) {
    return fail('NEWER_VERSION', { name: path, version: from, supported: definition.version });
  }
  for (let version = from; version < definition.version; version += 1) {
    node = definition.upgrades?.[version]?.(node) ?? node;
  }
  const children = childrenOf(node);
  if (children.length === 0) return ok(node);
  const upgraded: unknown[] = [];
  for (const [index, child] of children.entries()) {
    const result = upgrade(child, `${path}.children.${index}`, depth + 1);
    if (!result.ok) return result;
    upgraded.push(result.value);
  }
  return ok({ ...node, children: upgraded });
}

/** The text form in which a document is stored and sent. Same document, same bytes. */
export function documentJson(document: StoredDocument): string {
  return JSON.stringify(document);
}
