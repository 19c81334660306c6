import type { ManuscriptWords } from '../manuscript/words.ts';
import type { Flow } from './flow.ts';

const LISTED = 20;

/** Says which signs the fonts do not have, by their numbers in Unicode, since they cannot be shown. */
export function missingNote(flow: Flow, words: ManuscriptWords): void {
  const missing = [...flow.paper.missing];
  if (missing.length === 0) return;
  const total = missing.reduce((sum, [, count]) => sum + count, 0);
  const listed = missing
    .slice(0, LISTED)
    .map(([sign, count]) => `${codePoint(sign)}${count > 1 ? ` (${count}×)` : ''}`);
  const signs = [...listed, ...(missing.length > LISTED ? ['…'] : [])].join(', ');
  flow.paragraph([{ text: words.missingGlyphs(total, signs), face: 'sans', size: 8 }], {
    before: 10,
    keep: 30,
  });
}

function codePoint(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
