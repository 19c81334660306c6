import { wordingTokens } from './tokens.ts';
import type { StatementType } from './types.ts';

/**
 * Names a proposal by its type and words, so that one turned down stays turned down: 16 hexadecimal digits
 * (two FNV-1a hashes of 32 bits). Quotation marks, white space and hyphenation do not change it.
 */
export function fingerprintOf(type: StatementType, words: string): string {
  const text = `${type}\n${wordingTokens(words)
    .map(({ norm }) => norm)
    .join(' ')}`;
  return hash(text, 0x811c9dc5) + hash(text, 0x01000193);
}

function hash(text: string, start: number): string {
  let value = start;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, '0');
}
