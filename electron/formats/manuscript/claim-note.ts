import type { OpenClaim } from './model.ts';
import type { ManuscriptWords } from './words.ts';

/** The words around it, and what else is to be known. */
export function claimNote(claim: OpenClaim, words: ManuscriptWords): string {
  return [
    claim.context,
    claim.kind === 'name' ? words.spelling : '',
    ...claim.statements.map((number) => words.inStatement(number)),
  ]
    .filter(Boolean)
    .join('; ');
}
