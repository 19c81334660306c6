import { type Block, paragraphOf } from './blocks/blocks.ts';
import { foldSpaces } from './blocks/spaces.ts';
import { fail } from '#shared/result.ts';
import { assembleArticle } from './assemble.ts';
import { decodeText } from './decoding.ts';
import type { Importer } from './format.ts';
import { LIMITS } from './limits.ts';

/** Plain text in any of the encodings that turn up. The last of the importers: it takes whatever is text. */
export const textImporter: Importer = {
  id: 'text',
  extensions: ['txt', 'text', 'asc'],
  limit: LIMITS.text,
  recognises: () => true,
  read({ name, bytes }, surroundings) {
    const decoded = decodeText(bytes, name);
    if (!decoded.ok) return decoded;
    // Counted before any of them is made.
    if (linesBeyond(decoded.value.text, LIMITS.blocks * 3)) {
      return fail('LIMIT_EXCEEDED', { task: 'paragraphs', limit: LIMITS.blocks, name });
    }
    return assembleArticle({
      name,
      blocks: textBlocks(decoded.value.text),
      metadata: null,
      notes: decoded.value.changes,
      surroundings,
    });
  },
};

/**
 * Paragraphs of a plain text. Empty lines separate them where there are any; lines of about the same length
 * below each other are one paragraph that was broken by hand.
 */
export function textBlocks(text: string): Block[] {
  const lines = text
    .replace(/[\u2028\u2029\f\v]/g, '\n')
    .replace(/\t/g, ' ')
    .split('\n')
    .map((line) => line.trimEnd());
  const paragraphs: string[] = [];
  const separated = lines.some(
    (line, at) =>
      line.trim() === '' &&
      at > 0 &&
      lines[at - 1]?.trim() !== '' &&
      lines.slice(at + 1, at + 50).some((next) => next.trim() !== ''),
  );
  if (!separated) for (const line of lines) paragraphs.push(line);
  else
    for (const group of groupsOf(lines))
      paragraphs.push(...(isHardWrapped(group) ? [group.join(' ')] : group));
  return paragraphs.flatMap((paragraph): Block[] => {
    if (/^\s*(?:\*\s*\*\s*\*|-{3,}|_{3,}|—{2,}|#\s*#\s*#)\s*$/.test(paragraph))
      return [{ kind: 'rule', hints: {} }];
    const block = paragraphOf(paragraph);
    const pieces = foldSpaces(block.pieces);
    return pieces.length === 0 ? [] : [{ ...block, pieces }];
  });
}

export function linesBeyond(text: string, limit: number): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && lines <= limit; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines > limit;
}

function groupsOf(lines: readonly string[]): string[][] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

/** Lines filled to between 50 and 100 signs, all but the last: the way mails and typewriters break paragraphs. */
function isHardWrapped(group: readonly string[]): boolean {
  if (group.length < 2) return false;
  const full = group.slice(0, -1).map((line) => line.length);
  const longest = Math.max(...group.map((line) => line.length));
  return (
    longest >= 50 &&
    longest <= 100 &&
    full.every((length) => length >= longest * 0.65) &&
    group.slice(0, -1).filter((line) => /[.!?:]$/.test(line)).length <= group.length / 2
  );
}
